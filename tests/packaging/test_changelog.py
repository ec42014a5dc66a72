#!/usr/bin/env python3
"""Debian's changelog as it is made of CHANGELOG.md: test_changelog.py SOURCE-FOLDER"""

import pathlib
import sys
import unittest

SOURCE = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(SOURCE / "packaging/debian"))
import make_changelog  # noqa: E402

TEXT = """# Changelog

## Unreleased

- One `thing` that
  goes on.
- Two.

## 0.1.0 (2026-11-20)

- Three.
"""
WANTED = """skops (0.2.0) unstable; urgency=medium

  * One thing that goes on.
  * Two.

 -- Me <me@here.org>  Thu, 01 Jan 1970 00:00:00 +0000

skops (0.1.0) unstable; urgency=medium

  * Three.

 -- Me <me@here.org>  Fri, 20 Nov 2026 00:00:00 +0000
"""


class Changelog(unittest.TestCase):
    def test_an_entry_a_heading(self):
        self.assertEqual(make_changelog.debian_text(TEXT, "skops", "0.2.0", "Me <me@here.org>", 0), WANTED)

    def test_a_heading_without_changes_is_no_entry(self):
        self.assertEqual(make_changelog.debian_text("## Unreleased\n", "skops", "1", "Me <me@here.org>", 0), "")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
