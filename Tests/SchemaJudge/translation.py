"""Says what a schema of an OpenAPI document demands of a request, in plain JSON Schema 2020-12.

It is written from the specifications, and shares nothing with the generator. What they leave open is decided here in the open:

- `nullable` of OpenAPI 3.0 lets null be wherever it stands, beside `enum` and beside `allOf` too; real documents mean that.
- A schema that lists properties and names no type means objects alone.
- `readOnly` members are not sent, so that nothing requires them; `writeOnly` says nothing of requests.
- `discriminator` beside `oneOf` and `anyOf` changes no verdict, as OpenAPI 3.1 has it. Without them it names the schema that the value has to
  satisfy as well, one that its `mapping` lists.
- `int32` and `int64` are limits, as are `uint32` and `uint64`; other widths are annotations. A file of a form (`binary`) is any text.
"""

from __future__ import annotations

from typing import Any

COMPONENTS = "#/components/schemas/"
PLAIN = " without its choice"
_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLE = (
    "items", "additionalProperties", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems", "not", "if", "then", "else",
)  # fmt: skip
_KEPT = (
    "type", "enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern",
    "format", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "required",
    "dependentRequired",
)  # fmt: skip
_LIMITS = {f"int{bits}": (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for bits in (32, 64)} | {f"uint{bits}": (0, 2**bits - 1) for bits in (32, 64)}


class Translation:
    """A schema and all that it refers to, as one JSON Schema."""

    def __init__(self, document: dict[str, Any], schema: Any) -> None:
        self._is_old = str(document["openapi"]).startswith("3.0")
        self._components: dict[str, Any] = document.get("components", {}).get("schemas", {})
        self.definitions: dict[str, Any] = {}
        """The named schemas that are reached, by their names."""
        self._pending: list[str] = []
        self._chosen = {name for each in self._components.values() for name in self._choices(each).values()}
        """The schemas that tags name; each takes in the one that chose it, and that without its choice."""
        root = self._schema(schema)
        while self._pending:
            name = self._pending.pop()
            own = name.removesuffix(PLAIN)
            self.definitions[name] = self._schema(self._components[own], is_chosen=own in self._chosen, chooses=name == own)
        self.schema = root if isinstance(root, bool) else root | ({"$defs": self.definitions} if self.definitions else {})
        """The whole."""

    def _choices(self, schema: Any) -> dict[str, str]:
        """The names of the schemas that the tags of a schema's values choose."""
        if not isinstance(schema, dict) or {"oneOf", "anyOf"} & set(schema):
            return {}
        mapping = schema.get("discriminator", {}).get("mapping", {})
        names = {tag: target.removeprefix(COMPONENTS) for tag, target in mapping.items()}
        return {tag: name for tag, name in names.items() if name in self._components}

    def _reference(self, text: str, is_plain: bool = False) -> str:
        name = text.removeprefix(COMPONENTS).replace("~1", "/").replace("~0", "~")
        if not text.startswith(COMPONENTS) or name not in self._components:
            raise ValueError(f"a reference that is not followed here: {text}")
        if is_plain and self._choices(self._components[name]):
            name += PLAIN
        if name not in self.definitions and name not in self._pending:
            self._pending.append(name)
        return "#/$defs/" + name.replace("~", "~0").replace("/", "~1").replace("%", "%25").replace(" ", "%20")

    def _choice(self, schema: dict[str, Any]) -> Any:
        """Has the value's tag choose a schema that it satisfies as well."""
        chosen: Any = True
        for tag, name in reversed(self._choices(schema).items()):
            key = schema["discriminator"]["propertyName"]
            condition = {"type": "object", "required": [key], "properties": {key: {"const": tag}}}
            chosen = {"if": condition, "then": {"$ref": self._reference(COMPONENTS + name)}, "else": chosen}
        return chosen

    def _keep_mapped(self, schema: dict[str, Any]) -> None:
        """Keeps all schemas that a discriminator names, so that the document stays whole."""
        for target in schema.get("discriminator", {}).get("mapping", {}).values():
            if (name := target.removeprefix(COMPONENTS)) in self._components:
                self._reference(COMPONENTS + name)

    def _schema(self, schema: Any, is_chosen: bool = False, chooses: bool = True) -> Any:
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema and self._is_old:
            return {"$ref": self._reference(schema["$ref"])}
        made: dict[str, Any] = {key: schema[key] for key in _KEPT if key in schema}
        if "$ref" in schema:
            made["$ref"] = self._reference(schema["$ref"])
        for key in _MAPS:
            if key in schema and key != "$defs":
                made[key] = {name: self._schema(each) for name, each in schema[key].items()}
        for key in _LISTS:
            if key in schema:
                made[key] = [self._schema(each) for each in schema[key]]
        for key in _SINGLE:
            if key in schema:
                made[key] = self._schema(schema[key])
        if is_chosen and "allOf" in schema:
            made["allOf"] = [self._part(each) for each in schema["allOf"]]
        self._keep_mapped(schema)
        if chooses and (choice := self._choice(schema)) is not True:
            made["allOf"] = [*made.get("allOf", []), choice]
        self._mend_bounds(made)
        if "properties" in made and "type" not in made:
            made["type"] = "object"
        if "required" in made:
            hidden = self._read_only(schema)
            made["required"] = [name for name in made["required"] if name not in hidden]
        return self._nullable(schema, made)

    def _part(self, part: Any) -> Any:
        """Translates a part of a schema that a tag chooses, which may be the one that has the tag."""
        is_reference = isinstance(part, dict) and "$ref" in part and (self._is_old or len(part) == 1)
        return {"$ref": self._reference(part["$ref"], is_plain=True)} if is_reference else self._schema(part, is_chosen=True)

    def _mend_bounds(self, made: dict[str, Any]) -> None:
        for bound in ("minimum", "maximum"):
            exclusive = "exclusive" + bound.capitalize()
            if isinstance(made.get(exclusive), bool):
                if made.pop(exclusive) and bound in made:
                    made[exclusive] = made.pop(bound)
        limits = _LIMITS.get(made.get("format", ""))
        if limits and made.get("type") in ("integer", ["integer"], ["integer", "null"], ["null", "integer"]):
            made["allOf"] = made.get("allOf", []) + [{"minimum": limits[0], "maximum": limits[1]}]
        if made.get("format") == "binary":
            del made["format"]

    def _nullable(self, schema: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
        if not self._is_old or schema.get("nullable") is not True:
            return made
        if isinstance(made.get("type"), str) and not set(made) & {"allOf", "anyOf", "oneOf", "not", "const"}:
            made["type"] = [made["type"], "null"]
            if "enum" in made and None not in made["enum"]:
                made["enum"] = [*made["enum"], None]
            return made
        return {"anyOf": [made, {"type": "null"}]}

    def _read_only(self, schema: Any, seen: frozenset[str] = frozenset()) -> set[str]:
        """The names of members that a schema, or one that it takes whole, has for answers alone."""
        if not isinstance(schema, dict):
            return set()
        if (reference := schema.get("$ref")) and reference not in seen:
            target = self._components.get(reference.removeprefix(COMPONENTS))
            return self._read_only(target, seen | {reference})
        found = {name for name, each in schema.get("properties", {}).items() if self._is_read_only(each)}
        return found.union(*(self._read_only(part, seen) for part in schema.get("allOf", [])))

    def _is_read_only(self, schema: Any, seen: frozenset[str] = frozenset()) -> bool:
        if not isinstance(schema, dict):
            return False
        if schema.get("readOnly") is True and not ("$ref" in schema and self._is_old):
            return True
        reference = schema.get("$ref")
        return reference is not None and reference not in seen and self._is_read_only(
            self._components.get(reference.removeprefix(COMPONENTS)), seen | {reference})

    def read_only_names(self) -> set[str]:
        """The names of all members for answers alone, which no instance should have."""
        names: set[str] = set()
        pending: list[Any] = [self._components[name.removesuffix(PLAIN)] for name in self.definitions]
        while pending:
            part = pending.pop()
            if isinstance(part, dict):
                names |= {
                    name for name, each in part.get("properties", {}).items() if self._is_read_only(each)
                } if isinstance(part.get("properties"), dict) else set()
                pending += part.values()
            elif isinstance(part, list):
                pending += part
        return names
