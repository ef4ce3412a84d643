"""Tests what OpenAPI's schemas become for the judge."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2] / "Judge")]

from opinion import Opinion  # noqa: E402
from translation import Translation  # noqa: E402


def opinion(schema: dict[str, Any], version: str = "3.0.3", **components: Any) -> Opinion:
    """The judge of a schema of a document."""
    return Opinion(Translation({"openapi": version, "components": {"schemas": components}}, schema).schema)


class TranslationTests(unittest.TestCase):
    def test_null_is_let_be_by_the_old_word_alone(self) -> None:
        for schema in ({"type": "string", "enum": ["a"], "nullable": True}, {"allOf": [{"$ref": "#/components/schemas/A"}], "nullable": True}):
            self.assertTrue(opinion(schema, A={"type": "string"}).accepts(None))
        self.assertFalse(opinion({"type": "string", "nullable": True}, "3.1.0").accepts(None))
        self.assertFalse(opinion({"$ref": "#/components/schemas/A", "nullable": True}, A={"type": "string"}).accepts(None))

    def test_bounds_may_be_exclusive_by_a_word_beside(self) -> None:
        judge = opinion({"type": "integer", "minimum": 1, "exclusiveMinimum": True, "maximum": 3, "exclusiveMaximum": False})
        self.assertEqual([judge.accepts(number) for number in (1, 2, 3, 4)], [False, True, True, False])

    def test_formats_limit_integers(self) -> None:
        self.assertFalse(opinion({"type": "integer", "format": "int32"}).accepts(2**31))
        self.assertTrue(opinion({"type": "integer", "format": "uint64"}).accepts(2**64 - 1))

    def test_what_only_answers_have_is_not_required(self) -> None:
        base = {"type": "object", "properties": {"id": {"type": "string", "readOnly": True}}}
        judge = opinion({"allOf": [{"$ref": "#/components/schemas/A"}], "required": ["id", "name"]}, A=base)
        self.assertTrue(judge.accepts({"name": 1}))
        self.assertFalse(judge.accepts({"id": "a"}))

    def test_properties_without_a_type_mean_objects(self) -> None:
        self.assertFalse(opinion({"properties": {"a": {}}}).accepts("a"))

    def test_a_tag_chooses_a_schema_that_takes_its_base_in(self) -> None:
        base = {
            "type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
            "discriminator": {"propertyName": "kind", "mapping": {"b": "#/components/schemas/B"}},
        }  # fmt: skip
        child = {"allOf": [{"$ref": "#/components/schemas/A"}, {"type": "object", "required": ["b"], "properties": {"b": {"maxLength": 1}}}]}
        judge = opinion({"type": "array", "items": {"$ref": "#/components/schemas/A"}}, A=base, B=child)
        for valid in ([], [{"kind": "c"}], [{"kind": "b", "b": "x"}]):
            self.assertTrue(judge.accepts(valid), valid)
        for invalid in ([{}], [{"kind": "b"}], [{"kind": "b", "b": "xy"}]):
            self.assertFalse(judge.accepts(invalid), invalid)

    def test_decimals_are_exact(self) -> None:
        self.assertTrue(opinion({"multipleOf": 0.01}).accepts(19.99))
        self.assertFalse(opinion({"multipleOf": 0.01}).accepts(19.995))


if __name__ == "__main__":
    unittest.main()
