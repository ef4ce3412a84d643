"""Operations at random: parameters, bodies, answers, callbacks."""

from __future__ import annotations

from typing import Any

from servers import ServerMaker
from texts import text, value

STYLES = {
    "path": ["simple", "label", "matrix"],
    "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    "header": ["simple"],
    "cookie": ["form"],
}
MEDIA_TYPES = ["application/json"] * 6 + [
    "application/vnd.api+json", "application/json; charset=utf-8", "application/problem+json", "application/x-www-form-urlencoded", "multipart/form-data",
    "multipart/form-data", "multipart/mixed", "application/octet-stream", "image/png", "image/*", "*/*", "text/plain", "text/html", "text/csv", "application/xml",
    "text/xml", "application/pdf", "text/event-stream", "application/jsonl", "application/x-ndjson", "application/json-seq", "application/geo+json-seq", "video/mp4",
    "application/yaml", "text/*", "application/*", "APPLICATION/JSON", "application/x-" + "y" * 80, "text/plain; a=\"b\"",
]
STATUSES = ["200", "200", "200", "201", "202", "204", "2XX", "206", "299", "301", "302", "304", "400", "401", "404", "409", "422", "4XX", "500", "503", "5XX", "default", "1XX", "3XX"]
METHODS = ["get", "get", "put", "post", "post", "delete", "options", "head", "patch", "trace"]
HEADERS = ["X-Rate-Limit", "ETag", "Location", "Retry-After", "X-Request-ID", "Link", "x-a", "Content-Type", "Set-Cookie"]


