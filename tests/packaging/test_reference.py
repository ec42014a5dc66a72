"""Tests of what writes and checks the reference: small pieces, without a build."""

import gzip
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "packaging/reference"))
sys.path.insert(0, str(HERE))

import check_completions
import check_man
import json_schemas
import man_pages
import window_help
from arguments import values
from check_json import unseen_faults
from json_coverage import Coverage

HELP = """Usage: ./skops-inspector [options] [FILE...]
Shows what is inside
model files.

Options:
  -v, --version          Displays version information.
  --profile <NAME|FILE>  Judge for this environment; the text goes on
                         in a second line.

Arguments:
  FILE                   The file to open.
"""


class WindowHelp(unittest.TestCase):
    def test_options_have_names_values_and_whole_texts(self):
        window = window_help.window_description(HELP)
        self.assertEqual(window["summary"], "Shows what is inside model files")
        rows = [(option["names"], option["type"], option["description"]) for option in window["options"]]
        self.assertEqual(rows[0], (["-v", "--version"], "", "Displays version information"))
        self.assertEqual(rows[1], (["--profile"], "NAME|FILE", "Judge for this environment; the text goes on in a second line"))
        self.assertEqual(window["options"][2]["positional"], "FILE")

    def test_other_text_is_refused(self):
        with self.assertRaises(ValueError):
            window_help.window_description("could not connect to display\n")


class ManPages(unittest.TestCase):
    def test_what_roff_would_read_is_escaped(self):
        cases = {
            "a \\ b": "a \\e b",
            ".skops files": "\\&.skops files",
            "'quoted'": "\\&'quoted'",
            "with --fail-on, or -v": "with \\-\\-fail\\-on, or \\-v",
            "a well-known name": "a well-known name",
        }
        for text, expected in cases.items():
            self.assertEqual(man_pages.escaped(text), expected)

    def test_a_page_with_a_fault_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder, "page.1")
            page.write_text('.TH PAGE 1 "2026-01-01" "x" "y"\n.SH NAME\npage \\- text\n.XYZ\n')
            for checker in check_man.CHECKERS:
                self.assertTrue(check_man.complaints(page, *checker), checker[0])


class Arguments(unittest.TestCase):
    def test_a_kind_of_value_that_nobody_knows_is_an_error(self):
        option = {"names": ["--new"], "positional": "", "type": "THING", "choices": []}
        with self.assertRaises(KeyError):
            values({"codes": []}, {"name": "scan"}, option)


class Completions(unittest.TestCase):
    def test_faults_are_told(self):
        self.assertFalse(check_completions.faults({"line": "x ", "has": ["a"], "lacks": ["b"]}, {"a"}))
        self.assertTrue(check_completions.faults({"line": "x ", "has": ["a"]}, set()))
        self.assertTrue(check_completions.faults({"line": "x ", "lacks": ["b"]}, {"b"}))
        self.assertTrue(check_completions.faults({"line": "x ", "is": ["a"]}, {"a", "b"}))


def schema() -> tuple[dict, dict]:
    thing = {"type": "object", "properties": {"kind": {"type": "string", "enum": "ids:kind"}, "size": {"type": "integer"}}}
    return {"title": "t", "type": "object", "properties": {"things": {"type": "array", "items": {"$ref": "#/$defs/thing"}}}}, thing


class Schemas(unittest.TestCase):
    def bundle(self) -> dict:
        root, thing = schema()
        for piece in (root, thing):
            json_schemas.close(piece, {"kind": ["big", "small"]})
        return {**root, "$defs": json_schemas.used_pieces(root, {"thing": thing, "other": {}})}

    def test_objects_are_closed_and_words_are_the_programs(self):
        bundle = self.bundle()
        self.assertEqual(bundle["$defs"].keys(), {"thing"})
        thing = bundle["$defs"]["thing"]
        self.assertEqual(thing["properties"]["kind"]["enum"], ["big", "small"])
        self.assertIs(thing["additionalProperties"], False)
        self.assertEqual(thing["required"], ["kind", "size"])

    def test_what_is_never_seen_is_a_fault(self):
        coverage = Coverage("root", self.bundle())
        coverage.see({"things": [{"kind": "big", "size": 1}]})
        told = unseen_faults({"root": coverage}, {})
        self.assertEqual(told, ["thing.kind=small: described, and in no output"])
        self.assertFalse(unseen_faults({"root": coverage}, {"thing.kind=small": "why"}))

    def test_an_excuse_that_is_not_needed_is_a_fault(self):
        coverage = Coverage("root", self.bundle())
        coverage.see({"things": [{"kind": word, "size": 1} for word in ("big", "small")]})
        self.assertEqual(len(unseen_faults({"root": coverage}, {"thing.kind=big": "why"})), 1)
        self.assertEqual(len(unseen_faults({"root": coverage}, {"thing.weight": "why"})), 1)


class Packed(unittest.TestCase):
    def test_the_same_text_gives_the_same_bytes(self):
        from write_reference import packed

        self.assertEqual(packed("text"), packed("text"))
        self.assertEqual(packed("text")[4:8], b"\0\0\0\0")  # no time (RFC 1952)
        self.assertEqual(gzip.decompress(packed("text")), b"text")


if __name__ == "__main__":
    unittest.main()
