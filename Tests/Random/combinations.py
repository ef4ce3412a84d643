"""Schemas that combine others: allOf, oneOf and anyOf."""

from __future__ import annotations

from random import Random
from typing import Any

from leaves import LeafMaker, Schema
from names import Names


class CombinationMaker(LeafMaker):
    """Makes combinations of schemas, which its heir makes."""

    def __init__(self, random: Random, version: str, names: Names, hardness: float) -> None:
        super().__init__(random, version, names, hardness)
        self.references: list[str] = []
        """References to any schema."""
        self.objects: list[str] = []
        """References to schemas of objects, from which variants and bases are chosen."""

    def schema(self, depth: int = 3) -> Schema:
        """Makes a schema of any kind."""
        raise NotImplementedError

    def reference(self, among: list[str]) -> dict[str, Any]:
        """Refers to a schema."""
        raise NotImplementedError

    def object(self, depth: int) -> dict[str, Any]:
        """An object with named properties."""
        raise NotImplementedError

    def map(self, depth: int) -> dict[str, Any]:
        """An object whose properties the document does not name."""
        raise NotImplementedError

    def all_of(self, depth: int) -> dict[str, Any]:
        """Several schemas that hold together."""
        makers = [self.object, self.object, self.object, self.base, self.base, self.untyped, self.map, self.one_of]
        parts = [self.random.choice(makers)(depth - 1) for _ in range(self.random.randrange(3))]
        parts.insert(self.random.randrange(len(parts) + 1), self.random.choice([self.object, self.base])(depth - 1))
        made: dict[str, Any] = {"allOf": parts}
        if self.chance(0.1 * self.hardness):
            parts.append(self.schema(depth - 1))
        if self.chance(0.3):
            made |= self.object(depth - 1)
        return made

    def base(self, depth: int) -> Schema:
        """A reference to an object where there is one."""
        return self.reference(self.objects) if self.objects else self.object(depth)

    def one_of(self, depth: int) -> dict[str, Any]:
        """One of several schemas."""
        return self.union("oneOf", depth)

    def any_of(self, depth: int) -> dict[str, Any]:
        """At least one of several schemas."""
        return self.union("anyOf", depth)

    def union(self, keyword: str, depth: int) -> dict[str, Any]:
        """Several schemas to choose from, by a discriminator at times."""
        count = self.random.randrange(1, 5)
        if self.objects and self.chance(0.4):
            references = list(dict.fromkeys(self.random.choice(self.objects) for _ in range(count)))
            made: dict[str, Any] = {keyword: [{"$ref": reference} for reference in references]}
            if self.chance(0.6):
                made["discriminator"] = self.discriminator(references)
        else:
            made = {keyword: [self.schema(depth - 1) for _ in range(count)]}
        if self.chance(0.15):
            made |= self.object(depth - 1)
        return made

    def discriminator(self, references: list[str]) -> dict[str, Any]:
        """Tells variants apart by a property."""
        made: dict[str, Any] = {"propertyName": self.random.choice(["type", "kind", "@type", self.names()])}
        if self.chance(0.5):
            mapping = {self.names(): self.random.choice(references) for _ in references}
            made["mapping"] = {key: target.rsplit("/", 1)[1] if self.chance(0.2) else target for key, target in mapping.items()}
        if self.version == "3.2" and self.chance(0.3):
            made["defaultMapping"] = self.random.choice(references)
        return made
