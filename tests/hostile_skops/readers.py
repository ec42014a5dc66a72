"""Readers of archives and of JSON beside CPython's, to show that a file is not the same to everybody.

They are asked where they are installed: Info-ZIP's unzip, libarchive (in cmake), Java's jar, which reads as a stream,
Perl's IO::Uncompress::Unzip, also a stream; JSON in node, jq and Perl.
"""

import json
import os
import shutil
import subprocess
import tempfile
import warnings
import zipfile
from pathlib import Path

SECONDS = 10
PERL_ZIP = """use IO::Uncompress::Unzip qw($UnzipError);
my $z = IO::Uncompress::Unzip->new($ARGV[0]) or die; my ($s, $i);
for ($s = 1; $s > 0; $s = $z->nextStream()) { my $n = $z->getHeaderInfo()->{Name}; my ($b, $d) = ("", "");
  while (($s = $z->read($b)) > 0) { $d .= $b } last if $s < 0; $i++;
  open(my $f, ">", "out/$i"); binmode $f; print $f $d; close $f; open($f, ">>", "names"); print $f unpack("H*", $n), "\\n"; close $f; }
"""
NODE = "const f=require('fs');console.log(JSON.stringify(JSON.parse(f.readFileSync(process.argv[1],'utf8'))))"
PERL_JSON = "use JSON::PP; local $/; open(F,'<',$ARGV[0]); print JSON::PP->new->utf8->canonical->encode(JSON::PP->new->utf8->decode(<F>))"


def ask(command: list[str], folder: str) -> bytes | None:
    """Standard output, or nothing where the reader refuses."""
    try:
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def written(folder: Path) -> dict[str, bytes]:
    """Names as seen from the folder that was unpacked into, and what was written beside it."""
    found = {}
    for root, _, files in os.walk(folder):
        for name in files:
            path = Path(root) / name
            link = path.is_symlink()
            found[os.path.relpath(path, folder / "a" / "b")] = (
                b"-> " + os.fsencode(os.readlink(path)) if link else path.read_bytes()
            )
    return found


def extracted(*command: str):
    """A reader that writes files; its status is not asked, since it may warn of what it did all the same."""

    def read(path: Path) -> dict[str, bytes] | None:
        with tempfile.TemporaryDirectory(prefix="read-") as folder:
            inner = Path(folder, "a", "b")  # what climbs out of it stays in the temporary folder
            inner.mkdir(parents=True)
            ask([part.format(path) for part in command], str(inner))
            return written(Path(folder)) or None

    return read


def perl_stream(path: Path) -> dict[str, bytes] | None:
    with tempfile.TemporaryDirectory(prefix="read-") as folder:
        os.mkdir(f"{folder}/out")
        ask(["perl", "-e", PERL_ZIP, str(path)], folder)
        names = Path(folder, "names")
        if not names.exists():
            return None
        # A stream reader hands out the first member of a name before it can know of another.
        found: dict[str, bytes] = {}
        for number, name in enumerate(names.read_text().split(), 1):
            found.setdefault(
                bytes.fromhex(name).decode(errors="replace"), Path(folder, "out", str(number)).read_bytes()
            )
        return found


def cpython(path: Path) -> dict[str, bytes] | None:
    try:
        with warnings.catch_warnings(), zipfile.ZipFile(path) as archive:
            warnings.simplefilter("ignore")
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        return None


ARCHIVE_READERS = {
    "unzip": ("unzip", extracted("unzip", "-q", "-o", "{}")),
    "libarchive": ("cmake", extracted("cmake", "-E", "tar", "xf", "{}")),
    "jar": ("jar", extracted("jar", "xf", "{}")),
    "perl": ("perl", perl_stream),
}


def json_of(*command: str):
    def read(path: Path):
        text = ask([*command, str(path)], str(path.parent))
        return None if text is None else json.loads(text.decode("utf-8", "surrogatepass"))

    return read


JSON_READERS = {
    "node": ("node", json_of("node", "-e", NODE)),
    "jq": ("jq", json_of("jq", "-c", ".")),
    "perl": ("perl", json_of("perl", "-e", PERL_JSON)),
}


def who_differs_on_members(path: Path) -> list[str]:
    """The readers that accept the archive and have other members, or other bytes of one. What CPython refuses and
    another accepts differs as well."""
    ours = cpython(path)
    answers = {name: read(path) for name, (program, read) in ARCHIVE_READERS.items() if shutil.which(program)}
    return sorted(name for name, theirs in answers.items() if theirs is not None and theirs != ours)


def canonical(thing) -> str:
    # 1.0 and 1 are one number in JSON; True is none in any.
    return json.dumps(thing, sort_keys=True).replace(".0,", ",")


def who_differs_on_json(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            text = archive.read("schema.json")
        ours = canonical(json.loads(text))
    except Exception:
        ours = None
    found = []
    with tempfile.TemporaryDirectory(prefix="read-") as folder:
        file = Path(folder, "schema.json")
        file.write_bytes(text)
        for name, (program, read) in JSON_READERS.items():
            if not shutil.which(program):
                continue
            try:
                theirs = read(file)
            except ValueError:
                continue
            if theirs is not None and canonical(theirs) != ours:
                found.append(name)
    return found
