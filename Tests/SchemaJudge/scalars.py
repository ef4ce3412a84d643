"""Numbers and texts that keep to what is demanded of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

import texts
from demands import Demands
from shapes import Shape


class ScalarMaker:
    """Makes numbers and texts."""

    def __init__(self, draw: Any, shape: Shape, breaks: bool) -> None:
        self.draw = draw
        self.shape = shape
        self.breaks = breaks
        """True as long as a place is to be found at which the schema is broken."""

    def chance(self, among: int) -> bool:
        """True once in so many times."""
        return self.draw(st.integers(0, among - 1)) == among - 1  # type: ignore[no-any-return]

    def choose(self, among: list[Any]) -> Any:
        """One of several, the first being the simplest."""
        return among[self.draw(st.integers(0, len(among) - 1))]

    def integer(self, demands: Demands) -> Any:
        """Makes an integer, one of the bounds at times, and with a point at times."""
        low, high = demands.integers()
        if step := demands.step:
            return self._multiple(step, low, high)
        if low is not None and high is not None and low > high:
            return low
        if self.chance(4) and (ends := [end for end in (low, high) if end is not None]):
            return self.choose(ends)
        if low is None and high is None and self.chance(8):
            return self.choose([2**53 + 1, 2**63 - 1, -(2**63)])
        made: int = self.draw(st.integers(low if low is not None else (high or 0) - 1000, high if high is not None else (low or 0) + 1000))
        return float(made) if abs(made) < 2**50 and self.chance(8) else made

    def number(self, demands: Demands) -> Any:
        """Makes a number with a few digits after its point."""
        low, high = demands.bounds
        if step := demands.step:
            return self._multiple(step, *demands.integers())
        if self.chance(4) and (ends := [end for end, out in zip((low, high), demands.excludes) if end is not None and not out]):
            return number_of(self.choose(ends))
        if self.chance(3):
            return self.integer(demands)
        if low is None and high is None and self.chance(8):
            return self.choose([2**63, -(10**25), 1e-7, 1e300, 0.1 + 0.2])
        least = low if low is not None else (high or Decimal(0)) - 100
        most = high if high is not None else (low or Decimal(0)) + 100
        part: int = self.draw(st.integers(1, 999))
        return number_of(round(least + (most - least) * part / 1000, 6))

    def _multiple(self, step: Decimal, low: int | None, high: int | None) -> Any:
        least = int(Decimal(low) / step) + 1 if low is not None else -1000 if high is None or high > 0 else int(high / step) - 1000
        most = int(Decimal(high) / step) if high is not None else least + 5000
        return number_of(step * self.draw(st.integers(least, max(least, most))))

    def string(self, demands: Demands) -> str:
        """Makes a text of a format, or one that a pattern matches, or any of the right length."""
        least, most = demands.least("minLength"), int(min(demands.most("maxLength"), 10**6))
        for form in demands.all("format"):
            if form in texts.GRAMMARS and not self.chance(3) and (grammar := texts.matching(texts.GRAMMARS[form])) is not None:
                return self.draw(grammar)  # type: ignore[no-any-return]
            if form in texts.GOOD:
                return self.choose([each for each in texts.GOOD[form] if least <= len(each) <= most] or texts.GOOD[form])  # type: ignore[no-any-return]
        for pattern in demands.all("pattern"):
            if (strategy := texts.matching(pattern)) is not None:
                made: str = self.draw(strategy)
                if len(made) > most:
                    return made[:most]
                return made if len(made) >= least else made + made[-1:] * (least - len(made))
        return texts.text(self.draw, least, max(least, most))


def number_of(value: Decimal) -> Any:
    """The Python number of the same digits, if there is one."""
    if value == value.to_integral_value():
        return int(value)
    return float(value)
