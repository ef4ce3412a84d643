"""Tests that instances are what they are meant to be, and the same for the same seed."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2] / "Judge")]

from drawing import draw  # noqa: E402
from opinion import Opinion  # noqa: E402

TREE = {
    "$ref": "#/$defs/Node",
    "$defs": {
        "Node": {
            "type": "object",
            "required": ["name", "size"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string", "minLength": 2, "maxLength": 3},
                "size": {"type": "number", "multipleOf": 0.01, "exclusiveMinimum": 0},
                "tags": {"type": "array", "uniqueItems": True, "maxItems": 2, "items": {"enum": ["a", "b", 1]}},
                "next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]},
                "id": {"type": "string", "pattern": "^[a-z]{2}\\d$"},
            },
        }
    },
}


def drawn(schema: Any, start: int = 1, count: int = 200) -> list[Any]:
    """Instances of a schema."""
    return draw(schema, set(), "a test", count, start)


class InstanceTests(unittest.TestCase):
    found: list[Any]

    @classmethod
    def setUpClass(cls) -> None:
        cls.found = drawn(TREE, count=600)

    def test_many_are_valid_and_many_are_not(self) -> None:
        found = self.found
        valid = sum(map(Opinion(TREE).accepts, found))
        self.assertEqual(len(found), 600)
        self.assertTrue(150 < valid < 450, valid)

    def test_the_same_seed_draws_the_same(self) -> None:
        self.assertEqual(drawn(TREE, 7, 20), drawn(TREE, 7, 20))
        self.assertNotEqual(drawn(TREE, 7, 20), drawn(TREE, 8, 20))

    def test_each_rule_is_broken_alone(self) -> None:
        broken: set[str] = set()
        for instance in self.found:
            words = Opinion(TREE).words(instance)
            if " | " not in words:
                broken |= {word for word in RULES if word in words}
        self.assertEqual(broken, set(RULES))


RULES = ["shorter than 2", "longer than 3", "not a multiple of 0.01", "non-unique", "more than 2 items", "required property", "does not match", "was unexpected"]


if __name__ == "__main__":
    unittest.main()
