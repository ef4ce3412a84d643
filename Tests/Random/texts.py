"""Texts and values that stand in documents: descriptions, defaults, examples."""

from __future__ import annotations

from random import Random
from typing import Any

HOSTILE = [
    "*/", "/*", "/** */", "//", '"""', '"', '#"', '"#', "\\(", "\\(x)", "\\", "\\u{41}", "`", "```", "```swift\nlet x = 1\n", "\u2028", "\u2029",
    "\u202e", "\u2066", "\u0085", "\x0b", "\x0c", "\x7f", "\r", "\r\n", "\n\n\n", "\t", "- Parameters:", "- Throws: x", "- Returns:\n  y", "#if x", "#endif",
    "}", "{", "</doc>", "<!-- -->", "::error::x", "\x1b[31m", "🐱", "é", "e\u0301", "| a | b |\n|---|---|", "> quote", "1. one\n2. two", "    code",
    "# Title", "## Sub", "* a\n  * b\n    * c", "[a](b)", "![a](b)", "http://example.com/" + "x" * 150, "x" * 200, "word " * 60, " ", "",
    "~~~\nx", "---", "***", "&nbsp;", "\ufeff", "\u00a0", "line\n  - Parameter x: y\n", "`unclosed", "**bold", "TODO: x", "swift-format-ignore",
    "// swift-format-ignore-file", "\\", "trailing  ", "\n leading", "a\n\n\tb",
]

NUMBERS = [0, 1, -1, 2, 7, 42, 100, 1000, 0.5, -0.25, 1.0, 1e3, 1e20, 1e-7, 2**31, 2**53, 2**63 - 1, 2**63, -(2**63), 2**64, 10**30, 3.14]


def text(random: Random, hardness: float) -> str:
    """Gives a description."""
    if random.random() >= hardness:
        return random.choice(["A pet.", "The name\nin two lines.", "Counts.", "What it is.", "See also the others, which are more."])
    return random.choice(["", " ", "\n", "x "]).join(random.choice(HOSTILE) for _ in range(random.randrange(1, 4)))


def value(random: Random, depth: int = 2) -> Any:
    """Gives any JSON value."""
    kind = random.randrange(8 if depth else 6)
    if kind == 0:
        return None
    if kind == 1:
        return random.random() < 0.5
    if kind == 2:
        return random.choice(NUMBERS)
    if kind < 6:
        return random.choice(["", "a", "b", "A", "cat", "2024-01-01", "2024-01-01T00:00:00Z", *HOSTILE])
    if kind == 6:
        return [value(random, depth - 1) for _ in range(random.randrange(3))]
    return {random.choice(["a", "b", "type", ""]): value(random, depth - 1) for _ in range(random.randrange(3))}


def literals(random: Random) -> list[Any]:
    """Gives the values of an enumeration: most often of one kind, at times of several."""
    count = random.randrange(1, 6)
    kind = random.randrange(9)
    if kind < 4:
        words = ["a", "b", "A", "B", "cat", "dog", "in_progress", "inProgress", "in progress", "1", "2", "-1", "+1", "1.5", "", " ", "none", "some", "self",
                 "init", "Type", "rawValue", "default", "true", "null", "*", "<", ">=", "=", "é", "日本", "🐱", "16:9", "allCases", "Self", "x" * 100, "hashValue"]
        chosen: list[Any] = random.sample(words, count)
    elif kind == 4:
        chosen = random.sample([*HOSTILE, "a", "b"], count)
    elif kind == 5:
        chosen = random.sample([0, 1, 2, 3, -1, 10, 404, 2**31, 2**40, -5], count)
    elif kind == 6:
        chosen = random.sample([0.5, 1.5, -1.5, 1e10, 2, 3], count)
    elif kind == 7:
        chosen = random.sample([True, False], min(count, 2))
    else:
        chosen = []
        while len(chosen) < count:
            new = value(random, 1)
            if all(type(new) is not type(old) or new != old for old in chosen):
                chosen.append(new)
    if random.random() < 0.15 and None not in chosen:
        chosen.append(None)
    return _without_equals(chosen)


def _without_equals(values: list[Any]) -> list[Any]:
    """Leaves one of values that JSON Schema calls equal."""
    kept: list[Any] = []
    for new in values:
        if not any(new == old and isinstance(new, bool) == isinstance(old, bool) for old in kept):
            kept.append(new)
    return kept
