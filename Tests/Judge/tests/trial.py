"""A judge in the same thread, for the five documents in `specs/`."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from werkzeug.test import Client, TestResponse

from court import Court
from document import Document
from exchange import Answers
from reading import read

ORIGIN = "http://127.0.0.1:5000"
SPECS = Path(__file__).resolve().parents[3] / "specs"
NAMES = ("odkkk", "toapis", "tokenhot", "xingchaoyiqing", "yutoai")


class Trial:
    """A judge of one document and a client that speaks to it with a token."""

    def __init__(self, name: str, answers: Answers | None = None) -> None:
        court = _court(name) if answers is None else Court(Document(effective(name), ORIGIN), answers)
        self.document = court.document
        self._client = Client(court)
        self._base = self.document.servers[0]
        self.send("POST", "/__judge/reset", token=None)

    def send(self, method: str, path: str, token: str | None = "token", **options: Any) -> TestResponse:
        """Sends a request below the document's first server, or to the judge itself."""
        base = ORIGIN if path.startswith("/__judge/") else self._base
        address = path if path.startswith("http") else base + path
        headers = {**({"Authorization": f"Bearer {token}"} if token is not None else {}), **options.pop("headers", {})}
        path, _, query = address.removeprefix(ORIGIN).partition("?")
        return self._client.open(path, base_url=ORIGIN, method=method, headers=headers, query_string=query, **options)

    def verdict(self) -> dict[str, Any]:
        """The judge's verdict so far."""
        value: dict[str, Any] = self.send("GET", "/__judge/verdict", token=None).get_json()
        return value


@cache
def _court(name: str) -> Court:
    """Makes one judge for all trials of a document, since `openapi-core` takes its time to read one."""
    return Court(Document(effective(name), ORIGIN))


def effective(name: str) -> dict[str, Any]:
    """Returns a fresh copy of a document with its overlay applied."""
    value: dict[str, Any] = json.loads(_effective_text(name))
    return value


@cache
def _effective_text(name: str) -> str:
    document = read(SPECS / f"{name}.yaml")
    overlay = SPECS / f"{name}.overlay.yaml"
    for action in read(overlay)["actions"] if overlay.exists() else []:
        target = document
        for quoted, plain in re.findall(r"\['([^']*)'\]|\.([^.\[]+)", action["target"]):
            target = target[quoted or plain]
        _update(target, action["update"])
    return json.dumps(document)


def _update(target: Any, update: Any) -> None:
    """Does what an overlay's `update` does; the overlays here have no other action."""
    if isinstance(target, list):
        target.append(update)
        return
    for key, value in update.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            _update(target[key], value)
        else:
            target[key] = value
