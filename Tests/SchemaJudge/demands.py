"""What several schemas demand of one value, taken together."""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")


def exact(number: Any) -> Decimal:
    """A number by its digits."""
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


class Demands:
    """The keywords of schemas that all hold."""

    def __init__(self, parts: list[dict[str, Any]]) -> None:
        self.parts = parts
        self.types = [kind for kind in TYPES if all(_admits(part, kind) for part in parts)]
        self.is_typed = any("type" in part for part in parts)
        lists = [part["enum"] for part in parts if "enum" in part] + [[part["const"]] for part in parts if "const" in part]
        self.listed: list[Any] | None = min(lists, key=len) if lists else None

    def all(self, keyword: str) -> list[Any]:
        """The values of a keyword in all the schemas that have it."""
        return [part[keyword] for part in self.parts if keyword in part]

    def least(self, keyword: str) -> int:
        """The strictest lower bound of a size."""
        return int(max(self.all(keyword), default=0))

    def most(self, keyword: str) -> float:
        """The strictest upper bound of a size."""
        return min(self.all(keyword), default=math.inf)

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The strictest bounds of numbers, exclusive ones too."""
        lower = [exact(each) for each in self.all("minimum") + self.all("exclusiveMinimum")]
        upper = [exact(each) for each in self.all("maximum") + self.all("exclusiveMaximum")]
        return max(lower, default=None), min(upper, default=None)

    @property
    def excludes(self) -> tuple[bool, bool]:
        """Whether the bounds themselves are out of bounds."""
        low, high = self.bounds
        return low in map(exact, self.all("exclusiveMinimum")), high in map(exact, self.all("exclusiveMaximum"))

    def integers(self) -> tuple[int | None, int | None]:
        """The least and the greatest integer within the bounds."""
        (low, high), (over, under) = self.bounds, self.excludes
        least = None if low is None else int(low.to_integral_value(ROUND_CEILING)) + (1 if over and low == low.to_integral_value() else 0)
        most = None if high is None else int(high.to_integral_value(ROUND_FLOOR)) - (1 if under and high == high.to_integral_value() else 0)
        return least, most

    @property
    def step(self) -> Decimal | None:
        """What numbers must be multiples of; of several the one with the most digits."""
        return max(map(exact, self.all("multipleOf")), default=None, key=lambda each: -int(each.as_tuple().exponent))

    @property
    def required(self) -> list[str]:
        """The names of members that must be there."""
        return list(dict.fromkeys(name for names in self.all("required") for name in names))

    @property
    def properties(self) -> dict[str, list[Any]]:
        """The schemas of members by their names."""
        found: dict[str, list[Any]] = {}
        for part in self.parts:
            for name, schema in part.get("properties", {}).items():
                found.setdefault(name, []).append(schema)
        return found

    @property
    def is_closed(self) -> bool:
        """True where members without names of their own are refused."""
        return any(False in (part.get("additionalProperties"), part.get("unevaluatedProperties")) for part in self.parts)


def _admits(part: dict[str, Any], kind: str) -> bool:
    if "type" not in part:
        return True
    types = part["type"] if isinstance(part["type"], list) else [part["type"]]
    return kind in types or kind == "integer" and "number" in types
