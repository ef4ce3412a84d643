"""Servers and security requirements at random."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from names import Names
from schemas import SchemaMaker
from texts import text


class ServerMaker:
    """Makes what operations and whole documents say of servers and security."""

    def __init__(self, random: Random, version: str, names: Names, schemas: SchemaMaker, hardness: float) -> None:
        self.random = random
        self.version = version
        self.names = names
        self.schemas = schemas
        self.hardness = hardness
        self.components: dict[str, list[str]] = {}
        """References to components, by their kinds."""
        self.schemes: list[str] = []
        """The names of security schemes."""
        self.identifiers: set[str] = set()

    def chance(self, probability: float) -> bool:
        """Throws a die."""
        return self.random.random() < probability

    def security(self) -> list[dict[str, list[str]]]:
        """Alternatives of schemes, none among them at times."""
        count = min(len(self.schemes), self.random.randrange(3))
        alternatives: list[dict[str, list[str]]] = [
            {scheme: [] for scheme in self.random.sample(self.schemes, self.random.randrange(1, count + 1))} for _ in range(count)
        ]
        return alternatives + ([{}] if self.chance(0.2) else [])

    def server(self) -> dict[str, Any]:
        """An address, with variables or relative at times."""
        kind = self.random.randrange(6)
        if kind == 0:
            made: dict[str, Any] = {"url": self.random.choice(["/", "/v1", "v1", "../v2", "/v1/", "//example.com/a"])}
        elif kind < 3:
            names = [re.sub(r"[{}/?#]", "", name) or "v" for name in self.names.several(self.random.randrange(1, 3))]
            made = {"url": "https://example.com" + "".join("/{" + name + "}" for name in names), "variables": {}}
            for name in names:
                values = self.names.several(3)
                made["variables"][name] = {"default": values[0]} | ({"enum": values} if self.chance(0.6) else {})
        else:
            made = {"url": self.random.choice(["https://example.com", "http://localhost:8080/v1", "https://example.com/a%20b/", "wss://example.com"])}
        if self.chance(0.5):
            made["description"] = text(self.random, self.hardness)
        if self.version == "3.2" and self.chance(0.3):
            made["name"] = self.names()
        return made
