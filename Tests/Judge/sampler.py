"""A value for a schema: its examples where it has some, else the plainest value of its type."""

from __future__ import annotations

from typing import Any

from document import Document

_TEXT_OF_FORMAT = {
    "uri": "https://example.com/sample",
    "date-time": "2026-01-01T00:00:00Z",
    "date": "2026-01-01",
    "uuid": "f0aa213c-c09e-4e19-a0e5-c698fe48acf1",
    "email": "someone@example.com",
}

_HINTED_TYPES: dict[str, type | tuple[type, ...]] = {"integer": int, "number": (int, float), "string": str}


class Sampler:
    """Makes values for the schemas of a document.

    It knows types, enumerations, examples, a few formats, ranges and composition; neither patterns nor conditions.
    What it makes is judged like any other answer, so a schema beyond it shows in the verdict.
    """

    def __init__(self, document: Document, hints: dict[str, list[Any]] | None = None, form: int = 1) -> None:
        """Takes values to prefer for properties by name, and which variant of `oneOf` to make."""
        self._document = document
        self._hints = hints or {}
        self._form = form

    def sample(self, schema: Any) -> Any:
        """Returns a value for a schema."""
        if not isinstance(schema, dict):
            return {}
        schema = {**self._document.resolve(schema), **{key: value for key, value in schema.items() if key != "$ref"}}
        if "const" in schema:
            return schema["const"]
        for candidates in (schema.get("examples"), schema.get("enum")):
            if candidates:
                return candidates[0]
        for key in ("example", "default"):
            if key in schema:
                return schema[key]
        for key in ("oneOf", "anyOf"):
            if key in schema:
                return self.sample(schema[key][(self._form - 1) % len(schema[key])])
        return self._plain(schema)

    def _plain(self, schema: dict[str, Any]) -> Any:
        match self._type(schema):
            case "object":
                return self._object(schema)
            case "array":
                return [self.sample(schema.get("items", {}))] * max(1, schema.get("minItems", 1))
            case "string":
                text = _TEXT_OF_FORMAT.get(schema.get("format", ""), "sample")
                return text.ljust(schema.get("minLength", 0), ".")
            case "integer" | "number":
                return schema.get("minimum", 1)
            case "boolean":
                return True
            case "null":
                return None
        return {}

    def _object(self, schema: dict[str, Any]) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for part in schema.get("allOf", []):
            inherited = self.sample(part)
            value |= inherited if isinstance(inherited, dict) else {}
        for name, property_schema in schema.get("properties", {}).items():
            if not property_schema.get("writeOnly"):
                value[name] = self._property(name, property_schema)
        return value

    def _property(self, name: str, schema: dict[str, Any]) -> Any:
        resolved = self._document.resolve(schema)
        for hint in self._hints.get(name, []):
            if (
                "enum" not in resolved
                and "const" not in resolved
                and isinstance(hint, _HINTED_TYPES.get(self._type(resolved) or "", ()))
            ):
                return hint
        return self.sample(schema)

    @staticmethod
    def _type(schema: dict[str, Any]) -> str | None:
        declared = schema.get("type")
        if isinstance(declared, list):
            return next((name for name in declared if name != "null"), "null")
        return declared or ("object" if "properties" in schema or "allOf" in schema else None)
