"""Trying one document: generating, counting what is missing, type checking."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from contents import Contents
from table import Row


@dataclass(frozen=True)
class Tools:
    """The built generator and runtime, and the compiler."""

    build: Path
    curl: Path
    limit: float
    """Seconds for each run."""

    def missing(self, with_runtime: bool) -> Path | None:
        """Gives the first file that should have been built and is not there."""
        wanted = [self.build / "sora-codegen"] + ([self.build / "Modules/SoraRuntime.swiftmodule"] if with_runtime else [])
        return next((path for path in wanted if not path.exists()), None)

    def generator(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs sora-codegen."""
        return self._run([self.build / "sora-codegen", *arguments])

    def type_check(self, files: list[Path], further: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        """Runs the compiler over files as one module, as far as its diagnostics go."""
        # Without -wmo the driver would start a compiler for each file, and each would read all of them.
        flags = ["-typecheck", "-wmo", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Tried", "-parse-as-library"]
        return self._run(["swiftc", *flags, *(further or []), *self.modules, *files])

    def compile(self, files: list[Path], program: Path) -> subprocess.CompletedProcess[str]:
        """Makes an executable of files and the runtime."""
        runtime = sorted((self.build / "SoraRuntime.build").glob("*.o"))
        flags = ["-Onone", "-swift-version", "6", "-module-name", "Tried", "-parse-as-library", "-j", "2", "-o", program]
        return self._run(["swiftc", *flags, *self.modules, *files, *runtime])

    def lint(self, files: list[Path]) -> subprocess.CompletedProcess[str]:
        """Runs the formatter over files, to see whether it finds anything to change."""
        configuration = Path(__file__).resolve().parent.parent.parent / ".swift-format"
        return self._run(["swift", "format", "lint", "--strict", "--parallel", "--configuration", configuration, *files])

    @property
    def modules(self) -> list[str | Path]:
        """The compiler's flags that find the runtime."""
        return ["-I", self.build / "Modules", "-I", self.curl, "-Xcc", f"-fmodule-map-file={self.curl / 'module.modulemap'}"]

    def _run(self, command: list[str | Path]) -> subprocess.CompletedProcess[str]:
        # A crash is told of by its status; Swift's backtrace would take seconds.
        environment = os.environ | {"SWIFT_BACKTRACE": "enable=no"}
        return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=self.limit, env=environment)


class Trial:
    """One document, and what came of it."""

    def __init__(self, document: Path, folder: Path, output: Path, tools: Tools, known_as_valid: bool = False) -> None:
        self.document = document
        self.known_as_valid = known_as_valid
        self.tools = tools
        # A document in a folder of its own may refer to all of that folder.
        self.root = folder / document.relative_to(folder).parts[0] if len(document.relative_to(folder).parts) > 1 else folder
        self.row = Row(document.relative_to(folder).as_posix())
        self.output = output / self.row.name.replace("/", "_")
        self.swift_names: dict[str, str] = {}
        """The Swift names of the schemas."""

    def run(self, with_compiler: bool) -> None:
        """Tries the document."""
        try:
            self._generate()
            if self.row.verdict == "generated":
                self._look_for_missing()
            if self.row.verdict == "generated" and with_compiler:
                self._type_check()
        except subprocess.TimeoutExpired as error:
            self.row.verdict = "timed out"
            self.row.note = f"{Path(error.cmd[0]).name} after {error.timeout:.0f} s"

    def _generate(self) -> None:
        shutil.rmtree(self.output, ignore_errors=True)
        started = time.monotonic()
        result = self.tools.generator("generate", self.document, "--root", self.root, "--output", self.output, "--quiet", "--diagnostics", "json")
        self.row.seconds = time.monotonic() - started
        self.diagnostics = [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]
        self.row.errors = sum(found["severity"] == "error" for found in self.diagnostics)
        self.row.warnings = sum(found["severity"] == "warning" for found in self.diagnostics)
        self.row.left_out = sum(found["effect"] == "drops" for found in self.diagnostics)
        self.files = sorted(self.output.glob("*.swift"))
        self.row.lines = sum(path.read_bytes().count(b"\n") for path in self.files)
        if result.returncode != 0:
            self._judge_failure(result)

    def _judge_failure(self, result: subprocess.CompletedProcess[str]) -> None:
        stopping = [found for found in self.diagnostics if found["severity"] == "error"]
        located = [found for found in stopping if found["line"]]
        if result.returncode > 0 and located:
            found = located[0]
            self.row.verdict = "wrongly refused" if self.known_as_valid else "refused"
            self.row.note = f"{found['line']}:{found['column']}: {found['message']}"
        else:
            self.row.verdict = "crashed"
            words = stopping[0]["message"] if stopping else (result.stderr.strip().splitlines() or [""])[-1]
            self.row.note = f"status {result.returncode}: {words}"

    def _look_for_missing(self) -> None:
        listing = json.loads(self.tools.generator("list", self.document, "--root", self.root, "--format", "json", "--quiet").stdout)
        self.row.operations = len(listing["operations"])
        self.row.schemas = len(listing["schemas"])
        self.swift_names = {schema["name"]: schema["swift"] for schema in listing["schemas"]}
        bundled = self.tools.generator("bundle", self.document, "--root", self.root, "--format", "json", "--quiet").stdout
        contents = Contents(json.loads(bundled), self.document.read_text(errors="replace"))
        missing = contents.missing(listing, [found["message"] for found in self.diagnostics])
        if missing:
            self.row.verdict = "incomplete"
            self.row.note = f"{len(missing)} missing without a word: {', '.join(missing[:5])}"

    def _type_check(self) -> None:
        started = time.monotonic()
        result = self.tools.type_check(self.files)
        self.row.compiling = time.monotonic() - started
        if result.returncode != 0:
            self.row.verdict = "does not compile"
            found = [line for line in result.stderr.splitlines() if "error:" in line] or result.stderr.splitlines()[-1:]
            self.row.note = f"{len(found)} errors: {found[0].removeprefix(str(self.output) + '/')}" if found else f"status {result.returncode}"
