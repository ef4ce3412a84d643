"""The edits: each changes the document."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from edits import EDITS, SOME

DOCUMENT = Path(__file__).resolve().parent.parent / "documents/studio.yaml"


class Edits(unittest.TestCase):
    def test_each_edit_finds_its_text(self):
        text = DOCUMENT.read_text()
        for edit in EDITS:
            with self.subTest(edit.name):
                self.assertNotEqual(edit.applied(text), text)

    def test_names_differ_and_those_of_some_are_of_edits(self):
        names = [edit.name for edit in EDITS]
        self.assertEqual(len(names), len(set(names)))
        self.assertLessEqual(SOME, set(names))


if __name__ == "__main__":
    unittest.main()
