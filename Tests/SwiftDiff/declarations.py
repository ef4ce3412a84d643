"""The public declarations of a module, as `swift-api-digester -dump-sdk` lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Iterator

@dataclass
class Declaration:
    """One declaration with the types that stand in it."""

    kind: str
    """What it is, in the digester's words: `Var`, `Func`, `Constructor`, `EnumElement`, `TypeAlias`, `Struct`, `Enum`."""
    name: str
    owner: str
    """The full name of the type that it stands in, without the module's."""
    types: list[str] = field(default_factory=list)
    """The type, or the result and the arguments' types."""
    labels: list[str] = field(default_factory=list)
    defaults: list[bool] = field(default_factory=list)
    in_out: list[bool] = field(default_factory=list)
    conformances: list[str] = field(default_factory=list)
    is_static: bool = False
    is_settable: bool = False
    throws: bool = False

    @property
    def full(self) -> str:
        """The name from the module on."""
        return f"{self.owner}.{self.name}" if self.owner else self.name


def declarations(dump: dict) -> list[Declaration]:
    """Lists the declarations of a module, types before what stands in them."""
    found: list[Declaration] = []
    for child in dump["ABIRoot"]["children"]:
        if child["kind"] != "Import":
            found += _walk(child, "")
    return found


def spelled(name: str) -> str:
    """Spells a type's full name, with backticks where a part of it needs them."""
    return re.sub(r"(?<=\.)(Type|Protocol)\b", r"`\1`", name)


def _walk(node: dict, owner: str) -> Iterator[Declaration]:
    if node.get("implicit") or node["kind"].startswith("Type") and node["kind"] not in ("TypeDecl", "TypeAlias"):
        return
    kind = node.get("declKind", "")
    children = node.get("children", [])
    declared = Declaration(kind, node["name"], owner, is_static=node.get("static", False), throws=node.get("throwing", False))
    parts = [child for child in children if child["kind"].startswith("TypeNominal") or child["kind"] in ("TypeFunc", "TypeNameAlias")]
    declared.conformances = [protocol["printedName"] for protocol in node.get("conformances", [])]
    if kind in ("Func", "Constructor"):
        declared.labels = node["printedName"].partition("(")[2].rstrip(")").split(":")[:-1]
        declared.defaults = [part.get("hasDefaultArg", False) for part in parts[1:]]
        declared.in_out = [part.get("paramValueOwnership") == "InOut" for part in parts[1:]]
    if kind == "EnumElement":
        parts = _payload(parts)
    declared.types = [part["printedName"] for part in parts]
    declared.is_settable = any(accessor.get("accessorKind") == "set" for accessor in node.get("accessors", []))
    yield declared
    if node["kind"] == "TypeDecl":
        for child in children:
            yield from _walk(child, declared.full)


def _payload(parts: list[dict]) -> list[dict]:
    """The types of a case's values: what its constructor takes besides the type itself."""
    constructor = next((child for part in parts for child in part.get("children", []) if child["kind"] == "TypeFunc"), None)
    return [] if constructor is None else constructor["children"][1:]
