"""Tests of what is looked for in a client."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from contents import Contents  # noqa: E402

DOCUMENT = {
    "paths": {
        "/tasks": {"get": {}, "parameters": [], "x-note": {}},
        "/more": {"$ref": "#/components/pathItems/More"},
        "x-paths": {"get": {}},
    },
    "components": {
        "pathItems": {"More": {"post": {}, "additionalOperations": {"LINK": {}}}},
        "schemas": {"Task": {}, "Elsewhere": {}},
    },
}


class ContentsTests(unittest.TestCase):
    def setUp(self) -> None:
        self.contents = Contents(DOCUMENT, text="components:\n  schemas:\n    Task:\n      properties: {}\n      Elsewhere: 1\n    'Other': {}\n")

    def test_operations_are_the_methods_of_path_items(self) -> None:
        self.assertEqual(self.contents.operations, {("GET", "/tasks"), ("POST", "/more"), ("LINK", "/more")})

    def test_schemas_of_other_files_do_not_count(self) -> None:
        self.assertEqual(self.contents.schemas, {"Task"})

    def test_what_is_not_listed_is_missing(self) -> None:
        listing = {"operations": [{"method": "GET", "path": "/tasks"}], "schemas": []}
        self.assertEqual(self.contents.missing(listing, []), ["LINK /more", "POST /more", "Task"])

    def test_what_a_message_names_is_not_missing(self) -> None:
        listing = {"operations": [{"method": "GET", "path": "/tasks"}], "schemas": []}
        self.assertEqual(self.contents.missing(listing, ["‘/more’ is left out", "‘Task’ is left out"]), [])


if __name__ == "__main__":
    unittest.main()
