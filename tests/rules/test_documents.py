"""The checks of the documents find what they are for."""

import tempfile
import unittest
from pathlib import Path

from check_guide import commands, is_printed
from check_links import anchors, faults as link_faults, links
from check_threat_model import faults

ROW = "| 1 | A threat | kept so | `tst_a`, `tst_b` | nothing |"
SECURITY = "1. **Nothing is run.** It has no Python.\n"


class Links(unittest.TestCase):
    def test_targets(self):
        text = "[a](b.md) `[c](d.md)` ![e](f.png)\n```\n[g](h.md)\n```\n[i](https://x.org/y.md) [j](k.md#l)"
        self.assertEqual(links(text), [(1, "b.md"), (1, "f.png"), (5, "k.md#l")])

    def test_anchors(self):
        text = "# Two words, and `code`\n## A [link](x.md)\n# Same\n# Same\n```\n# comment\n```"
        self.assertEqual(anchors(text), {"two-words-and-code", "a-link", "same", "same-1"})

    def test_faults(self):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name).resolve()
            page = root / "page.md"
            (root / "other.md").write_text("# Here\n")
            for text, count in {
                "[a](other.md) [b](other.md#here) [c](#top)\n# Top": 0,
                "[a](missing.md)": 1,
                "[a](other.md#there)": 1,
                "[a](#nowhere)": 1,
                "[a](../outside.md)": 1,
            }.items():
                page.write_text(text)
                self.assertEqual(len(link_faults(root, page)), count, text)


class Guide(unittest.TestCase):
    def test_commands(self):
        page = "```\n$ one \\\n  -x\nprints\n$ two\n```\n```\nno command\n```\n```python\n$ none\n```\n"
        self.assertEqual(commands(page), [("one   -x", "prints\n"), ("two", "")])

    def test_what_is_printed(self):
        printed = "a line that is long\non 2026-11-23\nlast\n"
        for expected in (printed, "a line\nthat is long\non 2027-01-31 last", "a line ...", "... last", "a ... last"):
            self.assertTrue(is_printed(expected, printed), expected)
        for expected in ("", "a line", "a line that is long on 2026-11-23", "another ...", "a line that is short ..."):
            self.assertFalse(is_printed(expected, printed), expected)
        self.assertTrue(is_printed("x,89ff1c12...,y", "x,89ff1c121eb4,y"))


class ThreatModel(unittest.TestCase):
    def test_a_page_without_faults(self):
        self.assertEqual(faults(ROW, SECURITY, {"tst_a", "tst_b"}), [])

    def test_faults(self):
        both = {"tst_a", "tst_b"}
        for page, security, tests in (
            (ROW, SECURITY, {"tst_a"}),
            (ROW, SECURITY + "2. **Unknown is never clean.**\n", both),
            (ROW.replace("| 1 |", "| 1 |", 1) + "\n" + ROW.replace("| 1 |", "| 7 |", 1), SECURITY, both),
            (ROW.replace("`tst_a`, `tst_b`", "some"), SECURITY, both),
            (ROW.replace(" nothing ", " "), SECURITY, both),
        ):
            self.assertEqual(len(faults(page, security, tests)), 1, page)


if __name__ == "__main__":
    unittest.main()
