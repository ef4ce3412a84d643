"""The schemas of requests that are judged, each with a small document of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from reading import _JSONLoader
from translation import PLAIN, Translation

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
HOLDER = "JudgedHolder"


class _QuickLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The loader of the judge, as quick as libyaml where PyYAML has it."""


_QuickLoader.yaml_implicit_resolvers = _JSONLoader.yaml_implicit_resolvers


@dataclass
class Subject:
    """A schema of a request."""

    name: str
    """The document, the operation, and what of it."""
    namespace: str
    document: dict[str, Any] = field(repr=False)
    translation: Translation = field(repr=False)

    @property
    def schema(self) -> Any:
        """The schema in the judge's words."""
        return self.translation.schema


def read(path: Path) -> dict[str, Any]:
    """Reads a document."""
    text = path.read_text(encoding="utf-8")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, _QuickLoader)  # type: ignore[no-any-return]


def subject(document: dict[str, Any], schema: Any, name: str, number: int) -> Subject:
    """Makes a subject: a document whose only operation sends an object that holds the schema's values."""
    translation = Translation(document, schema)
    schemas = document.get("components", {}).get("schemas", {})
    names = {name.removesuffix(PLAIN) for name in translation.definitions}
    holder = {"type": "object", "required": ["value"], "properties": {"value": schema}}
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{HOLDER}"}}}}
    small = {
        "openapi": document["openapi"],
        "info": {"title": name, "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": {"/judged": {"post": {"operationId": "judge", "requestBody": body, "responses": {"204": {"description": "judged"}}}}},
        "components": {"schemas": {HOLDER: holder} | {key: each for key, each in schemas.items() if key in names}},
    }
    return Subject(name, f"Subject{number}", json.loads(json.dumps(small, default=str)), translation)


def requests(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Finds the schemas of what operations send: bodies and parameters."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if not isinstance(operation := item.get(method), dict):
                continue
            key = f"{method} {path}"
            body = _followed(document, operation.get("requestBody", {}))
            for media, content in body.get("content", {}).items():
                if "schema" in content:
                    yield f"{key} {media}", content["schema"]
            for parameter in item.get("parameters", []) + operation.get("parameters", []):
                parameter = _followed(document, parameter)
                if "schema" in parameter:
                    yield f"{key} {parameter['in']} {parameter['name']}", parameter["schema"]


def _followed(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in part:
        target: Any = document
        for token in part["$ref"].removeprefix("#/").split("/"):
            target = target[token.replace("~1", "/").replace("~0", "~")]
        part = target
    return part


def chosen(path: Path, corpus: Path) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Reads the choice: a line has a document's file, the operation and the media type, with tabs between."""
    documents: dict[str, dict[str, Any]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        file, key = line.split("\t")
        if file not in documents:
            documents = {file: read(corpus / file)}
        schema = next((schema for found, schema in requests(documents[file]) if found == key), None)
        if schema is None:
            raise ValueError(f"{file} has no {key}")
        yield f"{file} {key}", documents[file], schema
