"""What a document holds, counted without the generator's model."""

from __future__ import annotations

import re
from typing import Any

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}

KEY = re.compile(r"""^(?P<indent> *)(?P<name>"[^"]+"|'[^']+'|[^\s#:"'-][^:#]*?) *:(\s|$)""")


class Contents:
    """The operations and schemas of a document, which comes bundled and as the text of its root."""

    def __init__(self, document: dict[str, Any], text: str) -> None:
        self.document = document
        self.text = text

    @property
    def operations(self) -> set[tuple[str, str]]:
        """Method and path of every operation."""
        found = set()
        for path, item in _mapping(self.document.get("paths")).items():
            item = _mapping(self._resolved(item))
            found |= {(key.upper(), path) for key in item if key in METHODS and isinstance(item[key], dict)}
            found |= {(key, path) for key in _mapping(item.get("additionalOperations"))}
        return {(method, path) for method, path in found if not path.startswith("x-")}

    @property
    def schemas(self) -> set[str]:
        """The names of all schemas of the components, without those that bundling brought in from other files."""
        names = set(_mapping(_mapping(self.document.get("components")).get("schemas")))
        return names & keys_of_schemas(self.text) if self.text.lstrip()[:1] != "{" else names

    def missing(self, listing: dict[str, Any], messages: list[str]) -> list[str]:
        """Names what neither the generator's listing nor any of its messages has."""
        operations = self.operations - {(found["method"], found["path"]) for found in listing["operations"]}
        schemas = self.schemas - {found["name"] for found in listing["schemas"]}
        missing = [(f"{method} {path}", path) for method, path in operations] + [(name, name) for name in schemas]
        return sorted(words for words, name in missing if not any(name in message for message in messages))

    def _resolved(self, item: Any) -> Any:
        """Follows a local `$ref` of a path item."""
        for _ in range(10):
            pointer = item.get("$ref") if isinstance(item, dict) else None
            if not isinstance(pointer, str) or not pointer.startswith("#/"):
                break
            target: Any = self.document
            for key in pointer[2:].split("/"):
                target = _mapping(target).get(key.replace("~1", "/").replace("~0", "~"))
            item = target
        return item


def keys_of_schemas(text: str) -> set[str]:
    """Gives the keys of `components.schemas` in YAML of the block style."""
    path: list[tuple[int, str]] = []
    keys = set()
    for line in text.splitlines():
        if not (found := KEY.match(line)):
            continue
        indent = len(found["indent"])
        while path and path[-1][0] >= indent:
            path.pop()
        name = found["name"].strip("\"'")
        if [key for _, key in path] == ["components", "schemas"]:
            keys.add(name)
        path.append((indent, name))
    return keys


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
