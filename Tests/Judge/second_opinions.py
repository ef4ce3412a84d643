"""What `openapi-core` does not look at: formats, exact JSON, undeclared parts and parameters, `Accept`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
from werkzeug.wrappers import Request, Response

from document import Document, Operation


class SecondOpinions:
    """The rules besides `openapi-core`'s, and `jsonschema-rs` for every JSON body."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._validators: dict[str, jsonschema_rs.Validator] = {}

    def about_request(self, request: Request, operation: Operation) -> Iterator[str]:
        """Tells what is wrong with a request."""
        declared = {parameter["name"] for parameter in operation.parameters if parameter["in"] == "query"}
        for name in request.args:
            if name not in declared:
                yield f"the query parameter {name} is not in the document"
        if request.authorization is not None and request.authorization.type == "bearer":
            if not (request.authorization.token or "").strip():
                yield "the bearer token is empty"
        yield from self._about_acceptance(request, operation)
        yield from self._about_body(request, operation)

    def about_answer(self, response: Response, declared: dict[str, Any], pointer: str) -> Iterator[str]:
        """Tells what is wrong with an answer that the document describes by `declared`, at `pointer`."""
        media_type = response.mimetype
        if media_type in declared.get("content", {}) and response.is_json:
            yield from self._about_json(response.get_data(), pointer, media_type or "")

    def _about_acceptance(self, request: Request, operation: Operation) -> Iterator[str]:
        answers = [
            self._document.resolve(answer) for status, answer in operation.item["responses"].items() if status[0] == "2"
        ]
        offered = [media_type for answer in answers for media_type in answer.get("content", {})]
        if offered and request.accept_mimetypes and not request.accept_mimetypes.best_match(offered):
            yield f"Accept: {request.accept_mimetypes} admits none of {', '.join(offered)}"

    def _about_body(self, request: Request, operation: Operation) -> Iterator[str]:
        if "requestBody" not in operation.item:
            if request.get_data():
                yield "there is a body, and the document has none"
            return
        body, pointer = self._document.locate(operation.item["requestBody"], f"{operation.pointer}/requestBody")
        media_type = body["content"].get(request.mimetype)
        if media_type is not None and request.is_json:
            yield from self._about_json(request.get_data(), pointer, request.mimetype)
        if media_type is not None and request.mimetype == "multipart/form-data":
            yield from self._about_parts(request, media_type)

    def _about_json(self, text: bytes, pointer: str, media_type: str) -> Iterator[str]:
        try:
            value = json.loads(text.decode("utf-8"), object_pairs_hook=_distinct, parse_constant=_refuse)
        except ValueError as failure:
            yield f"not JSON: {failure}"
            return
        pointer = f"{pointer}/content/{media_type.replace('/', '~1')}/schema"
        if not self._document.root["openapi"].startswith("3.0"):
            for error in self._validator(pointer).iter_errors(value):
                yield from _lines(error)

    def _validator(self, pointer: str) -> jsonschema_rs.Validator:
        if pointer not in self._validators:
            schema = {**self._document.root, "$ref": pointer}
            self._validators[pointer] = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        return self._validators[pointer]

    def _about_parts(self, request: Request, media_type: dict[str, Any]) -> Iterator[str]:
        schema = self._document.resolve(media_type["schema"])
        for name in {*request.form, *request.files}:
            declared = schema.get("properties", {}).get(name)
            if declared is None:
                yield f"the part {name} is not in the document"
                continue
            declared = self._document.resolve(declared)
            count = len(request.form.getlist(name)) + len(request.files.getlist(name))
            if count > 1 and declared.get("type") != "array":
                yield f"the part {name} comes {count} times"
            if declared.get("format") == "binary" and name not in request.files:
                yield f"the part {name} has no file name"
        for name, file in request.files.items(multi=True):
            allowed = media_type.get("encoding", {}).get(name, {}).get("contentType")
            if allowed and file.mimetype not in [one.strip() for one in allowed.split(",")]:
                yield f"the part {name} is {file.mimetype or 'of no content type'}, not one of {allowed}"


def _lines(error: Any) -> Iterator[str]:
    place = "/".join(["", *map(str, error.instance_path)])
    yield f"jsonschema-rs: {place or '/'}: {error.message}"
    for variant in getattr(error.kind, "context", None) or []:
        for inner in variant:
            yield from (f"  {line}" for line in _lines(inner))


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key comes twice")
    return dict(pairs)


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON number")
