"""The validator of reports finds what is wrong and nothing else."""

import json
import tempfile
import unittest
from pathlib import Path

from validate_reports import messages

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "diff.schema.json").read_bytes())
REPORT = {
    "$schema": "urn:sora-codegen:diff:1",
    "changes": [],
    "swiftChanges": [],
    "summary": {"error": 0, "warning": 0, "info": 0},
    "semver": {"api": {"level": "none", "because": []}, "swift": {"level": "none", "because": []}},
}


class ValidateReports(unittest.TestCase):
    def found(self, text: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.json"
            path.write_text(text)
            return [message.removeprefix(str(path)) for message in messages(SCHEMA, path)]

    def test_a_right_one(self) -> None:
        self.assertEqual(self.found(json.dumps(REPORT)), [])

    def test_wrong_ones(self) -> None:
        wrong = {**REPORT, "summary": {"error": -1, "warning": 0, "info": 0}, "changes": [{"id": "No Id"}]}
        found = self.found(json.dumps(wrong))
        self.assertIn("#/summary/error: -1 is less than the minimum of 0", found)
        self.assertTrue(any(message.startswith("#/changes/0/id: ") for message in found), found)
        self.assertTrue(any("'level' is a required property" in message for message in found), found)

    def test_what_is_no_json(self) -> None:
        self.assertEqual(len(self.found("{")), 1)
        self.assertIn("a name stands twice", self.found('{"a": 1, "a": 2}')[0])


if __name__ == "__main__":
    unittest.main()