class OperationMaker(ServerMaker):
    """Makes operations that use schemas."""

    def operation(self, variables: list[str], depth: int = 1) -> dict[str, Any]:
        """Makes an operation of a path with these variables."""
        made: dict[str, Any] = {"responses": self.responses(depth)}
        if self.chance(0.8):
            identifier = self.names()
            if identifier not in self.identifiers:
                self.identifiers.add(identifier)
                made["operationId"] = identifier
        parameters = [self.parameter("path", name) for name in variables] + self.parameters()
        if parameters:
            made["parameters"] = parameters
        if self.chance(0.4):
            made["requestBody"] = self.component("requestBodies") or self.body(depth)
        for word in ("summary", "description"):
            if self.chance(0.3):
                made[word] = text(self.random, self.hardness)
        if self.chance(0.1):
            made["deprecated"] = True
        if self.chance(0.2):
            made["tags"] = [self.names()]
        if self.chance(0.2):
            made["security"] = self.security()
        if self.chance(0.1):
            made["servers"] = [self.server()]
        if depth and self.chance(0.15):
            made["callbacks"] = {self.names.component(): self.callback()}
        return made

    def component(self, kind: str) -> dict[str, Any] | None:
        """Refers to a component, at times."""
        known = self.components.get(kind, [])
        return {"$ref": self.random.choice(known)} if known and self.chance(0.25) else None

    # Parameters

    def parameters(self) -> list[dict[str, Any]]:
        """Some parameters, each name once in its place."""
        made: dict[tuple[str, str], dict[str, Any]] = {}
        for _ in range(self.random.choice([0, 0, 1, 1, 2, 3, 5])):
            place = self.random.choice(["query", "query", "query", "header", "cookie"])
            name = self.names.token() if place != "query" else self.names()
            made[place, name.lower()] = self.parameter(place, name)
        if self.version == "3.2" and self.chance(0.05) and not any(place == "query" for place, _ in made):
            content = {"application/x-www-form-urlencoded": {"schema": self.schemas.object(1)}}
            made["querystring", ""] = {"name": "q", "in": "querystring", "content": content}
        return list(made.values())

    def parameter(self, place: str, name: str) -> dict[str, Any]:
        """A parameter of a place."""
        made: dict[str, Any] = {"name": name, "in": place}
        if place == "path" or self.chance(0.3):
            made["required"] = True
        if self.chance(0.15):
            made["content"] = {"application/json": {"schema": self.schemas.schema(1)}}
        else:
            made["schema"] = self.schemas.schema(1 if self.chance(0.3) else 0)
            if self.chance(0.3):
                made["style"] = self.random.choice(STYLES[place])
            if self.chance(0.3):
                made["explode"] = self.chance(0.5)
            if place == "query" and self.chance(0.1):
                made["allowReserved"] = True
        if self.chance(0.2):
            made["description"] = text(self.random, self.hardness)
        if self.chance(0.1):
            made["deprecated"] = True
        if place == "query" and self.chance(0.1):
            made["allowEmptyValue"] = True
        return made

    # Bodies and answers

    def body(self, depth: int) -> dict[str, Any]:
        """The body of a request."""
        made: dict[str, Any] = {"content": self.content(depth)}
        if self.chance(0.5):
            made["required"] = True
        if self.chance(0.2):
            made["description"] = text(self.random, self.hardness)
        return made

    def content(self, depth: int) -> dict[str, Any]:
        """Bodies by their media types."""
        names = list(dict.fromkeys(self.random.choice(MEDIA_TYPES) for _ in range(self.random.choice([1, 1, 1, 2, 3]))))
        return {name: self.media(name) for name in names}

    def media(self, name: str) -> dict[str, Any]:
        """A body of a media type."""
        made: dict[str, Any] = {}
        if "form" in name and self.chance(0.8):
            made["schema"] = self.schemas.object(2)
            parts = list(made["schema"]["properties"])
            if parts and self.chance(0.5):
                made["encoding"] = {part: self.encoding() for part in self.random.sample(parts, self.random.randrange(1, len(parts) + 1))}
        elif self.chance(0.9):
            made["schema"] = self.schemas.schema(2)
        if self.version == "3.2" and self.chance(0.4) and any(word in name for word in ("stream", "jsonl", "ndjson", "seq")):
            made.pop("schema", None)
            made["itemSchema"] = self.schemas.schema(2)
        if self.chance(0.1 * self.hardness):
            made["example"] = value(self.random)
        return made

    def encoding(self) -> dict[str, Any]:
        """How a part is written."""
        made: dict[str, Any] = {}
        if self.chance(0.5):
            made["contentType"] = self.random.choice(["application/json", "image/png, image/jpeg", "text/plain", "application/octet-stream", "image/*"])
        if self.chance(0.3):
            made["style"] = self.random.choice(STYLES["query"])
        if self.chance(0.3):
            made["explode"] = self.chance(0.5)
        if self.chance(0.2):
            made["headers"] = {self.names.token(): self.header()}
        return made

    def responses(self, depth: int) -> dict[str, Any]:
        """Answers by their statuses."""
        statuses = dict.fromkeys(self.random.choice(STATUSES) for _ in range(self.random.choice([1, 1, 2, 3, 5])))
        return {status: self.component("responses") or self.response(depth) for status in statuses}

    def response(self, depth: int) -> dict[str, Any]:
        """An answer."""
        made: dict[str, Any] = {"description": text(self.random, self.hardness)}
        if self.chance(0.8):
            made["content"] = self.content(depth)
        if self.chance(0.25):
            names = self.random.sample(HEADERS, self.random.randrange(1, 4)) if self.chance(0.6) else [self.names.token()]
            made["headers"] = {name: self.component("headers") or self.header() for name in names}
        if self.chance(0.1):
            made["links"] = {self.names.component(): {"operationId": "x"}} if self.hardness > 1 else {}
        return made

    def header(self) -> dict[str, Any]:
        """A header of an answer or of a part."""
        made: dict[str, Any] = {"schema": self.schemas.schema(1)} if self.chance(0.9) else {"content": {"application/json": {"schema": self.schemas.schema(1)}}}
        if self.chance(0.3):
            made["required"] = self.chance(0.5)
        if self.chance(0.3):
            made["description"] = text(self.random, self.hardness)
        return made

    def callback(self) -> dict[str, Any]:
        """Calls that come back."""
        return {"{$request.body#/url}" + self.names(): {self.random.choice(METHODS): self.operation([], depth=0)}}
