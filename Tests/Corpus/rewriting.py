"""Documents that say the same in other words: in another order, without references, in OpenAPI 3.1."""

from __future__ import annotations

from typing import Any, Callable

Json = Any

# Maps from names that the document gives; their keys are no keywords.
NAME_MAPS = {
    "properties", "patternProperties", "dependentSchemas", "dependentRequired", "$defs", "definitions", "schemas", "responses", "headers",
    "content", "callbacks", "links", "securitySchemes", "requestBodies", "paths", "webhooks", "variables", "mapping", "scopes", "encoding",
    "pathItems", "mediaTypes",
}  # fmt: skip
# What holds values and not descriptions of them.
VALUES = {"example", "examples", "default", "const"}
# Lists whose order means nothing on the wire.
UNORDERED = {"required", "enum", "tags", "parameters", "allOf", "anyOf", "oneOf", "security", "servers", "type"}
# What makes a schema have a type of its own in Swift, or lends it a name.
NAMED = {"properties", "enum", "const", "allOf", "anyOf", "oneOf", "title", "x-enum-varnames", "x-swift-name"}
# What is said of a schema besides which values it takes.
ANNOTATIONS = {"title", "description", "default", "example", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml"}


def walk(node: Json, change: Callable[[dict[str, Json], bool], dict[str, Json]], names: bool = False) -> Json:
    """Rebuilds a tree from its leaves; `change` gets every object, and whether its keys are names. Values stay as they are."""
    if isinstance(node, list):
        return [walk(element, change) for element in node]
    if not isinstance(node, dict):
        return node
    rebuilt = {}
    for key, value in node.items():
        is_value = not names and (key in VALUES or key.startswith("x-"))
        is_map = not names and (key in NAME_MAPS or key == "parameters") and isinstance(value, dict)
        rebuilt[key] = value if is_value else walk(value, change, is_map)
    return change(rebuilt, names)


def reordered(document: Json) -> Json:
    """Turns every map round, and every list whose order means nothing; of parameters that stand twice, the first counts."""
    shared = (document.get("components") or {}).get("parameters") or {}

    def has_twins(parameters: list[Json]) -> bool:
        known = [shared.get(str(one.get("$ref")).split("/")[-1], one) for one in parameters if isinstance(one, dict)]
        names = [(one.get("name"), one.get("in")) for one in known]
        return len(set(names)) < len(names)

    def turn(node: dict[str, Json], names: bool) -> dict[str, Json]:
        def turned(key: str, value: Json) -> Json:
            is_turned = not names and key in UNORDERED and isinstance(value, list) and not (key == "parameters" and has_twins(value))
            return value[::-1] if is_turned else value

        return {key: turned(key, value) for key, value in reversed(node.items())}

    return walk(document, turn)


def inlined(document: Json, is_fit: Callable[[str, Json], bool] | None = None) -> Json:
    """Puts what references lead to in their places, one level deep; all of it where it can be told that no ring is met.

    A reference stays where its name has a meaning: among the variants of a discriminator, and to what has one. `is_fit` says of a component,
    by the part of `components` that it stands in, whether its references are replaced; it may accept none that leads to itself. Those of
    variants, which lend them names, are not replaced then.
    """
    components = document.get("components") or {}

    def target(node: Json) -> Json | None:
        reference = node.get("$ref") if isinstance(node, dict) and len(node) == 1 else None
        parts = reference.split("/") if isinstance(reference, str) else []
        if len(parts) != 4 or parts[:2] != ["#", "components"] or parts[2] == "securitySchemes":
            return None
        name = parts[3].replace("~1", "/").replace("~0", "~")
        found = (components.get(parts[2]) or {}).get(name)
        is_unmarked = isinstance(found, dict) and "discriminator" not in found and not has_mapping(found)
        if not is_unmarked or (is_fit and not is_fit(parts[2], found)):
            return None
        return walk(found, put) if is_fit else found

    def has_mapping(schema: Json) -> bool:
        return any("discriminator" in part for key in ("allOf", "anyOf", "oneOf") for part in schema.get(key, []) if isinstance(part, dict))

    def put(node: dict[str, Json], names: bool) -> dict[str, Json]:
        rebuilt = {}
        for key, value in node.items():
            named = not names and (is_fit or "discriminator" in node) and key in {"anyOf", "oneOf", "allOf"}
            if isinstance(value, list) and not named and not (not names and (key in VALUES or key == "enum")):
                value = [target(element) or element for element in value]
            elif not (not names and key in VALUES):
                value = target(value) or value
            rebuilt[key] = value
        return rebuilt

    return walk(document, put)


def inlined_without_names(document: Json) -> Json:
    """Inlines what gives no Swift type its name: parameters, answers and the like, and schemas, that hold but scalars and references."""
    return inlined(document, lambda section, target: is_nameless(target) and (section != "schemas" or is_scalar(target)))


def is_nameless(node: Json) -> bool:
    """Tells whether nothing within a component gets a type of its own; what a reference leads to has its name elsewhere."""
    if isinstance(node, list):
        return all(map(is_nameless, node))
    if not isinstance(node, dict):
        return True
    is_named = NAMED & node.keys() or ("$ref" in node and len(node) > 1)
    return not is_named and all(is_nameless(value) for key, value in node.items() if key not in VALUES)


def is_scalar(schema: Json) -> bool:
    """Tells whether a schema is of one scalar type, and says nothing else that a property or a parameter would tell its readers."""
    is_told = (ANNOTATIONS - {"example", "externalDocs"}) & schema.keys()
    return schema.get("type") in ("string", "integer", "number", "boolean") and not is_told


def upgraded(document: Json) -> Json | None:
    """Says a document of OpenAPI 3.0 in 3.1; None for any other version."""
    if not str(document.get("openapi", "")).startswith("3.0"):
        return None

    def change(node: dict[str, Json], names: bool) -> dict[str, Json]:
        if names:
            return node
        if isinstance(node.get("$ref"), str):
            return {"$ref": node["$ref"]} if node["$ref"].startswith("#/components/schemas/") else node
        for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if isinstance(node.get(exclusive), bool):
                if node.pop(exclusive) and limit in node:
                    node[exclusive] = node.pop(limit)
        if not isinstance(node.get("nullable"), bool) or not node.pop("nullable"):
            return node
        if isinstance(node.get("type"), str):
            node["type"] = [node["type"], "null"]
            if isinstance(node.get("enum"), list) and None not in node["enum"]:
                node["enum"] = [*node["enum"], None]
            return node
        choice = next((key for key in ("oneOf", "anyOf") if isinstance(node.get(key), list)), None)
        if choice and not node.keys() - ANNOTATIONS - {choice}:
            return {**node, choice: [*node[choice], {"type": "null"}]}
        outside = {key: value for key, value in node.items() if key in ANNOTATIONS or key.startswith("x-")}
        inside = {key: value for key, value in node.items() if key not in outside}
        return {**outside, "anyOf": [inside, {"type": "null"}]} if inside else node

    return {**walk(document, change), "openapi": "3.1.1"}
