"""Documents in other words still say the same."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rewriting import inlined, inlined_without_names, reordered, upgraded  # noqa: E402


class Reordering(unittest.TestCase):
    """Maps and lists are turned round where their order means nothing."""

    def test_turns_keys_and_sets(self) -> None:
        document = {"a": 1, "required": ["x", "y"], "prefixItems": [1, 2]}
        self.assertEqual(list(reordered(document).items()), [("prefixItems", [1, 2]), ("required", ["y", "x"]), ("a", 1)])

    def test_leaves_values_and_properties_of_such_names_alone(self) -> None:
        document = {"example": {"enum": [1, 2]}, "properties": {"enum": {"enum": [1, 2]}}}
        self.assertEqual(reordered(document), {"example": {"enum": [1, 2]}, "properties": {"enum": {"enum": [2, 1]}}})

    def test_leaves_parameters_that_stand_twice(self) -> None:
        twins = [{"$ref": "#/components/parameters/a"}, {"name": "a", "in": "query", "required": True}]
        document = {"parameters": twins, "components": {"parameters": {"a": {"name": "a", "in": "query"}}}}
        self.assertEqual(reordered(document)["parameters"], twins)


class Inlining(unittest.TestCase):
    """References are replaced unless their names mean something."""

    def test_puts_targets_in_place(self) -> None:
        pet = {"type": "string"}
        document = {"components": {"schemas": {"Pet": pet}}, "items": {"$ref": "#/components/schemas/Pet"}}
        self.assertEqual(inlined(document)["items"], pet)

    def test_keeps_variants_of_a_discriminator(self) -> None:
        schema = {"oneOf": [{"$ref": "#/components/schemas/Pet"}], "discriminator": {"propertyName": "kind"}}
        document = {"components": {"schemas": {"Pet": {"type": "object"}}}, "schema": schema}
        self.assertEqual(inlined(document)["schema"], schema)


class InliningWithoutNames(unittest.TestCase):
    """Only what lends no Swift type its name is put in place of references."""

    COMPONENTS = {
        "schemas": {"ID": {"type": "string"}, "Size": {"type": "string", "enum": ["a"]}, "Told": {"type": "string", "description": "D"}},
        "parameters": {
            "id": {"name": "id", "in": "query", "schema": {"$ref": "#/components/schemas/ID"}},
            "size": {"name": "size", "in": "query", "schema": {"type": "string", "enum": ["a"]}},
        },
    }

    def references(self, kind: str, *names: str) -> list[dict[str, str]]:
        return [{"$ref": f"#/components/{kind}/{name}"} for name in names]

    def test_puts_scalars_and_what_holds_them(self) -> None:
        references = {"list": self.references("schemas", "ID", "Size", "Told"), "parameters": self.references("parameters", "id", "size")}
        inlined = inlined_without_names({"components": self.COMPONENTS, **references})
        self.assertEqual(inlined["list"], [{"type": "string"}, *self.references("schemas", "Size", "Told")])
        self.assertEqual(
            inlined["parameters"], [{"name": "id", "in": "query", "schema": {"type": "string"}}, *self.references("parameters", "size")]
        )

    def test_leaves_variants(self) -> None:
        document = {"components": self.COMPONENTS, "schema": {"oneOf": self.references("schemas", "ID")}}
        self.assertEqual(inlined_without_names(document)["schema"], document["schema"])


class Upgrading(unittest.TestCase):
    """What 3.0 says in its own way is said as 3.1 does."""

    def upgrade(self, schema: dict[str, object]) -> object:
        document = upgraded({"openapi": "3.0.3", "schema": schema})
        assert document is not None
        return document["schema"]

    def test_says_null(self) -> None:
        self.assertEqual(self.upgrade({"type": "string", "nullable": True}), {"type": ["string", "null"]})
        self.assertEqual(self.upgrade({"type": "string", "nullable": False}), {"type": "string"})
        reference = {"allOf": [{"$ref": "#/components/schemas/Pet"}]}
        self.assertEqual(
            self.upgrade({**reference, "nullable": True, "description": "D"}),
            {"description": "D", "anyOf": [reference, {"type": "null"}]},
        )

    def test_says_null_among_variants(self) -> None:
        variants = [{"type": "string"}, {"type": "integer"}]
        self.assertEqual(self.upgrade({"oneOf": variants, "nullable": True}), {"oneOf": [*variants, {"type": "null"}]})

    def test_says_limits(self) -> None:
        self.assertEqual(self.upgrade({"minimum": 1, "exclusiveMinimum": True}), {"exclusiveMinimum": 1})
        self.assertEqual(self.upgrade({"minimum": 1, "exclusiveMinimum": False}), {"minimum": 1})

    def test_leaves_properties_of_such_names_alone(self) -> None:
        schema = {"properties": {"nullable": {"type": "boolean"}, "exclusiveMinimum": {"type": "boolean"}}}
        self.assertEqual(self.upgrade(schema), schema)

    def test_takes_no_other_version(self) -> None:
        self.assertIsNone(upgraded({"openapi": "3.1.0"}))


if __name__ == "__main__":
    unittest.main()
