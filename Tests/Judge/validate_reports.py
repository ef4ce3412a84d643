"""Validates reports in JSON against a JSON Schema, with every `format` that is known.

    python validate_reports.py SCHEMA FILE...

Each message tells the file, the JSON pointer and what is wrong. The exit status is 1 if any report is wrong.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import FormatChecker
from jsonschema.validators import validator_for


def messages(schema: Any, path: Path) -> Iterator[str]:
    """Tells what is wrong with a report."""
    try:
        report = json.loads(path.read_bytes(), object_pairs_hook=_distinct)
    except (OSError, ValueError) as failure:
        yield f"{path}: {failure}"
        return
    validator = validator_for(schema)(schema, format_checker=FormatChecker())
    for error in validator.iter_errors(report):
        pointer = "".join(f"/{str(token).replace('~', '~0').replace('/', '~1')}" for token in error.absolute_path)
        yield f"{path}#{pointer}: {error.message[:300]}"


def _distinct(members: list[tuple[str, Any]]) -> dict[str, Any]:
    """Makes an object, and refuses one with a name that stands twice."""
    if len({name for name, _ in members}) < len(members):
        raise ValueError(f"a name stands twice among {[name for name, _ in members]}")
    return dict(members)


def main() -> int:
    """Prints every message and returns the exit status."""
    if len(sys.argv) < 3:
        print("usage: validate_reports.py SCHEMA FILE...", file=sys.stderr)
        return 2
    schema = json.loads(Path(sys.argv[1]).read_bytes())
    validator_for(schema).check_schema(schema)
    found = [message for argument in sys.argv[2:] for message in messages(schema, Path(argument))]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
