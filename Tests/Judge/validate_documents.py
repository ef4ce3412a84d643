"""Validates OpenAPI documents with `openapi-spec-validator`.

    python validate_documents.py FILE...

Each message tells the file and the JSON pointer of what is wrong. The exit status is 1 if any document is wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jsonschema.exceptions import ValidationError
from jsonschema_path import SchemaPath
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator
from openapi_spec_validator.validation.validators import SpecValidator
from referencing.exceptions import Unresolvable

from reading import read


def _locating(base: type[SpecValidator]) -> type[SpecValidator]:
    """Makes a validator whose errors in schemas tell their place in the document, not only in the schema."""
    schema_validator: Any = base.keyword_validators["schema"]

    class LocatingSchemaValidator(schema_validator):  # type: ignore[misc]
        def __call__(self, schema: SchemaPath, *options: Any, **named: Any) -> Iterator[ValidationError]:
            for error in super().__call__(schema, *options, **named):
                if not hasattr(error, "__notes__"):
                    error.path.extendleft(reversed(schema.parts))
                    error.add_note("located")  # by the innermost schema; the outer ones leave it
                yield error

    keyword_validators = {**base.keyword_validators, "schema": LocatingSchemaValidator}
    return type(base.__name__, (base,), {"keyword_validators": keyword_validators})


_VALIDATORS = {
    "3.0": _locating(OpenAPIV30SpecValidator),
    "3.1": _locating(OpenAPIV31SpecValidator),
    "3.2": _locating(OpenAPIV32SpecValidator),
}


def messages(path: Path) -> Iterator[str]:
    """Tells what is wrong with a document."""
    try:
        document = read(path)
    except (OSError, ValueError, yaml.YAMLError) as failure:
        yield f"{path}: {failure}"
        return
    version = str(document.get("openapi", "")) if isinstance(document, dict) else ""
    validator = _VALIDATORS.get(version[:3])
    if validator is None:
        yield f"{path}: no OpenAPI document of version 3.0, 3.1 or 3.2"
        return
    try:
        for error in validator(document, base_uri=path.resolve().as_uri()).iter_errors():
            pointer = "".join(f"/{_escaped(token)}" for token in error.absolute_path)
            yield f"{path}#{pointer}: {error.message.splitlines()[0]}"
    except Unresolvable as failure:
        yield f"{path}: the reference {failure.ref} leads nowhere"


def _escaped(token: str | int) -> str:
    return str(token).replace("~", "~0").replace("/", "~1")


def main() -> int:
    """Prints every message and returns the exit status."""
    if len(sys.argv) < 2:
        print("usage: validate_documents.py FILE...", file=sys.stderr)
        return 2
    found = [message for argument in sys.argv[1:] for message in messages(Path(argument))]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
