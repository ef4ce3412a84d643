"""Making a module of a document's client, and asking the toolchain about it."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

MODULE = "Clients"


@dataclass(frozen=True)
class Toolchain:
    """The built generator and runtime, the compiler and its digester."""

    build: Path
    curl: Path

    def missing(self) -> Path | None:
        """Gives the first file that should have been built and is not there."""
        wanted = [self.build / "sora-codegen", self.build / "Modules/SoraRuntime.swiftmodule"]
        return next((path for path in wanted if not path.exists()), None)

    def module(self, spec: Path, folder: Path) -> dict:
        """Generates and compiles a document's client, and lists its declarations."""
        folder.mkdir(parents=True, exist_ok=True)
        self._run([self.build / "sora-codegen", "generate", spec, "--output", folder, "--quiet"])
        return self.compile(sorted(folder.glob("*.swift")), folder)

    def compile(self, files: list[Path], folder: Path) -> dict:
        """Compiles sources as the module, and lists its declarations."""
        module = ["-emit-module", "-module-name", MODULE, "-o", folder / f"{MODULE}.swiftmodule"]
        self._run(["swiftc", *module, "-swift-version", "6", "-parse-as-library", "-package-name", "tried", *self._imports, *files])
        dump = folder / "dump.json"
        digester = ["swift-api-digester", "-dump-sdk", "-module", MODULE, "-o", dump, "-avoid-location", "-avoid-tool-args"]
        self._run([*digester, "-swift-only", "-I", folder, "-I", self.build / "Modules", "-I", self.curl])
        return json.loads(dump.read_text())

    def breakages(self, old: Path, new: Path) -> list[str]:
        """What the digester says of two modules, in a line each."""
        digester = ["swift-api-digester", "-diagnose-sdk", "-print-module"]
        output = new / "breakages.txt"
        self._run([*digester, "-input-paths", old / "dump.json", "-input-paths", new / "dump.json", "-o", output])
        return [line.removeprefix(f"{MODULE}: ") for line in output.read_text().splitlines() if line.startswith(f"{MODULE}: ")]

    def errors(self, client: Path, module: Path) -> dict[int, str]:
        """What the compiler refuses of a module's client, by line."""
        command = ["swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library", "-module-name", "User", "-I", module]
        result = subprocess.run([*command, *self._imports, client], capture_output=True, text=True, errors="replace")
        found: dict[int, str] = {}
        for line in result.stderr.splitlines():
            place, mark, words = line.partition(": error: ")
            if not mark:
                continue
            file, _, position = place.partition(":")
            if file != str(client):
                raise RuntimeError(line)
            found.setdefault(int(position.split(":")[0]), words)
        if result.returncode and not found:
            raise RuntimeError(result.stderr)
        return found

    def changes(self, old: Path, new: Path) -> list[dict]:
        """What `sora-codegen diff` says of the declarations."""
        command = [self.build / "sora-codegen", "diff", old, new, "--format", "json", "--fail-on", "never"]
        return json.loads(self._run(command))["swiftChanges"]

    @property
    def _imports(self) -> list[str | Path]:
        return ["-I", self.build / "Modules", "-I", self.curl, "-Xcc", f"-fmodule-map-file={self.curl / 'module.modulemap'}"]

    def _run(self, command: list[str | Path]) -> str:
        environment = os.environ | {"SWIFT_BACKTRACE": "enable=no"}
        result = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment)
        if result.returncode:
            raise RuntimeError(f"{' '.join(map(str, command))}\n{result.stderr}{result.stdout}")
        return result.stdout
