"""Documents that are generated one by one and compiled together."""

from __future__ import annotations

import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "Corpus"), str(HERE.parent / "Judge")]

from trial import Tools, Trial  # noqa: E402
from validate_documents import messages  # noqa: E402

VARIANTS = {"type check": [], "type check under MainActor": ["-default-isolation", "MainActor"]}


@dataclass
class Failure:
    """Something that went wrong with a document."""

    seed: str
    stage: str
    words: str

    @property
    def signature(self) -> tuple[str, str]:
        """What a smaller document has to fail by as well: the stage, and the words without names and numbers."""
        return self.stage, re.sub(r"'[^']*'|‘[^’]*’|\"[^\"]*\"|\d+", "…", self.words)


@dataclass
class Batch:
    """Documents by their seeds, and a folder for them."""

    documents: dict[str, dict[str, Any]]
    folder: Path
    tools: Tools
    asks_validator: bool = True
    """False where it makes no difference whether a document is valid."""
    failures: list[Failure] = field(default_factory=list)
    valid: int = 0

    def run(self, with_formatter: bool = True, variants: dict[str, list[str]] = VARIANTS, jobs: int = 2) -> list[Failure]:
        """Tries all documents; gives what went wrong."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(jobs) as pool:
            trials = dict(zip(self.documents, pool.map(self._generate, enumerate(self.documents.items()))))
        files = {seed: trial.files for seed, trial in trials.items() if trial.row.verdict == "generated"}
        for stage, flags in variants.items():
            self._compile(files, stage, flags)
        if with_formatter:
            self._lint(files)
        return self.failures

    def _generate(self, numbered: tuple[int, tuple[str, dict[str, Any]]]) -> Trial:
        number, (seed, document) = numbered
        path = self.folder / f"doc{number}.json"
        path.write_text(json.dumps(document, ensure_ascii=number % 2 == 0), encoding="utf-8", errors="surrogatepass")
        valid = self.asks_validator and is_valid(path)
        self.valid += valid
        trial = Trial(path, self.folder, self.folder / "out", self.tools, known_as_valid=valid)
        trial.run(with_compiler=False)
        if not trial.row.passed:
            self.failures.append(Failure(seed, trial.row.verdict, trial.row.note))
        return trial

    def _compile(self, files: dict[str, list[Path]], stage: str, flags: list[str]) -> None:
        result = self.tools.type_check([path for paths in files.values() for path in paths], flags)
        if result.returncode != 0:
            self._blame(files, stage, result.stderr, r"^(\S[^:\n]*\.swift):(\d+):\d+: (?:error|warning): (.*)$")

    def _lint(self, files: dict[str, list[Path]]) -> None:
        result = self.tools.lint([path for paths in files.values() for path in paths])
        if result.returncode != 0:
            self._blame(files, "format", result.stderr, r"^(\S[^:\n]*\.swift):(\d+):\d+: (?:error|warning): (.*)$")

    def _blame(self, files: dict[str, list[Path]], stage: str, output: str, pattern: str) -> None:
        seeds = {str(path): seed for seed, paths in files.items() for path in paths}
        blamed: dict[str, str] = {}
        for path, line, words in re.findall(pattern, output, re.MULTILINE):
            if path in seeds and not (stage == "format" and _has_long_name(Path(path), int(line))):
                blamed.setdefault(seeds[path], words)
        if not blamed and stage != "format":
            blamed = {"+".join(files): (output.strip().splitlines() or ["no words"])[0]}
        self.failures += [Failure(seed, stage, words) for seed, words in blamed.items()]


def _has_long_name(path: Path, line: int) -> bool:
    """Tells whether a line holds a name so long that the formatter has its own mind of where to break."""
    lines = path.read_text().split("\n")[max(0, line - 4) : line + 3]
    return any(re.search(r"[\w.]{70}", text) for text in lines)


def is_valid(path: Path) -> bool:
    """Tells whether the validator has nothing against a document; one that it cannot follow is not known to be valid."""
    try:
        return next(iter(messages(path)), None) is None
    except (RecursionError, ValueError, TypeError, KeyError, AttributeError):
        return False
