"""Schemas of values that hold no others."""

from __future__ import annotations

from random import Random
from typing import Any

from names import Names
from texts import literals

Schema = dict[str, Any] | bool

FORMATS = ["date-time", "date", "time", "duration", "uri", "url", "uri-reference", "byte", "binary", "uuid", "decimal", "email", "password", "hostname",
           "ipv4", "regex", "json-pointer", "int64", "unknown", "", "base64url", "char", "iri", "http-date"]
INTEGER_FORMATS = ["int32", "int64", "uint64", "uint32", "int8", "int16", "unix-time", "timestamp", "unknown"]
NUMBER_FORMATS = ["float", "double", "decimal", "int32", "unknown"]
PATTERNS = ["^a", "^x-", "[0-9]+", "^.*$", r"^\d{3}-\w+$", "a|b", '"', r"\(", "#", r"\u0041", ""]


class LeafMaker:
    """Makes schemas of strings, numbers and known values, in the dialect of a version."""

    def __init__(self, random: Random, version: str, names: Names, hardness: float) -> None:
        self.random = random
        self.version = version
        self.names = names
        self.hardness = hardness

    @property
    def is_modern(self) -> bool:
        """True from 3.1 on."""
        return self.version != "3.0"

    def chance(self, probability: float) -> bool:
        """Throws a die."""
        return self.random.random() < probability

    def string(self, depth: int) -> dict[str, Any]:
        """A string, with a format or limits."""
        made: dict[str, Any] = {"type": "string"}
        if self.chance(0.4):
            made["format"] = self.random.choice(FORMATS)
        if self.chance(0.1):
            made["minLength"] = self.random.choice([0, 1, 2])
        if self.chance(0.1):
            made["maxLength"] = self.random.choice([2, 10, 2**40])
        if self.chance(0.1):
            made["pattern"] = self.random.choice(PATTERNS)
        if self.is_modern and self.chance(0.05):
            made["contentMediaType"] = self.random.choice(["application/json", "image/png", "application/octet-stream"])
        if self.is_modern and self.chance(0.05):
            made["contentEncoding"] = self.random.choice(["base64", "base64url"])
        return made

    def integer(self, depth: int) -> dict[str, Any]:
        """A whole number."""
        made: dict[str, Any] = {"type": "integer"}
        if self.chance(0.4):
            made["format"] = self.random.choice(INTEGER_FORMATS)
        return made | self.limits()

    def number(self, depth: int) -> dict[str, Any]:
        """A number."""
        made: dict[str, Any] = {"type": ["integer", "number"] if self.is_modern and self.chance(0.1) else "number"}
        if self.chance(0.4):
            made["format"] = self.random.choice(NUMBER_FORMATS)
        return made | self.limits()

    def limits(self) -> dict[str, Any]:
        """Limits of numbers."""
        made: dict[str, Any] = {}
        if self.chance(0.15):
            made["minimum"] = self.random.choice([0, -1, 1, -(2**63), 1.5])
        if self.chance(0.15):
            made["maximum"] = self.random.choice([10, 100, 2**63, 1e30, 99.5])
        if self.chance(0.05):
            made["exclusiveMinimum"] = self.random.choice([0, -1.5]) if self.is_modern else self.chance(0.5)
            made.setdefault("minimum", 0)
        if self.chance(0.05):
            made["multipleOf"] = self.random.choice([1, 5, 0.01, 1e-8])
        return made

    def boolean(self, depth: int) -> dict[str, Any]:
        """A truth value."""
        return {"type": "boolean"}

    def null(self, depth: int) -> dict[str, Any]:
        """Null alone."""
        return {"type": "null"}

    def untyped(self, depth: int) -> dict[str, Any]:
        """No type, and maybe a keyword that speaks of one."""
        return self.random.choice([{}, {}, {"format": "date"}, {"minLength": 1}, {"required": ["id"]}, {"minProperties": 1}, {"maxItems": 3}, {"type": "object"}])

    def enumeration(self, depth: int) -> dict[str, Any]:
        """Known values, with their type most of the time."""
        values = literals(self.random)
        made: dict[str, Any] = {"enum": values}
        kinds = {kind_of(value) for value in values}
        if len(kinds) == 1 and self.chance(0.8):
            made["type"] = kinds.pop()
        elif kinds == {"integer", "number"}:
            made["type"] = "number"
        elif None in values and not self.is_modern:
            made["nullable"] = True
        if made.get("type") == "null" and not self.is_modern:
            made = {"enum": [None], "nullable": True, "type": "string"}
        if self.chance(0.1):
            made["x-enum-varnames"] = [self.names() for _ in values]
        return made

    def constant(self, depth: int) -> dict[str, Any]:
        """One known value."""
        constant = self.random.choice(literals(self.random))
        return {"const": constant, "type": kind_of(constant)} if self.chance(0.5) else {"const": constant}


def kind_of(value: Any) -> str:
    """Names the JSON type of a value."""
    if isinstance(value, bool):
        return "boolean"
    kinds = {int: "integer", float: "number", str: "string", list: "array", dict: "object"}
    return kinds.get(type(value), "null")
