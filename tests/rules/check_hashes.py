"""Checks that tables of core whose keys are texts use a hash with a key: texts come from files, and could be made to have
one hash. check_hashes.py ROOT"""

import re
import sys
from pathlib import Path

TABLE = re.compile(r"unordered_(?:multi)?(?:map|set)<\s*std::string(?:_view)?\b[^;]*?>\s+\w+", re.S)
OWN_KEYS = {  # files whose keys are words of the program
    "core/audit/known_types.cpp",  # the table of known names
    "core/persist/content_members.h",  # names that the writer gives
}


def tables_without_key(source: str) -> list[str]:
    return [" ".join(table.split()) for table in TABLE.findall(source) if "KeyedHash" not in table]


def main() -> int:
    root = Path(sys.argv[1])
    files = [file for kind in ("*.h", "*.cpp") for file in sorted((root / "core").rglob(kind))]
    found = [
        f"{name}: {table}"
        for file in files
        if (name := file.relative_to(root).as_posix()) not in OWN_KEYS
        for table in tables_without_key(file.read_text(encoding="utf-8"))
    ]
    print("\n".join(found) if found else f"{len(files)} files")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
