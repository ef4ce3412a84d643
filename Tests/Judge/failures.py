"""Documented errors, and how a caller asks for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Any
from urllib.parse import unquote

from werkzeug.wrappers import Request

from document import Document, Operation
from exchange import Answer
from sampler import Sampler

_WISH = re.compile(r"\bfail(?: with |-)([45]\d\d)(?:[ -](\d+)[ -]times)?(?:[ -]form[ -](\d+))?")


@dataclass(frozen=True)
class Wish:
    """An error that a request asks for: `fail with 429`, `fail-503-2-times`, `fail-400-form-2`."""

    status: int
    times: int | None
    form: int
    text: str


def wish(request: Request, path: str) -> Wish | None:
    """Finds a wish in the path, the bearer token, the query, the JSON body, the form's fields or the files' names."""
    token = request.authorization.token if request.authorization else ""
    texts = [unquote(path), token or "", *request.args.values()]
    if request.mimetype == "multipart/form-data":
        texts += [*request.form.values(), *(file.filename or "" for file in request.files.values())]
    else:
        texts.append(request.get_data(as_text=True))
    found = next((match for match in map(_WISH.search, texts) if match), None)
    if found is None:
        return None
    status, times, form = found.groups()
    return Wish(int(status), int(times) if times else None, int(form or 1), found[0])


class Failures:
    """Makes the documented errors of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lock = Lock()
        self._granted: dict[tuple[str, str], int] = {}

    def reset(self) -> None:
        """Forgets how often limited wishes were granted."""
        with self._lock:
            self._granted.clear()

    def grants(self, wish: Wish, operation: Operation) -> bool:
        """Tells whether a wish is still to be granted, and counts it."""
        with self._lock:
            count = self._granted[operation.id, wish.text] = self._granted.get((operation.id, wish.text), 0) + 1
        return wish.times is None or count <= wish.times

    def answer(self, operation: Operation, status: int, form: int = 1) -> Answer | None:
        """Makes the documented error of a status, or None where the document has none."""
        found = declared_answer(self._document, operation, status)
        if found is None:
            return None
        declared = found[0]
        sampler = Sampler(self._document, _hints(status), form)
        headers = {
            name: "1"
            if name.lower() == "retry-after"
            else str(sampler.sample(self._document.resolve(header)["schema"]))
            for name, header in declared.get("headers", {}).items()
        }
        for content_type, media_type in declared.get("content", {}).items():
            body = _example(self._document, media_type, form)
            if body is None:
                body = sampler.sample(media_type.get("schema", {}))
            return Answer(status, json=body, content_type=content_type, headers=headers)
        return Answer(status, headers=headers)

    def pairs(self) -> Iterator[dict[str, str]]:
        """Tells every documented pair of operation and error status, and the words that ask for it."""
        for operation in self._document.operations:
            for status in operation.item["responses"]:
                if status[0] in "45d":
                    code = (
                        status
                        if status.isdigit()
                        else {"4XX": "418", "5XX": "599", "default": "500"}[status.replace("x", "X")]
                    )
                    yield {
                        "operation": operation.id,
                        "method": operation.method.upper(),
                        "path": operation.base_path + operation.template,
                        "status": status,
                        "wish": f"fail-{code}",
                    }


def declared_answer(document: Document, operation: Operation, status: int) -> tuple[dict[str, Any], str] | None:
    """Returns how the document declares an answer of a status, and where: exactly, by a range, or by default."""
    responses = operation.item["responses"]
    for key in (str(status), f"{status // 100}XX", "default"):
        if key in responses:
            return document.locate(responses[key], f"{operation.pointer}/responses/{key}")
    return None


def _hints(status: int) -> dict[str, list[Any]]:
    return {
        "code": [status, f"error_{status}"],
        "status": [status],
        "message": [f"The answer of status {status} that was asked for"],
        "type": ["judge_error"],
    }


def _example(document: Document, media_type: dict[str, Any], form: int) -> Any:
    examples = [document.resolve(example)["value"] for example in media_type.get("examples", {}).values()]
    if examples:
        return examples[(form - 1) % len(examples)]
    return media_type.get("example")
