#!/usr/bin/env python3
"""Writes python2_names.cpp: what the unpickler calls by the names of Python 2.

Taken from the running Python's _compat_pickle, NAME_MAPPING and IMPORT_MAPPING, which find_class asks in
that order below protocol 3 (Lib/pickle.py, Modules/_pickle.c). Run it again for a newer Python and compare.
"""

import _compat_pickle
from pathlib import Path

HEAD = """#include "pickle/python2_names.h"

// Made by make_python2_names.py from CPython's _compat_pickle. Sorted: lookups rely on it.

namespace skops::pickle {
namespace {

// clang-format off
constexpr RenamedName names[] = {
"""
MIDDLE = """};

constexpr RenamedModule modules[] = {
"""
TAIL = """};
// clang-format on

} // namespace

std::span<const RenamedName> renamedNames()
{
    return names;
}

std::span<const RenamedModule> renamedModules()
{
    return modules;
}

} // namespace skops::pickle
"""


def row(*texts: str) -> str:
    assert all(text.isascii() and text.isprintable() and '"' not in text for text in texts)
    return "    {" + ", ".join(f'"{text}"' for text in texts) + "},\n"


def main() -> None:
    names = sorted((*old, *new) for old, new in _compat_pickle.NAME_MAPPING.items())
    modules = sorted(_compat_pickle.IMPORT_MAPPING.items())
    text = HEAD + "".join(row(*name) for name in names)
    text += MIDDLE + "".join(row(*module) for module in modules) + TAIL
    Path(__file__).with_name("python2_names.cpp").write_text(text)


if __name__ == "__main__":
    main()
