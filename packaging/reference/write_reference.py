"""Writes man pages, completions and reference pages from what skops-describe prints.

write_reference.py DESCRIPTION --package DIR --version V --date D   man pages (gzip) and completions, to be installed;
                   [--window HELP]                                  of the window too, whose --help printed HELP
write_reference.py DESCRIPTION --docs DIR --schemas DIR             docs/reference
write_reference.py DESCRIPTION --docs DIR --schemas DIR --check     says which committed page is not current

The same input gives the same bytes: nothing here knows the time or where it runs.
"""

import argparse
import gzip
import json
import sys
from pathlib import Path

from completion_bash import bash_completion
from completion_fish import fish_completion
from completion_zsh import zsh_completion
from findings_page import findings_page
from json_page import json_page
from json_schemas import bundled_schemas
from man_pages import man_pages
from terminal_page import terminal_page
from window_help import window_description
from window_pages import window_bash, window_fish, window_man_page, window_zsh


def packed(text: str) -> bytes:
    """As `gzip -n9` does it: without a name and a time."""
    return gzip.compress(text.encode(), 9, mtime=0)


def package_files(description: dict, facts: dict) -> dict[str, bytes]:
    files = {f"man/{name}.gz": packed(text) for name, text in man_pages(description, facts).items()}
    files["bash/skops-inspect"] = bash_completion(description).encode()
    files["zsh/_skops-inspect"] = zsh_completion(description).encode()
    files["fish/skops-inspect.fish"] = fish_completion(description).encode()
    return files


def window_files(description: dict, help_text: str, facts: dict) -> dict[str, bytes]:
    window = window_description(help_text)
    return {
        "window/skops-inspector.1.gz": packed(window_man_page(window, facts)),
        "bash/skops-inspector": window_bash(description, window).encode(),
        "zsh/_skops-inspector": window_zsh(description, window).encode(),
        "fish/skops-inspector.fish": window_fish(description, window).encode(),
    }


def docs_files(description: dict, schemas: Path) -> dict[str, bytes]:
    bundles = bundled_schemas(description, schemas)
    files = {f"json/{name}.schema.json": json.dumps(schema, indent=2) + "\n" for name, schema in bundles.items()}
    files |= {"terminal.md": terminal_page(description), "findings.md": findings_page(description), "json.md": json_page(bundles)}
    return {name: text.encode() for name, text in files.items()}


def write_all(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def stale(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Pages that are missing, different, or left over from something that is gone."""
    known = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    different = {name for name, content in files.items() if name not in known or (folder / name).read_bytes() != content}
    return sorted(different | (known - files.keys()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("description", type=Path)
    parser.add_argument("--package", type=Path)
    parser.add_argument("--version")
    parser.add_argument("--date")
    parser.add_argument("--window", type=Path)
    parser.add_argument("--docs", type=Path)
    parser.add_argument("--schemas", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    description = json.loads(options.description.read_text())
    facts = {"version": options.version, "date": options.date}
    if options.package:
        write_all(options.package, package_files(description, facts))
    if options.package and options.window:
        write_all(options.package, window_files(description, options.window.read_text(), facts))
    if not options.docs:
        return 0
    files = docs_files(description, options.schemas)
    if not options.check:
        write_all(options.docs, files)
        return 0
    names = stale(options.docs, files)
    for name in names:
        print(f"docs/reference/{name} is not what the program says now: ./dev reference renews it", file=sys.stderr)
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main())
