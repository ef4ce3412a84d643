"""Instances of schemas at random."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import jsonschema_rs

from samples import BEYOND, INTEGERS, LARGE, REALS, STRINGS, WORDS
from texts import value
from unlisted import Unlisted, listed

DEEPEST = 6


class NoInstance(Exception):
    """No instance was found; the schema may have none."""


class InstanceMaker:
    """Makes instances of a document's schemas, most of them valid."""

    def __init__(self, document: dict[str, Any], random: Random) -> None:
        self.components = document["components"]
        self.schemas = self.components["schemas"]
        self.random = random
        self.validators: dict[int, tuple[Any, Any]] = {}
        """Schemas by their identities, which they keep as long as they are here, and what judges them."""

    def chance(self, probability: float) -> bool:
        """Throws a die."""
        return self.random.random() < probability

    def instance(self, schema: Any, depth: int = 0) -> Any:
        """Makes an instance."""
        if depth > 3 * DEEPEST:
            raise NoInstance
        for _ in range(4):
            parts: list[dict[str, Any]] = []
            choices: list[tuple[Any, list[Any]]] = []
            if self._gather(schema, parts, choices, depth, 0):
                made = self._instance(parts, depth)
                if all(self._fits_alone(made, chosen, variants) for chosen, variants in choices):
                    return made
        raise NoInstance

    def is_valid(self, instance: Any, schema: Any) -> bool:
        """Tells whether an instance satisfies a schema."""
        if isinstance(schema, bool):
            return schema
        if id(schema) not in self.validators:
            whole = {"allOf": [schema], "components": self.components}
            self.validators[id(schema)] = (schema, jsonschema_rs.Draft202012Validator(whole, validate_formats=False))
        return bool(self.validators[id(schema)][1].is_valid(listed(instance)))

    def _fits_alone(self, instance: Any, chosen: Any, variants: list[Any]) -> bool:
        """Tells whether an instance satisfies the variant that it was made for, and no other; what another does not name may be lost."""
        return all(self.is_valid(instance, variant) == (variant is chosen) for variant in variants)

    def _instance(self, parts: list[dict[str, Any]], depth: int) -> Any:
        for part in reversed(parts):
            if "const" in part:
                return part["const"]
        for part in reversed(parts):
            if "enum" in part:
                return self._listed(part)
        kinds = self._kinds(parts)
        if not kinds:
            raise NoInstance
        return self._of_kind(self.random.choice(kinds), parts, depth)

    def _gather(self, schema: Any, parts: list[dict[str, Any]], choices: list[tuple[Any, list[Any]]], depth: int, chain: int) -> bool:
        """Collects what holds together, one of the variants each time; gives false where nothing can."""
        if isinstance(schema, bool):
            return schema
        if chain > 20:
            return False
        if "$ref" in schema and not self._gather(self.schemas[schema["$ref"].rsplit("/", 1)[1]], parts, choices, depth, chain + 1):
            return False
        if not all(self._gather(part, parts, choices, depth, chain + 1) for part in schema.get("allOf", [])):
            return False
        for keyword in ("oneOf", "anyOf"):
            if variants := schema.get(keyword):
                variant = self.random.choice(variants)
                if depth > DEEPEST:
                    variant = min(variants, key=lambda each: len(str(each)))
                choices.append((variant, variants))
                if not self._gather(variant, parts, choices, depth, chain + 1):
                    return False
        parts.append(schema)
        return True

    def _listed(self, part: dict[str, Any]) -> Any:
        chosen = self.random.choice(part["enum"])
        if part.get("type") == "string" and isinstance(chosen, str) and self.chance(0.1):
            unlisted = Unlisted("unlisted")
            unlisted.listed = chosen
            return unlisted
        return chosen

    def _kinds(self, parts: list[dict[str, Any]]) -> list[str]:
        kinds: list[str] | None = None
        for part in parts:
            if "type" in part:
                types = part["type"] if isinstance(part["type"], list) else [part["type"]]
                types = types + (["null"] if part.get("nullable") else [])
                if kinds is None:
                    kinds = types
                else:
                    kinds = [kind for kind in kinds if kind in types or (kind == "integer" and "number" in types)]
        if kinds is not None:
            return kinds
        if any(set(part) & {"properties", "additionalProperties", "patternProperties", "required", "dependentSchemas"} for part in parts):
            return ["object"]
        if any(set(part) & {"items", "prefixItems"} for part in parts):
            return ["array"]
        return ["any"]

    def _of_kind(self, kind: str, parts: list[dict[str, Any]], depth: int) -> Any:
        random = self.random
        last = {key: each for part in parts for key, each in part.items()}
        if kind == "object":
            return self._object(parts, depth)
        if kind == "array":
            return self._array(last, depth)
        if kind == "string":
            pool = STRINGS.get(last.get("format", ""), WORDS)
            fitting = [text for text in pool if last.get("minLength", 0) <= len(text) <= last.get("maxLength", 1000)]
            return random.choice(fitting or pool)
        if kind == "integer":
            is_real = any("number" in part.get("type", "") for part in parts)
            if all(part.get("type", ["integer", "number"]) == ["integer", "number"] for part in parts) and "format" not in last:
                return random.choice(INTEGERS + BEYOND)
            pool = INTEGERS + (LARGE.get(last.get("format"), []) if self.chance(0.5) and not is_real else [])
            return random.choice(pool) if last.get("format") not in {"uint32", "uint64"} else abs(random.choice(pool))
        if kind == "number":
            return random.choice(REALS if last.get("format") != "float" else [0.5, -1.25, 0, 3])
        if kind == "boolean":
            return self.chance(0.5)
        return None if kind == "null" else value(random)

    def _array(self, schema: dict[str, Any], depth: int) -> list[Any]:
        first = schema.get("prefixItems", [])
        made = [self.instance(item, depth + 1) for item in first]
        if not all(self._fits_alone(item, own, first) for item, own in zip(made, first)):
            raise NoInstance
        items = schema.get("items", "prefixItems" not in schema)
        if items is not False and depth < DEEPEST:
            least = schema.get("minItems", 0)
            made += [self.instance(items, depth + 1) if items is not True else value(self.random) for _ in range(self.random.choice([least, 1, 2]))]
        return made

    def _object(self, parts: list[dict[str, Any]], depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        required = {name for part in parts for name in part.get("required", [])}
        properties: dict[str, list[Any]] = {}
        for part in parts:
            for name, schema in part.get("properties", {}).items():
                properties.setdefault(name, []).append(schema)
        for name, schemas in properties.items():
            if name in required or (depth < DEEPEST and self.chance(0.6)):
                try:
                    made[name] = self.instance(schemas[0] if len(schemas) == 1 else {"allOf": schemas}, depth + 1)
                except NoInstance:
                    if name in required:
                        raise
        for part in parts:
            self._add_further(part, made, properties, depth)
        for name in required - set(made):
            further = [part["additionalProperties"] for part in parts if "additionalProperties" in part]
            made[name] = self.instance(further[0], depth + 1) if further else value(self.random)
        return made

    def _add_further(self, part: dict[str, Any], made: dict[str, Any], known: dict[str, list[Any]], depth: int) -> None:
        """Adds properties that have no names of their own, where the schema speaks of them."""
        patterns = part.get("patternProperties", {})
        others = part.get("additionalProperties", False)
        if depth >= DEEPEST or (others is False and not patterns):
            return
        for name in self.random.sample(["a1", "b", "x-7", "extra", "é", "", "#9", '"q', "123-a", "A(", "x-"], self.random.randrange(3)):
            schemas = [schema for pattern, schema in patterns.items() if re.search(pattern, name)] or ([others] if others is not False else [])
            if name not in made and name not in known and schemas:
                made[name] = value(self.random) if schemas[0] is True else self.instance({"allOf": schemas}, depth + 1)
