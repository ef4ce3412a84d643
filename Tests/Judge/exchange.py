"""A call as providers see it, and what they answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from werkzeug.wrappers import Request, Response

from document import Operation
from library import Library
from tasks import Tasks

_CHUNK = 16_384


@dataclass(frozen=True)
class Answer:
    """What an operation answers: JSON, bytes with their content type, or nothing."""

    status: int = 200
    json: Any = None
    data: bytes = b""
    content_type: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    chunked: bool = False

    def response(self) -> Response:
        """The answer as a whole, the way it is judged."""
        if self.content_type is None:
            return Response(status=self.status, headers=self.headers)
        data = self.data or json.dumps(self.json, ensure_ascii=False).encode()
        return Response(data, status=self.status, headers=self.headers, content_type=self.content_type)

    def sent(self, response: Response) -> Response:
        """The answer the way it is sent: in chunks of unknown number, if so asked."""
        if self.chunked:
            data = response.get_data()
            response.response = (data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))
            del response.headers["Content-Length"]
        return response


def answer(value: Any, status: int = 200) -> Answer:
    """Makes a JSON answer."""
    return Answer(status, json=value, content_type="application/json")


@dataclass(frozen=True)
class Call:
    """A request that the document allows."""

    request: Request
    operation: Operation
    variables: dict[str, str]
    tasks: Tasks
    library: Library
    failure: Callable[[int], Answer]
    """Makes the documented answer of a status, for a provider that has to refuse a call."""

    @property
    def body(self) -> dict[str, Any]:
        """The JSON object that was sent."""
        value: dict[str, Any] = self.request.get_json()
        return value

    @property
    def token(self) -> str:
        """The bearer token, or an empty string."""
        authorization = self.request.authorization
        return (authorization.token or "") if authorization else ""


Answers = dict[str, Callable[[Call], Answer]]
"""What a provider answers to each operation, by method and path template."""
