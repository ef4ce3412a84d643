"""Schemas at random: realistic shapes, and now and then any keywords together."""

from __future__ import annotations

from typing import Any

from combinations import CombinationMaker
from leaves import FORMATS, PATTERNS, Schema
from texts import text, value


class SchemaMaker(CombinationMaker):
    """Makes schemas of all kinds."""

    LIMITING = {"properties", "required", "format", "pattern", "minLength", "minimum", "maximum", "multipleOf", "minItems", "const", "not"}
    """Keywords with which a default made without looking may be a wrong one."""

    def schema(self, depth: int = 3) -> Schema:
        """Makes a schema."""
        if self.references and self.chance(0.3 if depth else 0.6):
            return self.reference(self.references)
        if self.is_modern and self.chance(0.02 + 0.03 * self.hardness):
            return self.chance(0.8)
        if self.chance(0.1 * self.hardness):
            made = self.anything(depth)
        else:
            leaves = [self.string, self.string, self.integer, self.number, self.boolean, self.enumeration, self.untyped]
            branches = [self.object, self.object, self.object, self.array, self.array, self.map, self.all_of, self.one_of, self.any_of, self.one_of]
            if self.is_modern:
                leaves += [self.constant, self.null]
                branches += [self.tuple, self.types, self.patterns, self.conditions]
            maker = self.random.choice(leaves if depth <= 0 or self.chance(0.35) else branches)
            made = maker(depth)
        return self.annotated(made)

    def reference(self, among: list[str]) -> dict[str, Any]:
        """Refers to a schema, at times with words beside."""
        made: dict[str, Any] = {"$ref": self.random.choice(among)}
        if self.is_modern and self.chance(0.15):
            made |= self.annotated({})
        return made

    def annotated(self, made: dict[str, Any]) -> dict[str, Any]:
        """Adds what says nothing of the kind of value."""
        if self.chance(0.2):
            made["description"] = text(self.random, self.hardness)
        if self.chance(0.08):
            made["title"] = self.names()
        if self.chance(0.08):
            made["deprecated"] = True
        if self.chance(0.05):
            made["readOnly" if self.chance(0.5) else "writeOnly"] = True
        if self.chance(0.12):
            made = self.nullable(made)
        if self.chance(0.12 * self.hardness) and not self.is_modern:
            made["example"] = value(self.random)
        if self.chance(0.12 * self.hardness) and self.is_modern:
            made["examples"] = [value(self.random)]
        if self.chance(0.1):
            self.default(made)
        return made

    def default(self, made: dict[str, Any]) -> None:
        """Adds a default of the right type."""
        of_type = {"string": "a", "integer": self.random.choice([1, 0, -5]), "number": self.random.choice([1, 1.5, 1e3]), "boolean": self.chance(0.5), "array": [], "object": {}}
        if "enum" in made and made["enum"]:
            made["default"] = self.random.choice(made["enum"])
        elif isinstance(made.get("type"), str) and not set(made) & self.LIMITING:
            made["default"] = of_type.get(made["type"])

    def nullable(self, made: dict[str, Any]) -> dict[str, Any]:
        """Lets null be, in one of the ways of writing it."""
        if not self.is_modern:
            return made | {"nullable": True}
        if isinstance(made.get("type"), str) and made["type"] != "null" and self.chance(0.6):
            types = [made["type"], "null"]
            self.random.shuffle(types)
            return made | {"type": types}
        variants = [made, {"type": "null"}]
        self.random.shuffle(variants)
        return {self.random.choice(["oneOf", "anyOf"]): variants}

    # Schemas that hold others

    def properties(self, depth: int, most: int = 5) -> dict[str, Any]:
        """Some properties."""
        return {name: self.schema(depth - 1) for name in self.names.several(self.random.randrange(most))}

    def object(self, depth: int) -> dict[str, Any]:
        """An object with named properties."""
        # Values that are no objects satisfy properties without a type, though the Swift type holds objects alone.
        made: dict[str, Any] = {"type": "object"} if self.hardness == 0 or self.chance(0.85) else {}
        made["properties"] = self.properties(depth)
        required = [name for name in made["properties"] if self.chance(0.4)]
        if self.chance(0.1 * self.hardness):
            required.append(self.names())
        if required:
            made["required"] = list(dict.fromkeys(required))
        if self.chance(0.25):
            made["additionalProperties"] = self.random.choice([True, False, {}]) if self.chance(0.6) else self.schema(depth - 1)
        if self.is_modern and self.chance(0.06):
            made["patternProperties"] = {self.random.choice(PATTERNS): self.schema(depth - 1)}
        if self.is_modern and self.chance(0.04):
            made["unevaluatedProperties"] = self.random.choice([True, False])
        return made

    def array(self, depth: int) -> dict[str, Any]:
        """An array of one kind of elements."""
        made: dict[str, Any] = {"type": "array", "items": self.schema(depth - 1)}
        if self.is_modern and self.chance(0.1):
            del made["items"]
        if self.chance(0.1):
            made["uniqueItems"] = True
        if self.chance(0.1):
            made["minItems"] = self.random.choice([0, 1])
        if self.chance(0.1):
            made["maxItems"] = self.random.choice([1, 5])
        return made

    def map(self, depth: int) -> dict[str, Any]:
        """An object whose properties the document does not name."""
        made: dict[str, Any] = {"type": "object", "additionalProperties": self.schema(depth - 1)}
        if self.is_modern and self.chance(0.15):
            made["propertyNames"] = {"pattern": self.random.choice(PATTERNS)}
        return made

    def tuple(self, depth: int) -> dict[str, Any]:
        """An array whose elements have kinds of their own."""
        made: dict[str, Any] = {"type": "array", "prefixItems": [self.schema(depth - 1) for _ in range(self.random.randrange(1, 4))]}
        if self.chance(0.5):
            made["items"] = self.random.choice([False, True, self.schema(depth - 1)])
        return made

    def patterns(self, depth: int) -> dict[str, Any]:
        """An object with schemas for patterns of names."""
        patterns = self.random.sample(PATTERNS, self.random.randrange(1, 3))
        made: dict[str, Any] = {"type": "object", "patternProperties": {pattern: self.schema(depth - 1) for pattern in patterns}}
        if self.chance(0.5):
            made["additionalProperties"] = self.chance(0.3)
        return made

    def types(self, depth: int) -> dict[str, Any]:
        """Several types at once, with keywords of some."""
        types = self.random.sample(["string", "integer", "number", "boolean", "array", "object", "null"], self.random.randrange(1, 5))
        made: dict[str, Any] = {"type": types}
        if "array" in types and self.chance(0.7):
            made["items"] = self.schema(depth - 1)
        if "object" in types and self.chance(0.7):
            made["properties"] = self.properties(depth, 3)
        if "object" in types and self.chance(0.3):
            made["additionalProperties"] = self.schema(depth - 1)
        if "string" in types and self.chance(0.3):
            made["format"] = self.random.choice(FORMATS)
        return made

    def conditions(self, depth: int) -> dict[str, Any]:
        """An object of which more holds under conditions."""
        made = self.object(depth)
        if self.chance(0.6):
            made |= {"if": self.object(0), "then": self.object(depth - 1), "else": self.schema(0)}
        if self.chance(0.5):
            made["dependentSchemas"] = {self.names(): self.object(depth - 1)}
        if self.chance(0.3):
            made["dependentRequired"] = {self.names(): [self.names()]}
        if self.chance(0.3):
            made["not"] = self.schema(0)
        return made

    def anything(self, depth: int) -> dict[str, Any]:
        """Any keywords together, which may make no sense."""
        makers = [self.string, self.integer, self.number, self.enumeration, self.untyped, self.object, self.array, self.map, self.all_of, self.one_of]
        if self.is_modern:
            makers += [self.tuple, self.types, self.patterns, self.conditions, self.constant]
        made: dict[str, Any] = {}
        for maker in self.random.sample(makers, self.random.randrange(2, 5)):
            made |= maker(depth - 1)
        if self.chance(0.3):
            made.pop("type", None)
        return made
