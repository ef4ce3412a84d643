"""Files in JSON say what the files of YAML said."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reserialising import reserialised  # noqa: E402


class Reserialising(unittest.TestCase):
    """What YAML 1.2 means by a scalar stays what it was, and so does what is shared."""

    def text(self, document: str, name: str = "a.yaml") -> str | None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_text(document, encoding="utf-8")
            return reserialised(path)

    def test_reads_scalars_as_yaml_1_2_does(self) -> None:
        document = "[no, 2024-01-01, 1_000, 12:30, =, true, ~, 0x10, 0o17, 017, +5, '5']"
        expected = ["no", "2024-01-01", "1_000", "12:30", "=", True, None, 16, 15, 17, 5, "5"]
        self.assertEqual(json.loads(self.text(document) or ""), expected)

    def test_keeps_the_text_of_numbers_and_of_keys(self) -> None:
        self.assertEqual(self.text("{200: 1.10, 12345678901234567890: 1e400, true: 0}"), '{"200": 1.10,\n"12345678901234567890": 1e400,\n"true": 0}\n')
        self.assertEqual(self.text('{"a": 1.10}', "a.json"), '{"a": 1.10}\n')

    def test_keeps_aliases(self) -> None:
        self.assertEqual(self.text("{a: &x {b: 1}, c: *x}"), '{"a": &a0 {"b": 1},\n"c": *a0 }\n')
        self.assertEqual(json.loads(self.text("{a: &x {b: 1, c: 2}, d: {<<: *x, b: 3}}") or "")["d"], {"b": 3, "c": 2})

    def test_escapes_what_yaml_does_not_print(self) -> None:
        self.assertEqual(self.text('{"a": "\\u2028\U0001f600\\u0085"}', "a.json"), '{"a": "\\u2028\U0001f600\\u0085"}\n')

    def test_leaves_what_is_no_document(self) -> None:
        self.assertIsNone(self.text("a: [", "a.yaml"))


if __name__ == "__main__":
    unittest.main()
