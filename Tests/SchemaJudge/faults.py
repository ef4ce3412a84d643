"""Ways of breaking a schema in one place."""

from __future__ import annotations

import copy
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

import texts
from demands import Demands

OTHERS: list[tuple[str, Any]] = [
    ("null", None), ("boolean", True), ("number", 0), ("number", 1.5), ("string", ""), ("string", "1"), ("string", "true"), ("array", []),
    ("array", [None]), ("object", {}), ("object", {"value": 1}),
]  # fmt: skip
Fault = Callable[[Any, Demands, int], Any]


def of(demands: Demands, draw: Any) -> list[Fault]:
    """The ways in which a value may break what is demanded of it."""
    found: list[Fault] = [_other_type] if len(demands.types) < 7 else []
    keys = {key for part in demands.parts for key in part}
    if demands.listed:
        found += [_unlisted, _unlisted]
        return found
    if {"integer", "number"} & set(demands.types):
        found += [_beyond] * (3 if demands.bounds != (None, None) else 1)
        found += [_no_multiple] * 2 if demands.step else []
        found += [_no_integer] if "number" not in demands.types else []
    if "string" in demands.types:
        found += [_length] * 2 if keys & {"minLength", "maxLength"} else []
        found += [_no_match] * 2 if "pattern" in keys else []
        found += [_no_form] * 3 if any(form in texts.BAD for form in demands.all("format")) else []
    if "array" in demands.types:
        found += [_size] * 2 if keys & {"minItems", "maxItems"} else []
        found += [_twice] * 2 if True in demands.all("uniqueItems") else []
    if "object" in demands.types:
        found += [_missing] * 2 if demands.required else []
        found += [_further] * 2 if demands.is_closed or demands.all("patternProperties") or demands.all("propertyNames") else []
        found += [_few] if "minProperties" in keys else []
    return found


def _other_type(maker: Any, demands: Demands, depth: int) -> Any:
    kinds = {"number" if kind == "integer" else kind for kind in demands.types}
    return copy.deepcopy(maker.choose([value for kind, value in OTHERS if kind not in kinds] or [None]))


def _unlisted(maker: Any, demands: Demands, depth: int) -> Any:
    value = maker.choose(demands.listed)
    if isinstance(value, str):
        return maker.choose([value + "x", value.swapcase(), value[:-1], value + " ", "", value + "\u0301", " " + value, None])
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return maker.choose([0, "x", not value, str(value).lower()])
    return maker.choose([value + 1, value + 0.5, -value - 1, str(value), value * 10**20 + 1])


def _beyond(maker: Any, demands: Demands, depth: int) -> Any:
    (low, high), (over, under) = demands.bounds, demands.excludes
    small = Decimal(1) if "number" not in demands.types else maker.choose([Decimal(1), Decimal("0.5"), Decimal("0.000001")])
    ends = ([low if over else low - small, low - 10**20] if low is not None else []) + ([high if under else high + small, high + 10**20] if high is not None else [])
    value = maker.choose(ends) if ends else Decimal(10) ** maker.choose([15, 25, 40])
    if "number" not in demands.types:
        value = max(Decimal(-(2**63)), min(value, Decimal(2**63 - 1)))
    return int(value) if value == value.to_integral_value() else float(value)


def _no_multiple(maker: Any, demands: Demands, depth: int) -> Any:
    value = Decimal(str(maker.number(demands))) + (demands.step or 1) / maker.choose([2, 10, 4])
    return int(value) if value == value.to_integral_value() else float(value)


def _no_integer(maker: Any, demands: Demands, depth: int) -> Any:
    value = maker.integer(demands)
    return float(value if abs(value) < 2**50 else 0) + maker.choose([0.5, 0.25])


