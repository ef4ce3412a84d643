"""Edits of any document, made at the first and the last place of each kind that it has."""

from __future__ import annotations

import copy
from typing import Callable, Iterator

import yaml

METHODS = ("get", "put", "post", "delete", "patch")
Place = list
"""The keys that lead from the document's root to a value."""


def spec_edits(text: str) -> tuple[str, list[tuple[str, str]]]:
    """A document as it is written again, and its edits by name, written so too."""
    document = yaml.safe_load(text)
    edits = []
    for edit in (
        _drop_property, _add_property, _demand_property, _spare_property, _retype_property, _allow_null, _reorder_properties,
        _drop_value, _add_value, _drop_operation, _rename_operation, _add_parameter, _drop_parameter, _answer_nothing, _answer_otherwise,
    ):  # fmt: skip
        words = edit.__name__.strip("_").replace("_", " ")
        places = list(edit(document))
        for number, (place, change) in enumerate(places[:1] + places[1:][-1:]):
            edited = copy.deepcopy(document)
            change(_at(edited, place))
            edits.append((f"{words} {number + 1}", _written(edited)))
    return _written(document), edits


def _written(document: dict) -> str:
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=1000)


def _at(document: dict, place: Place):
    for key in place:
        document = document[key]
    return document


Found = Iterator[tuple[Place, Callable[[dict], object]]]


def _objects(node, place: Place = []) -> Iterator[tuple[Place, dict]]:
    """The schemas with properties, wherever they stand."""
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict) and node.get("type") == "object":
            yield place, node
        for key, value in node.items():
            if key not in ("example", "examples", "default") and not str(key).startswith("x-"):
                yield from _objects(value, [*place, key])
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _objects(value, [*place, index])


def _properties(document: dict, is_required: bool) -> Iterator[tuple[Place, str, dict]]:
    for place, schema in _objects(document):
        for name, value in schema["properties"].items():
            if (name in schema.get("required", [])) == is_required:
                yield place, name, value


def _operations(document: dict) -> Iterator[tuple[Place, dict]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield ["paths", path, method], item[method]


def _drop_property(document: dict) -> Found:
    for place, name, _ in _properties(document, False):
        yield place, lambda schema, name=name: schema["properties"].pop(name)


def _add_property(document: dict) -> Found:
    def add(schema: dict) -> None:
        schema["properties"]["brandNew"] = {"type": "string"}
        schema["required"] = [*schema.get("required", []), "brandNew"]

    for place, _ in _objects(document):
        yield place, add


def _demand_property(document: dict) -> Found:
    for place, name, _ in _properties(document, False):
        yield place, lambda schema, name=name: schema.update(required=[*schema.get("required", []), name])


def _spare_property(document: dict) -> Found:
    for place, name, _ in _properties(document, True):
        yield place, lambda schema, name=name: schema["required"].remove(name)


def _retype_property(document: dict) -> Found:
    for place, name, value in _properties(document, False):
        if value.get("type") in ("string", "integer"):
            other = {"type": "integer" if value["type"] == "string" else "string"}
            yield place, lambda schema, name=name, other=other: schema["properties"].update({name: other})


def _allow_null(document: dict) -> Found:
    for place, name, value in _properties(document, False):
        if value.get("type") == "string" and "enum" not in value:
            yield [*place, "properties", name], lambda schema: schema.update(type=["string", "null"])


def _reorder_properties(document: dict) -> Found:
    for place, schema in _objects(document):
        if len(schema["properties"]) > 1:
            yield place, lambda schema: schema.update(properties=dict(reversed(schema["properties"].items())))


def _values(document: dict) -> Iterator[Place]:
    for place, schema in _objects(document):
        for name, value in schema["properties"].items():
            if value.get("type") == "string" and len(value.get("enum", [])) > 2:
                yield [*place, "properties", name]


def _drop_value(document: dict) -> Found:
    for place in _values(document):
        yield place, lambda schema: (schema["enum"].pop(), schema.pop("default", None))


def _add_value(document: dict) -> Found:
    for place in _values(document):
        yield place, lambda schema: schema["enum"].append("brandNew")


def _drop_operation(document: dict) -> Found:
    for place, _ in _operations(document):
        yield place[:-1], lambda item, method=place[-1]: item.pop(method)


def _rename_operation(document: dict) -> Found:
    for place, _ in _operations(document):
        yield place, lambda operation: operation.update(operationId="brandNew", **{"x-swift-name": "brandNew"})


def _add_parameter(document: dict) -> Found:
    parameter = {"name": "brandNew", "in": "query", "required": True, "schema": {"type": "string"}}
    for place, _ in _operations(document):
        yield place, lambda operation: operation.update(parameters=[*operation.get("parameters", []), parameter])


def _drop_parameter(document: dict) -> Found:
    for place, operation in _operations(document):
        for index, parameter in enumerate(operation.get("parameters", [])):
            if parameter.get("in") in ("query", "header"):
                yield place, lambda operation, index=index: operation["parameters"].pop(index)


def _answer_nothing(document: dict) -> Found:
    for place, operation in _operations(document):
        if any(status.startswith("2") for status in operation["responses"]):
            yield place, lambda operation: operation.update(responses={"204": {"description": "Nothing."}})


def _answer_otherwise(document: dict) -> Found:
    content = {"application/json": {"schema": {"type": "object", "properties": {"brandNew": {"type": "string"}}}}}
    for place, operation in _operations(document):
        yield place, lambda operation: operation["responses"].update({"200": {"description": "Other.", "content": content}})
