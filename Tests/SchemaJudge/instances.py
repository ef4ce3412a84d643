"""Instances of schemas, drawn by `hypothesis`: some keep to the schema as far as that can be built, some break it in one place."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import strategies as st

import faults
from demands import Demands
from scalars import ScalarMaker
from shapes import Shape

DEEPEST = 5
PATTERN_NAMES = ["x-a", "a1", "key", "A", "0", "a_b", "é", "en", "foo.bar", "2"]


@st.composite
def instances(draw: Any, shape: Shape) -> Any:
    """Draws an instance: four of ten are meant to be valid, the others break the schema in one place."""
    breaks = draw(st.integers(0, 9)) > 3
    maker = Maker(draw, shape, breaks)
    made = maker.make([shape.schema])
    for _ in range(0 if breaks else 5):
        if shape.accepts(made):
            break
        made = maker.make([shape.schema])
    return faults.altered(draw, made) if maker.breaks else made


class Maker(ScalarMaker):
    """Makes one instance."""

    def make(self, schemas: list[Any], depth: int = 0) -> Any:
        """Makes a value that satisfies all schemas, as far as it can."""
        parts: list[dict[str, Any]] = []
        for schema in schemas:
            self._gather(schema, parts, depth)
        demands = Demands(parts)
        if self.breaks and self.chance(4 if depth else 8) and (wrong := faults.of(demands, self.draw)):
            self.breaks = False
            return self.choose(wrong)(self, demands, depth)
        return self.valid(demands, depth)

    def _gather(self, schema: Any, parts: list[dict[str, Any]], depth: int, chain: int = 0) -> None:
        if not isinstance(schema, dict) or chain > 30:
            parts += [{"enum": []}] if schema is False else []
            return
        if "$ref" in schema:
            self._gather(self.shape.target(schema["$ref"]), parts, depth, chain + 1)
        for part in schema.get("allOf", []):
            self._gather(part, parts, depth, chain + 1)
        for keyword in ("oneOf", "anyOf"):
            if branches := schema.get(keyword):
                flattest = depth > DEEPEST or chain > 20
                branch = min(branches, key=self.shape.height) if flattest else self.choose(branches)
                self._gather(branch, parts, depth, chain + 1)
        if "if" in schema:
            met = self.chance(_alternatives(schema))
            for part in [schema["if"], schema.get("then", True)] if met else [schema.get("else", True)]:
                self._gather(part, parts, depth, chain + 1)
        parts.append(schema)

    def valid(self, demands: Demands, depth: int) -> Any:
        """Makes a value that keeps to what is demanded."""
        if demands.listed is not None:
            return self.choose(demands.listed) if demands.listed else None
        kinds = [kind for kind in demands.types if kind != "integer" or "number" not in demands.types] or ["null"]
        if not demands.is_typed:
            kinds = self._implied(demands) or kinds
        if depth > DEEPEST and len(kinds) > 1:
            kinds = kinds[:1]
        return self.of_kind(self.choose(kinds), demands, depth)

    def _implied(self, demands: Demands) -> list[str]:
        keys = {key for part in demands.parts for key in part}
        kinds = ["object"] if keys & {"properties", "required", "additionalProperties", "patternProperties", "minProperties"} else []
        kinds += ["array"] if keys & {"items", "prefixItems", "contains", "minItems", "uniqueItems"} else []
        kinds += ["string"] if keys & {"pattern", "minLength", "maxLength", "format"} else []
        return kinds + (["number"] if keys & {"minimum", "maximum", "multipleOf"} else [])

    def of_kind(self, kind: str, demands: Demands, depth: int) -> Any:
        """Makes a value of a type."""
        match kind:
            case "null": return None
            case "boolean": return self.chance(2)
            case "integer": return self.integer(demands)
            case "number": return self.number(demands)
            case "string": return self.string(demands)
            case "array": return self.array(demands, depth)
            case _: return self.object(demands, depth)  # fmt: skip

    def array(self, demands: Demands, depth: int) -> list[Any]:
        """Makes an array."""
        least, most = demands.least("minItems"), min(demands.most("maxItems"), 10**6)
        first = [item for items in demands.all("prefixItems")[:1] for item in items]
        size = self.draw(st.integers(least, int(min(most, least + (0 if depth > DEEPEST else 3)))))
        size = max(size, min(len(first), int(most))) if self.chance(2) else size
        if self.chance(6) and most <= 20:
            size = int(most)
        return self.array_of(size, demands, depth)

    def array_of(self, size: int, demands: Demands, depth: int) -> list[Any]:
        """Makes an array of so many elements; many are made by repeating a few, where they need not differ."""
        first = [item for items in demands.all("prefixItems")[:1] for item in items]
        rest = demands.all("items")
        made: list[Any] = []
        unique = True in demands.all("uniqueItems")
        for index in range(size):
            if index > 12 and not unique:
                made.append(made[-1])
                continue
            if index == 0 and (contained := demands.all("contains")):
                element = self.make(contained + rest, depth + 1)
            else:
                element = self.make([first[index]] if index < len(first) else rest, depth + 1)
            for _ in range(4 if unique and element in made else 0):
                element = self.make([first[index]] if index < len(first) else rest, depth + 1)
                if element not in made:
                    break
            if not unique or element not in made or len(made) < demands.least("minItems"):
                made.append(element)
        return made

    def object(self, demands: Demands, depth: int) -> dict[str, Any]:
        """Makes an object."""
        properties, required = demands.properties, demands.required
        optional = [name for name in properties if name not in required and name not in self.shape.hidden]
        wanted = 0 if depth > DEEPEST or not optional else self.draw(st.integers(0, 2 ** len(optional) - 1))
        if len(optional) > 8:
            wanted &= self.draw(st.integers(0, 2 ** len(optional) - 1))
        chosen = required + [name for index, name in enumerate(optional) if wanted >> index & 1]
        least, most = demands.least("minProperties"), demands.most("maxProperties")
        chosen += [name for name in optional if name not in chosen][: max(0, least - len(chosen))]
        chosen = chosen[: int(max(len(required), min(most, len(chosen))))]
        for needs in demands.all("dependentRequired"):
            chosen += [name for key in needs if key in chosen for name in needs[key]]
        made = {name: self.make(self.member(name, demands), depth + 1) for name in dict.fromkeys(chosen)}
        if depth <= DEEPEST and (self.chance(3) or len(made) < least) and len(made) < most:
            self._add_further(made, demands, depth, max(1, least - len(made)))
        return made

    def member(self, name: str, demands: Demands) -> list[Any]:
        """The schemas of a member."""
        found: list[Any] = []
        for part in demands.parts:
            own = [part["properties"][name]] if name in part.get("properties", {}) else []
            own += [schema for pattern, schema in part.get("patternProperties", {}).items() if _matches(pattern, name)]
            found += own or ([part["additionalProperties"]] if "additionalProperties" in part else [])
        return found

    def _add_further(self, made: dict[str, Any], demands: Demands, depth: int, count: int) -> None:
        if demands.is_closed and not demands.all("patternProperties"):
            return
        names = PATTERN_NAMES
        for rule in demands.all("propertyNames"):
            names = [self.make([rule, {"type": "string"}], depth + 1) for _ in range(count)]
        for name in names[self.draw(st.integers(0, len(names) - 1)) :][:count]:
            schemas = self.member(name, demands) if isinstance(name, str) else [False]
            if False not in schemas and name not in made and name not in self.shape.hidden:
                made[name] = self.make(schemas, depth + 1) if schemas else self.choose([1, "a", None, [1.0], {"a": {}}])


def _alternatives(schema: Any) -> int:
    """The number of schemas that a chain of `if`, `then` and `else` chooses from."""
    return 1 + _alternatives(schema.get("else")) if isinstance(schema, dict) and "if" in schema else 1


def _matches(pattern: str, name: str) -> bool:
    try:
        return re.search(pattern, name) is not None
    except re.error:
        return False
