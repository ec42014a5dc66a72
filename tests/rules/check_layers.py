"""Checks every #include line of the project against the table of who may know whom (ARCHITECTURE.md)."""

import re
import sys
from pathlib import Path

# folder: folders of the same layer that it may include from, besides itself. Everyone in core knows base.
CORE = {
    "base": set(),
    "codec": {"base"},
    "archive": {"base", "codec"},
    "numpy": {"base"},
    "profile": {"base"},
    "nodes": {"base", "archive", "numpy"},
    "pickle": {"base", "numpy"},
    "persist": {"base", "codec", "archive", "numpy", "nodes", "profile", "pickle"},
    "audit": {"base", "archive", "numpy", "nodes", "profile", "pickle"},
    "report": {"base", "archive", "numpy", "nodes", "profile", "pickle", "audit"},
    "review": {"base", "codec", "archive", "numpy", "nodes", "profile", "pickle", "audit", "report", "persist"},
}
# ui: panels know document and models, never each other.
SHARED_UI = {"document", "models", "tasks", "text", "theme"}
PANELS = {"tree", "search", "details", "plan", "events", "types", "findings", "verdict", "preview", "convert", "compare", "jobs", "batch", "trust", "settings", "guide"}

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)
QT = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.*|quazip/.*)$")
# Core is standard C++; the one place where QuaZip is used is not seen from outside.
QT_IN_CORE = re.compile(r"^core/archive/writer\w*\.cpp$")
# Headers of one system only. What knows it is in core/base/platform, a source a system; in the window it is what
# finds out whose the running program is.
SYSTEM = re.compile(
    r"^(unistd|fcntl|dirent|dlfcn|poll|pthread|pwd|signal|termios|windows|winsock2?|io|direct|process|shellapi|aclapi)\.h$|"
    r"^sys/|^linux/|^mach/|^csignal$"
)
MAY_KNOW_SYSTEM = re.compile(r"^core/base/platform/|^ui/shell/single_instance\w*\.cpp$")


def system_fault(path: str, name: str) -> str | None:
    if not SYSTEM.match(name) or MAY_KNOW_SYSTEM.match(path):
        return None
    return f"{path}: {name}: a header of one system outside core/base/platform"


def may_use_qt(layer: str, folder: str, path: str) -> bool:
    return layer == "ui" or folder == "window" or QT_IN_CORE.match(path) is not None


def allowed(layer: str, folder: str, target: str) -> bool:
    """Whether layer/folder may include a header of the folder `target` ("core/nodes", "ui/models", "texts")."""
    target_layer, _, target_folder = target.partition("/")
    if layer == "core":
        return target_layer == "core" and (target_folder == folder or target_folder in CORE[folder])
    if layer == "resources":
        return target_layer in ("core", "resources")
    if layer == "ui":
        if target_layer != "ui":
            return target_layer in ("core", "resources")
        if folder in PANELS:
            return target_folder == folder or target_folder in SHARED_UI
        return folder == "shell" or target_folder == folder or target_folder in SHARED_UI
    if layer == "app":
        return target_layer != "app" or target_folder == folder
    raise AssertionError(layer)


def locate(root: Path, source: Path, name: str) -> str | None:
    """The folder a project header lives in; nothing for headers of libraries."""
    for layer in ("core", "ui", "resources", "app"):
        if (root / layer / name).is_file():
            return f"{layer}/{name.split('/')[0]}"
    if (source.parent / name).is_file():
        parts = (source.parent / name).resolve().relative_to(root).parts
        return "/".join(parts[:2])
    return None


def main() -> int:
    root = Path(sys.argv[1]).resolve()
    faults, count = [], 0
    for layer in ("core", "ui", "resources", "app"):
        for source in sorted((root / layer).rglob("*.[ch]*")):
            if source.suffix not in (".h", ".cpp"):
                continue
            parts = source.relative_to(root).parts
            folder = parts[1]
            for quoted, angled in INCLUDE.findall(source.read_text()):
                count += 1
                name = quoted or angled
                where = f"{source.relative_to(root)}: {name}"
                if QT.match(name) and not may_use_qt(layer, folder, str(source.relative_to(root))):
                    faults.append(f"{where}: Qt outside ui, the window program and archive writing")
                if fault := system_fault(str(source.relative_to(root)), name):
                    faults.append(fault)
                if quoted:
                    target = locate(root, source, name)
                    if target is None:
                        faults.append(f"{where}: not found")
                    elif not allowed(layer, folder, target):
                        faults.append(f"{where}: {layer}/{folder} may not know {target}")
    print(f"{count} includes checked, {len(faults)} against the rules")
    print("\n".join(faults))
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
