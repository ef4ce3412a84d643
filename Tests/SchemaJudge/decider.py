"""The clients of all subjects in one program that decides instances."""

from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from subjects import HOLDER, Subject
from trial import Tools

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Answer:
    """What the client says of an instance."""

    is_valid: bool
    words: str
    """Places, keywords and words of the violations."""


class Decider:
    """Generates, compiles and asks."""

    def __init__(self, tools: Tools, work: Path) -> None:
        self._tools = tools
        self._work = work
        self.obstacles: dict[str, str] = {}
        """Why a subject has no client, by the subject's name."""
        self._files: list[Path] = []

    def generate(self, subjects: list[Subject]) -> list[Subject]:
        """Generates clients, and yields the subjects that have one."""
        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(self._generate, subjects))
        self._files = [file for files in found for file in files]
        return [subject for subject in subjects if subject.name not in self.obstacles]

    def _generate(self, subject: Subject) -> list[Path]:
        document = self._work / f"{subject.namespace}.json"
        document.write_text(json.dumps(subject.document), encoding="utf-8")
        output = self._work / subject.namespace
        run = self._tools.generator("generate", document, "--output", output, "--quiet", "--diagnostics", "json")
        lines = [json.loads(line) for line in run.stderr.splitlines() if line.startswith("{")]
        lost = [line["message"] for line in lines if line["severity"] == "error" or line["effect"] == "drops"]
        files = sorted(output.glob("*.swift"))
        if run.returncode != 0 or not files or lost:
            self.obstacles[subject.name] = lost[0] if lost else f"status {run.returncode}: {run.stderr[-200:]}"
            return []
        return files

    def compile(self, subjects: list[Subject]) -> None:
        """Compiles the program of some subjects' clients."""
        entries = "\n".join(f'    judges["{each.namespace}"] = {{ judge({each.namespace}.{HOLDER}.self, $0) }}' for each in subjects)
        main = self._work / "Main.swift"
        main.write_text((HERE / "main.swift.txt").read_text(encoding="utf-8").replace("/* entries */", entries), encoding="utf-8")
        result = self._tools.compile([main, *self._files], self._work / "program")
        if result.returncode != 0:
            raise RuntimeError("the clients do not compile:\n" + result.stderr[-3000:])

    def ask(self, questions: list[tuple[Subject, str]]) -> list[Answer]:
        """Asks of instances, which are JSON texts on one line each."""
        text = "".join(f"{subject.namespace}\t{instance}\n" for subject, instance in questions)
        result = subprocess.run(
            [self._work / "program"], input=text, capture_output=True, text=True, timeout=self._tools.limit, check=False)
        lines = result.stdout.split("\n")[:-1]
        answers = [Answer(line == "valid", line) for line in lines]
        fallen = Answer(False, f"the program ended with {result.returncode}: {result.stderr[-300:]}")
        return answers + [fallen] * (len(questions) - len(answers))
