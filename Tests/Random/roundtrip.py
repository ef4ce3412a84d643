#!/usr/bin/env python3
"""Makes schemas and instances of them at random, and has instances survive their Swift types.

    Tests/Random/roundtrip.py [--seed SEED]... [--documents 8]

One program of all generated types decodes each instance and encodes it again; what comes out has to be equal, numbers by all their digits. The
instances are valid by `jsonschema-rs`, or have a string that an enumeration does not list. Needs what try.py needs. Exit status 1 tells of failures.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from batch import Tools, Trial
from instances import InstanceMaker, NoInstance
from names import Names
from program import Program
from schemas import SchemaMaker
from unlisted import listed

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass
class Case:
    """An instance of a named schema."""

    document: str
    schema: str
    instance: Any
    is_recognised: bool
    """True where all that it holds is known to the document."""


def make_schemas(seed: str) -> dict[str, Any]:
    """Makes a document of schemas that make sense."""
    random = Random(seed)
    version = random.choice(["3.0", "3.1", "3.1", "3.2"])
    names = Names(random, random.choice([0, 0.2, 0.5]))
    maker = SchemaMaker(random, version, names, 0)
    keys = list(dict.fromkeys(names.component() for _ in range(10)))
    objects = keys[: len(keys) // 2]
    maker.references = [f"#/components/schemas/{key}" for key in keys]
    maker.objects = [f"#/components/schemas/{key}" for key in objects]
    schemas = {key: maker.object(3) if key in objects else maker.schema(3) for key in keys}
    tags = {f"#/components/schemas/{key}": key for key in objects} if random.random() < 0.5 else {}
    for key in tags.values():
        schemas[key]["properties"]["type"] = {"type": "string", "enum": [key]}
        schemas[key]["required"] = list(dict.fromkeys([*schemas[key].get("required", []), "type"]))
    schemas = json.loads(json.dumps(schemas), object_hook=lambda schema: _sensible(schema, tags))
    return {"openapi": {"3.0": "3.0.3", "3.1": "3.1.1", "3.2": "3.2.0"}[version], "info": {"title": "x", "version": "1"}, "paths": {}, "components": {"schemas": schemas}}


def _sensible(schema: dict[str, Any], tags: dict[str, str]) -> dict[str, Any]:
    """Leaves out what lets a value be missing one way, and discriminators by what is no tag."""
    for word in ("readOnly", "writeOnly"):
        if schema.get(word) is True:
            del schema[word]
    if isinstance(schema.pop("discriminator", None), dict) and tags:
        references = [variant["$ref"] for variant in schema.get("oneOf", schema.get("anyOf", []))]
        schema["discriminator"] = {"propertyName": "type", "mapping": {tags[each]: each for each in references[1:]}}
    return schema


def cases_of(name: str, document: dict[str, Any], random: Random, most: int = 6) -> Iterator[Case]:
    """Makes instances of each schema of a document."""
    if document["openapi"].startswith("3.0"):
        document = json.loads(json.dumps(document), object_hook=_modern)
    maker = InstanceMaker(document, random)
    for key in document["components"]["schemas"]:
        schema = {"$ref": f"#/components/schemas/{key}"}
        for _ in range(most):
            try:
                instance = maker.instance(schema)
            except (NoInstance, RecursionError):
                continue
            # Null at the top is the optional's, and not the type's.
            if instance is not None and maker.is_valid(instance, schema):
                yield Case(name, key, instance, is_recognised=json.dumps(listed(instance)) == json.dumps(instance))


def _modern(schema: dict[str, Any]) -> dict[str, Any]:
    """Says what a schema of 3.0 says in the words of JSON Schema."""
    if schema.pop("nullable", False) is True and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]
    for word in ("exclusiveMinimum", "exclusiveMaximum"):
        if isinstance(schema.get(word), bool):
            del schema[word]
    return schema if "$ref" not in schema else {"$ref": schema["$ref"]}


def exact(text: str) -> Any:
    """Reads JSON with all digits of its numbers; true is not 1."""
    read = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    return _marked(read)


def _marked(value: Any) -> Any:
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, dict):
        return {key: _marked(each) for key, each in value.items()}
    return [_marked(each) for each in value] if isinstance(value, list) else value


def difference(old: Any, new: Any, place: str = "") -> str | None:
    """Names the first place where two values differ."""
    if old == new:
        return None
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *new]:
            if key not in old or key not in new:
                return f"{place}/{key}: {'came from nowhere' if key in new else 'was lost'}"
            if found := difference(old[key], new[key], f"{place}/{key}"):
                return found
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return next(found for index in range(len(old)) if (found := difference(old[index], new[index], f"{place}/{index}")))
    return f"{place}: was {old} and came back as {new}"


def judge(case: Case, answer: tuple[str, str]) -> str | None:
    """Tells what is wrong with what came of an instance."""
    kind, text = answer
    if kind == "error":
        return f"does not decode: {text}"
    if place := difference(exact(json.dumps(case.instance)), exact(text)):
        return place
    if kind == "unrecognized" and case.is_recognised:
        return "fits a variant and was not recognised"
    return None


def attempt(seed: str, count: int, folder: Path, tools: Tools) -> tuple[int, list[str]]:
    """Tries the documents of a seed; gives the number of instances, and the failures."""
    documents = {f"doc{number}": make_schemas(f"{seed}/{number}") for number in range(count)}
    failures = []
    program = Program(folder, tools)
    cases: list[Case] = []
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in documents.items():
        path = folder / f"{name}.json"
        path.write_text(json.dumps(document, indent=1))
        trial = Trial(path, folder, folder / "out", tools)
        trial.run(with_compiler=False)
        if trial.row.verdict != "generated":
            failures.append(f"{seed}/{name}: {trial.row.verdict}: {trial.row.note}")
            continue
        program.add(name, trial.files, trial.swift_names)
        cases += cases_of(name, document, Random(f"{seed}/{name}"))
    if words := program.compile():
        return 0, [f"{seed}: does not compile: {words}"]
    answers = program.run([(f"{case.document}/{case.schema}", json.dumps(case.instance)) for case in cases])
    for case, answer in zip(cases, answers, strict=True):
        if words := judge(case, answer):
            schema = documents[case.document]["components"]["schemas"][case.schema]
            failures.append(f"{seed}/{case.document} {case.schema}: {words}\n  {json.dumps(case.instance)[:600]}\n  {json.dumps(schema)[:600]}")
    return len(cases), failures


def main() -> int:
    """Tries seeds, and tells whether all instances came back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", action="append", metavar="SEED")
    parser.add_argument("--documents", type=int, default=8, help="documents of a seed, in one program")
    parser.add_argument("--build", type=Path, default=ROOT / ".build/debug", help="where sora-codegen and the runtime are")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave documents and Swift here")
    options = parser.parse_args()
    tools = Tools(options.build, ROOT / "Sources/SoraCCurl", 300)
    started = time.monotonic()
    tried, failed = 0, 0
    with tempfile.TemporaryDirectory() as temporary:
        for seed in options.seed or ["1"]:
            seed = date.today().isoformat() if seed == "today" else seed
            count, failures = attempt(seed, options.documents, (options.keep or Path(temporary)) / seed, tools)
            tried, failed = tried + count, failed + len(failures)
            print(*failures, sep="\n", end="\n" if failures else "", flush=True)
    print(f"{tried} instances, {failed} failures, {time.monotonic() - started:.0f} s")
    return 1 if failed or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