def _length(maker: Any, demands: Demands, depth: int) -> str:
    least, most = demands.least("minLength"), demands.most("maxLength")
    lengths = ([least - 1, 0] if least > 0 else []) + ([int(most) + 1] if most <= 100_000 else [])
    length = maker.choose(lengths) if lengths else 0
    unit = maker.choose(["a", "😀", "é", "e\u0301", "0", "𝒳y"])
    return (unit * (length // len(unit) + 1))[:length]


def _no_match(maker: Any, demands: Demands, depth: int) -> str:
    if maker.chance(3) and (strategy := texts.matching(maker.choose(demands.all("pattern")), is_loose=True)) is not None:
        return maker.draw(strategy)  # type: ignore[no-any-return]
    return _changed_text(maker.draw, maker.string(demands))


def _no_form(maker: Any, demands: Demands, depth: int) -> str:
    form = next(form for form in demands.all("format") if form in texts.BAD)
    return maker.choose(texts.BAD[form]) if maker.chance(2) else _changed_text(maker.draw, maker.string(demands))  # type: ignore[no-any-return]


def _size(maker: Any, demands: Demands, depth: int) -> list[Any]:
    least, most = demands.least("minItems"), demands.most("maxItems")
    sizes = ([least - 1, 0] if least > 0 else []) + ([int(most) + 1] if most <= 200 else [])
    made = maker.array_of(maker.choose(sizes) if sizes else 0, demands, depth)
    while most < len(made) + 1 <= 200 and sizes and len(made) <= most and made and True not in demands.all("uniqueItems"):
        made.append(made[-1])
    return made  # type: ignore[no-any-return]


def _twice(maker: Any, demands: Demands, depth: int) -> list[Any]:
    made = maker.array_of(max(1, demands.least("minItems")), demands, depth)
    again = copy.deepcopy(maker.choose(made))
    if isinstance(again, int) and not isinstance(again, bool) and abs(again) < 2**50 and maker.chance(2):
        again = float(again)
    if isinstance(again, dict):
        again = dict(reversed(again.items()))
    return [*made, again]


def _missing(maker: Any, demands: Demands, depth: int) -> dict[str, Any]:
    made = maker.object(demands, depth)
    name = maker.choose(demands.required)
    value = made.pop(name, None)
    if maker.chance(3):
        made[name.swapcase()] = value
    return made  # type: ignore[no-any-return]


def _further(maker: Any, demands: Demands, depth: int) -> dict[str, Any]:
    made = maker.object(demands, depth)
    known = maker.choose(list(demands.properties) or ["a"])
    name = maker.choose(["further", "", known + "_", known.swapcase(), "é", "a b"])
    if name not in maker.shape.hidden:
        made.setdefault(name, maker.choose([1, None, "a", True, {}, []]))
    return made  # type: ignore[no-any-return]


def _few(maker: Any, demands: Demands, depth: int) -> dict[str, Any]:
    made = maker.object(demands, depth)
    return dict(list(made.items())[: demands.least("minProperties") - 1])


def _changed_text(draw: Any, text: str) -> str:
    at: int = draw(st.integers(0, len(text)))
    other = draw(texts.ALPHABET)
    return draw(st.sampled_from([text[:at] + other + text[at:], text[:at] + other + text[at + 1 :], text[:at] + text[at + 1 :], text + "\n"]))  # type: ignore[no-any-return]


def altered(draw: Any, value: Any) -> Any:
    """Changes one place of a value without looking at its schema."""
    value = copy.deepcopy(value)
    places = list(_places(value))
    path = draw(st.sampled_from(places))
    old = value
    for key in path:
        old = old[key]
    new = draw(st.sampled_from(_changes(draw, old)))
    if not path:
        return new
    parent = value
    for key in path[:-1]:
        parent = parent[key]
    parent[path[-1]] = new
    return value


def _places(value: Any, path: tuple[Any, ...] = ()) -> Any:
    yield path
    for key, member in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _places(member, (*path, key))


def _changes(draw: Any, old: Any) -> list[Any]:
    """Other values, near the old one and far from it."""
    if isinstance(old, bool) or old is None:
        return [0, "", "null", [], not old]
    if isinstance(old, (int, float)):
        # Integers beyond 64 bits are not drawn where they were none: Swift's have no more, and say so.
        return [old + 1, old - 1, -old, old + 0.5, float(old), str(old), None, True] if abs(old) < 2**50 else [0, str(old), None, True]
    if isinstance(old, str):
        return [_changed_text(draw, old), old * 2, "", None, 0, [old]]
    if isinstance(old, list):
        return [old + copy.deepcopy(old[-1:]), old[1:], None, {}, [*old, None], old[0] if old else "", [old]]
    further = dict(old) | {"further": 1}
    return [further, dict(list(old.items())[1:]), None, [], [old], {}, {**old, **{key: None for key in list(old)[:1]}}]
