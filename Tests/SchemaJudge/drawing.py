"""Drawing instances of a schema, the same ones for the same seed."""

from __future__ import annotations

import json
from typing import Any
from zlib import crc32

from hypothesis import HealthCheck, Phase, given, seed, settings

from instances import instances
from opinion import Opinion
from shapes import Shape


def draw(schema: Any, hidden: set[str], name: str, count: int, start: int) -> list[Any]:
    """Draws so many different instances, or as many as are found; none has a hidden name."""
    shape = Shape(schema, hidden, Opinion(schema).accepts)
    drawn: dict[str, Any] = {}

    def keep(instance: Any) -> None:
        if len(drawn) < count:
            drawn.setdefault(json.dumps(instance), instance)

    for attempt in range(8):
        missing = count - len(drawn)
        options = settings(
            max_examples=missing + 10 if attempt == 0 else 4 * missing + 20, database=None, deadline=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck))
        seed(crc32(f"{start} {attempt} {name}".encode()))(options(given(instances(shape))(keep)))()
        if len(drawn) >= count or missing == count - len(drawn):
            break
    return [json.loads(text) for text in drawn]
