"""What `openapi-core` says about a request and about an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jsonschema.protocols import Validator
from jsonschema.validators import extend
from jsonschema_path import SchemaPath
from openapi_core import Config, OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest, WerkzeugOpenAPIResponse
from openapi_core.validation.request.exceptions import SecurityValidationError
from openapi_core.validation.schemas import oas31_schema_validators_factory
from openapi_core.validation.schemas.factories import DialectSchemaValidatorsFactory
from werkzeug.wrappers import Request, Response

from document import Document, Operation


class Opinions:
    """`openapi-core` with a document, asked about each request and each answer."""

    def __init__(self, document: Document) -> None:
        config = Config()
        if not document.root["openapi"].startswith("3.0"):
            config.schema_validators_factory = _BytesAsStrings(
                oas31_schema_validators_factory.schema_validator_cls,
                oas31_schema_validators_factory.default_jsonschema_dialect_id,
                oas31_schema_validators_factory.format_checker,
            )
        self.openapi = OpenAPI.from_dict(document.root, config=config)

    def about_request(self, request: Request, path: str, found: Found | None) -> tuple[list[str], bool]:
        """Returns what is wrong with a request, and whether that is its credentials."""
        errors = list(self.openapi.iter_request_errors(_LocatedRequest(request, path, found)))
        lacks_credentials = any(isinstance(error, SecurityValidationError) for error in errors)
        return list(_reasons(errors)), lacks_credentials

    def located(self, request: Request, path: str, found: Found | None) -> WerkzeugOpenAPIRequest:
        """Gives a request the way that `openapi-core` is asked about it."""
        return _LocatedRequest(request, path, found)

    def about_answer(self, request: Request, path: str, found: Found, response: Response) -> list[str]:
        """Returns what is wrong with an answer to a request."""
        located = _LocatedRequest(request, path, found)
        return list(_reasons(self.openapi.iter_response_errors(located, WerkzeugOpenAPIResponse(response))))


Found = tuple[Operation, dict[str, str]]


class _LocatedRequest(WerkzeugOpenAPIRequest):
    """A request with its path still encoded, since a decoded `%2F` would end a path variable."""

    def __init__(self, request: Request, path: str, found: Found | None) -> None:
        super().__init__(request)
        self.path_pattern: str | None = None
        self._path = path
        if found is not None:
            operation, variables = found
            self.path_pattern = operation.base_path + operation.template
            self.parameters.path = variables

    @property
    def path(self) -> str:
        return self._path


class _BytesAsStrings(DialectSchemaValidatorsFactory):
    """Validators that take bytes for a string: a file is `type: string` in the documents, never so in JSON."""

    def get_validator_cls(self, spec: SchemaPath, schema: SchemaPath) -> type[Validator]:
        validator = super().get_validator_cls(spec, schema)
        strings = validator.TYPE_CHECKER.redefine("string", lambda _, value: isinstance(value, (str, bytes)))
        extended: type[Validator] = extend(validator, type_checker=strings)  # type: ignore[no-untyped-call]
        return extended


def _reasons(errors: Iterable[Exception]) -> Iterator[str]:
    for error in errors:
        schema_errors: list[Any] = list(getattr(error.__cause__, "schema_errors", []))
        if not schema_errors:
            yield f"{type(error).__name__}: {error}"
        for schema_error in schema_errors:
            yield from (f"{type(error).__name__}: {line}" for line in _lines(schema_error))


def _lines(error: Any) -> Iterator[str]:
    """Tells a schema error and, of `oneOf` and `anyOf`, why each variant failed."""
    yield f"{error.json_path}: {_short(error.message)}"
    for inner in error.context or []:
        yield from (f"  variant {inner.schema_path[0]}: {line}" for line in _lines(inner))


def _short(message: str) -> str:
    return message if len(message) < 400 else f"{message[:200]} … {message[-180:]}"
