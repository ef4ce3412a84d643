"""Schemas with what drawing instances of them needs to know."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Shape:
    """A schema with what drawing needs to know of it."""

    def __init__(self, schema: Any, hidden: set[str], accepts: Callable[[Any], bool]) -> None:
        self.schema = schema
        self.accepts = accepts
        """Tells of an instance that was meant to be valid whether it is."""
        self.hidden = hidden
        """Names that no instance has, since only answers do."""
        self.definitions: dict[str, Any] = schema.get("$defs", {}) if isinstance(schema, dict) else {}
        self.heights: dict[str, float] = dict.fromkeys(self.definitions, 99)
        for _ in range(len(self.definitions) + 1):
            found = {name: self.height(each) for name, each in self.definitions.items()}
            if found == self.heights:
                break
            self.heights = found

    def target(self, reference: str) -> Any:
        """The schema that a reference names."""
        return self.definitions[_name(reference)]

    def height(self, schema: Any) -> float:
        """How deep the flattest instance of a schema is."""
        if not isinstance(schema, dict):
            return 0
        heights = [self.heights[_name(schema["$ref"])]] if "$ref" in schema else [0]
        heights += [self.height(part) for part in schema.get("allOf", [])]
        heights += [min(map(self.height, schema[key])) for key in ("anyOf", "oneOf") if schema.get(key)]
        members = schema.get("properties", {})
        heights += [1 + self.height(members.get(name)) for name in schema.get("required", [])]
        if schema.get("minItems", 0) > 0:
            heights.append(1 + self.height(schema.get("items")))
        return min(max(heights), 99)


def _name(reference: str) -> str:
    return reference.removeprefix("#/$defs/").replace("%20", " ").replace("%25", "%").replace("~1", "/").replace("~0", "~")
