"""Whole documents at random."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from names import Names
from operations import METHODS, OperationMaker
from schemas import SchemaMaker
from texts import text


def make_document(seed: str) -> dict[str, Any]:
    """Makes the document of a seed: nearly always a valid one."""
    random = Random(seed)
    version = random.choice(["3.0", "3.1", "3.1", "3.2"])
    hardness = random.choice([0.1, 0.4, 0.8, 1])
    return DocumentMaker(random, version, hardness).document()


class DocumentMaker:
    """Makes one document."""

    def __init__(self, random: Random, version: str, hardness: float) -> None:
        self.random = random
        self.version = version
        self.hardness = hardness
        self.names = Names(random, hardness)
        self.schemas = SchemaMaker(random, version, self.names, hardness)
        self.operations = OperationMaker(random, version, self.names, self.schemas, hardness)

    def document(self) -> dict[str, Any]:
        """Makes the document."""
        random = self.random
        made: dict[str, Any] = {
            "openapi": {"3.0": "3.0.3", "3.1": "3.1.0", "3.2": "3.2.0"}[self.version],
            "info": {"title": self.names(), "version": "1", "description": text(random, self.hardness)},
        }
        made["components"] = self.components()
        made["paths"] = self.paths()
        if random.random() < 0.5:
            made["servers"] = [self.operations.server() for _ in range(random.randrange(1, 4))]
        if random.random() < 0.4:
            made["security"] = self.operations.security()
        if self.version != "3.0" and random.random() < 0.3:
            made["webhooks"] = {name: {random.choice(METHODS): self.operations.operation([])} for name in self.names.several(3)}
        return made

    def components(self) -> dict[str, Any]:
        """Makes the components; schemas may refer to any of them, themselves too."""
        names = list(dict.fromkeys(self.names.component() for _ in range(self.random.choice([0, 3, 6, 12]))))
        objects = [name for name in names if self.random.random() < 0.5]
        self.schemas.references = [f"#/components/schemas/{name}" for name in names]
        self.schemas.objects = [f"#/components/schemas/{name}" for name in objects]
        made: dict[str, Any] = {"schemas": {name: self.named_schema(name, objects) for name in names}}
        made["securitySchemes"] = {self.names.component(): self.security_scheme() for _ in range(self.random.randrange(4))}
        self.operations.schemes = list(made["securitySchemes"])
        makers = {"headers": self.operations.header, "responses": lambda: self.operations.response(1), "requestBodies": lambda: self.operations.body(1)}
        for kind, maker in makers.items():
            made[kind] = {self.names.component(): maker() for _ in range(self.random.randrange(3))}
            self.operations.components[kind] = [f"#/components/{kind}/{name}" for name in made[kind]]
        return {kind: found for kind, found in made.items() if found}

    def named_schema(self, name: str, objects: list[str]) -> Any:
        """Makes a schema of the components."""
        if name not in objects:
            return self.schemas.schema(3)
        made = self.schemas.object(3) if self.random.random() < 0.8 else self.schemas.all_of(3)
        if self.random.random() < 0.3:
            made.setdefault("properties", {})["type"] = self.schemas.string(0) if self.random.random() < 0.5 else {"type": "string", "enum": [name]}
        if self.random.random() < 0.15:
            made["discriminator"] = {"propertyName": self.random.choice(["type", "kind"])}
        return self.schemas.annotated(made)

    def security_scheme(self) -> dict[str, Any]:
        """Makes a security scheme."""
        flows = {"clientCredentials": {"tokenUrl": "https://example.com/token", "scopes": {self.names(): text(self.random, self.hardness)}}}
        schemes: list[dict[str, Any]] = [
            {"type": "http", "scheme": self.random.choice(["bearer", "basic", "Bearer", "digest", "hoba"])},
            {"type": "apiKey", "in": self.random.choice(["header", "query", "cookie"]), "name": self.names.token()},
            {"type": "oauth2", "flows": flows},
            {"type": "openIdConnect", "openIdConnectUrl": "https://example.com/.well-known/openid-configuration"},
        ]
        if self.version != "3.0":
            schemes.append({"type": "mutualTLS"})
        made = self.random.choice(schemes)
        if self.random.random() < 0.3:
            made["description"] = text(self.random, self.hardness)
        return made

    def paths(self) -> dict[str, Any]:
        """Makes the paths, no two of one shape."""
        made: dict[str, Any] = {}
        shapes: set[str] = set()
        for _ in range(self.random.choice([0, 1, 3, 6])):
            path, variables = self.path()
            shape = re.sub(r"\{[^}]*\}", "{}", path)
            if shape in shapes:
                continue
            shapes.add(shape)
            made[path] = self.path_item(variables)
        return made

    def path(self) -> tuple[str, list[str]]:
        """Makes a path and the names of its variables."""
        path, variables = "", []
        for _ in range(self.random.randrange(1, 4)):
            name = re.sub(r"[{}/?#\x00-\x1f]", "", self.names()) or "x"
            kind = self.random.randrange(6)
            if kind < 2 and name not in variables:
                variables.append(name)
                path += "/{" + name + "}"
            elif kind == 2 and name not in variables:
                variables.append(name)
                path += "/a-{" + name + "}.json"
            else:
                path += "/" + name
        if self.random.random() < 0.05:
            path += "/"
        return path, variables

    def path_item(self, variables: list[str]) -> dict[str, Any]:
        """Makes a path item."""
        methods = dict.fromkeys(self.random.choice(METHODS) for _ in range(self.random.choice([1, 1, 2, 3])))
        made: dict[str, Any] = {method: self.operations.operation(variables) for method in methods}
        if self.version == "3.2" and self.random.random() < 0.1:
            made["query"] = self.operations.operation(variables)
        if self.version == "3.2" and self.random.random() < 0.1:
            made["additionalOperations"] = {self.random.choice(["LINK", "Purge", "COPY", "x-y"]): self.operations.operation(variables)}
        if self.random.random() < 0.15:
            made["parameters"] = self.operations.parameters()
        if self.random.random() < 0.1:
            made["servers"] = [self.operations.server()]
        if self.random.random() < 0.1:
            made["summary"] = text(self.random, self.hardness)
        return made
