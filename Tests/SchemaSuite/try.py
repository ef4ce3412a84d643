#!/usr/bin/env python3
"""Tries generated types with files of the JSON Schema Test Suite (draft 2020-12).

    Tests/SchemaSuite/try.py FOLDER [--build .build/debug] [--least 0.97]

Turns the schema of each group into a document of its own, generates its client, compiles all clients into one program, and has that
program decode and validate each instance as the suite means it. Prints each test that does not agree, with its reason, and the share that
does; exits 1 where that is less than --least.

A schema without `type` admits values of any type in JSON Schema, and an object alone where it lists properties in OpenAPI documents, as
the generator reads them. So the types that such a schema leaves open are written out here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
ALL_TYPES = ["null", "boolean", "object", "array", "number", "string"]


@dataclass
class Group:
    """A schema of the suite with its tests, and what came of them."""

    file: str
    description: str
    schema: object
    tests: list[dict[str, object]]
    number: int
    obstacle: str = ""
    answers: list[str] = field(default_factory=list)

    @property
    def namespace(self) -> str:
        return f"Group{self.number}"

    @property
    def asserts_formats(self) -> bool:
        return self.file.startswith("optional/format")

    def document(self) -> dict[str, object]:
        """Makes the document: its only type holds the instance as a property."""
        schema = self.schema
        if isinstance(schema, dict):
            schema = {"$id": f"https://example.com/{self.namespace}", **schema}
            if "type" not in schema:
                schema["type"] = ALL_TYPES
        holder = {"type": "object", "required": ["value"], "properties": {"value": {"$ref": "#/components/schemas/Instance"}}}
        return {
            "openapi": "3.1.1",
            "info": {"title": self.description, "version": "1"},
            "components": {"schemas": {"Holder": holder, "Instance": schema}},
        }


def read(folder: Path) -> list[Group]:
    """Reads the groups of all files below a folder."""
    groups: list[Group] = []
    for path in sorted(folder.rglob("*.json")):
        for group in json.loads(path.read_text(encoding="utf-8")):
            name = path.relative_to(folder).as_posix()
            groups.append(Group(name, group["description"], group["schema"], group["tests"], len(groups)))
    return groups


def generate(group: Group, build: Path, work: Path) -> Path | None:
    """Generates a group's client."""
    document = work / f"{group.namespace}.json"
    document.write_text(json.dumps(group.document()), encoding="utf-8")
    output = work / group.namespace
    run = subprocess.run(
        [build / "sora-codegen", document, "--output", output, "--diagnostics", "json"], capture_output=True, text=True, check=False)
    files = list(output.glob("*.swift"))
    if run.returncode == 0 and len(files) == 1:
        return files[0]
    lines = [json.loads(line) for line in run.stderr.splitlines() if line.startswith("{")]
    errors = [line.get("message", "") for line in lines if line.get("severity") == "error"]
    group.obstacle = errors[0] if errors else f"status {run.returncode}"
    return None


def compile_program(groups: list[Group], files: list[Path], build: Path, work: Path) -> Path:
    """Compiles the clients with a program that reads a line for each instance and prints 1 or 0, or the reason."""
    entries = ",\n".join(
        f'"{group.namespace}": {{ _ = try decode({group.namespace}.Holder.self, from: $0, by: $1) }}' for group in groups)
    program = work / "main.swift"
    program.write_text(
        (HERE / "main.swift.txt").read_text(encoding="utf-8").replace("/* entries */", entries), encoding="utf-8")
    curl = PACKAGE / "Sources/SoraCCurl"
    runtime = sorted((build / "SoraRuntime.build").glob("*.o"))
    executable = work / "decide"
    subprocess.run(
        ["swiftc", "-Onone", "-swift-version", "6", "-module-name", "Suite", "-j", "2", "-o", executable, "-I", build / "Modules", "-I", curl,
         "-Xcc", f"-fmodule-map-file={curl / 'module.modulemap'}", program, *files, *runtime, "-lcurl"],
        check=True, capture_output=False)
    return executable


def decide(groups: list[Group], executable: Path) -> None:
    """Has the program decide all instances."""
    lines = [
        json.dumps({"group": group.namespace, "formats": group.asserts_formats, "value": {"value": test["data"]}})
        for group in groups for test in group.tests
    ]
    run = subprocess.run([executable], input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=600, check=True)
    answers = iter(run.stdout.split("\n"))
    for group in groups:
        group.answers = [next(answers) for _ in group.tests]


def report(groups: list[Group], least: float) -> int:
    """Prints what does not agree, and the share that does."""
    total = agreed = 0
    for group in groups:
        for index, test in enumerate(group.tests):
            total += 1
            if not group.obstacle and (group.answers[index] == "valid") == test["valid"]:
                agreed += 1
                continue
            reason = group.obstacle or group.answers[index]
            print(f"{group.file}: {group.description}: {test['description']}: {reason}")
    share = agreed / total if total else 0
    print(f"{agreed} of {total} tests of {len(groups)} groups agree ({share:.1%})")
    return 0 if total and share >= least else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--build", type=Path, default=PACKAGE / ".build/debug")
    parser.add_argument("--least", type=float, default=0.97)
    options = parser.parse_args()
    groups = read(options.folder)
    if not groups:
        print(f"there are no files of the suite in {options.folder}", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        with ThreadPoolExecutor(2) as pool:
            files = list(pool.map(lambda group: generate(group, options.build, work), groups))
        made = [group for group in groups if not group.obstacle]
        decide(made, compile_program(made, [file for file in files if file], options.build, work))
    return report(groups, options.least)


if __name__ == "__main__":
    sys.exit(main())
