"""The effective OpenAPI document: its operations, its references and its servers on loopback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from reading import read

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True)
class Operation:
    """One operation of a document, at one base path."""

    id: str
    method: str
    template: str
    base_path: str
    pointer: str
    item: dict[str, Any] = field(repr=False)
    parameters: list[dict[str, Any]] = field(repr=False)

    @property
    def key(self) -> str:
        """The method and the path template, the way that providers name what they answer."""
        return f"{self.method.upper()} {self.template}"

    def variables(self, path: str) -> dict[str, str] | None:
        """Returns the decoded values of the template's variables, or None where the path is another."""
        names = re.findall(r"\{([^{}]*)\}", self.template)
        pieces = re.split(r"\{[^{}]*\}", self.base_path + self.template)
        found = re.fullmatch("([^/]+)".join(map(re.escape, pieces)), path)
        return dict(zip(names, map(unquote, found.groups()), strict=True)) if found else None


class Document:
    """An effective document whose servers were moved to loopback, keeping their base paths."""

    def __init__(self, root: dict[str, Any], origin: str) -> None:
        self.root = root
        self.origin = origin
        self._move_servers()
        self.operations = list(self._read_operations())

    @classmethod
    def load(cls, path: Path, origin: str) -> Document:
        """Reads a document from a YAML or JSON file."""
        return cls(read(path), origin)

    @property
    def servers(self) -> list[str]:
        """The addresses at which the document's operations are answered."""
        return [server["url"] for server in self.root["servers"]]

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """Returns the operation of a still encoded path; one without variables goes first."""
        for operation in sorted(self.operations, key=lambda operation: operation.template.count("{")):
            if operation.method == method.lower():
                variables = operation.variables(path)
                if variables is not None:
                    return operation, variables
        return None

    def resolve(self, value: dict[str, Any]) -> dict[str, Any]:
        """Follows `$ref` until a value has none."""
        return self.locate(value, "")[0]

    def locate(self, value: dict[str, Any], pointer: str) -> tuple[dict[str, Any], str]:
        """Follows `$ref` and tells the pointer of what it comes to."""
        while "$ref" in value:
            pointer = value["$ref"]
            value = self.root
            for token in pointer.removeprefix("#/").split("/"):
                value = value[unquote(token).replace("~1", "/").replace("~0", "~")]
        return value, pointer

    def _read_operations(self) -> Iterator[Operation]:
        for template, path_item in self.root.get("paths", {}).items():
            for method in METHODS:
                if method not in path_item:
                    continue
                item = path_item[method]
                parameters = path_item.get("parameters", []) + item.get("parameters", [])
                for server in item.get("servers") or path_item.get("servers") or self.root["servers"]:
                    yield Operation(
                        id=item.get("operationId", f"{method} {template}"),
                        method=method,
                        template=template,
                        base_path=urlsplit(server["url"]).path.rstrip("/"),
                        pointer=f"#/paths/{_escape(template)}/{method}",
                        item=item,
                        parameters=[self.resolve(parameter) for parameter in parameters],
                    )

    def _move_servers(self) -> None:
        holders = [self.root]
        for path_item in self.root.get("paths", {}).values():
            holders += [path_item] + [path_item[method] for method in METHODS if method in path_item]
        self.root.setdefault("servers", [{"url": "/"}])
        for holder in holders:
            if "servers" in holder:
                addresses = dict.fromkeys(map(self._on_loopback, holder["servers"]))
                holder["servers"] = [{"url": address} for address in addresses]

    def _on_loopback(self, server: dict[str, Any]) -> str:
        address: str = server["url"]
        for name, variable in server.get("variables", {}).items():
            address = address.replace("{" + name + "}", variable["default"])
        return self.origin + urlsplit(address).path.rstrip("/")


def _escape(token: str) -> str:
    """Writes a key as a token of a JSON pointer in a URI fragment."""
    return token.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
