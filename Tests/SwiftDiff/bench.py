"""Trying pairs of texts: what the judges find, beside what the diff predicts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from client import Client
from declarations import declarations
from modules import MODULE, Toolchain
from opinions import Opinion
from verdict import Finding, Verdict, digested, judge


@dataclass(frozen=True)
class Trial:
    """A document before and after an edit."""

    document: str
    edit: str
    old: str
    new: str

    @property
    def name(self) -> str:
        """The edit as people call it."""
        return f"{self.document}: {self.edit}"


@dataclass(frozen=True)
class Old:
    """The module of a document as it was, with a client that uses all of it."""

    folder: Path
    spec: Path
    client: Client
    source: Path


class Bench:
    """A folder to work in, where the old module of a document is made once."""

    def __init__(self, tools: Toolchain, folder: Path):
        self.tools = tools
        self.folder = folder
        self._olds: dict[str, Old] = {}
        self._lock = Lock()

    def verdict(self, trial: Trial) -> Verdict:
        """Judges an edit."""
        old = self._old(trial)
        folder = self.folder / trial.document / trial.edit.replace(" ", "-")
        spec = _written(trial.new, folder)
        self.tools.module(spec, folder)
        findings = [digested(line) for line in self.tools.breakages(old.folder, folder)]
        errors = self.tools.errors(old.source, folder)
        compiled = [Finding("compiler", old.client.uses[line - 4].symbols, words) for line, words in errors.items()]
        return judge(self.tools.changes(old.spec, spec), findings, compiled)

    def holds(self, opinion: Opinion) -> bool:
        """Whether both judges still say what the list of opinions says of them."""
        folder = self.folder / "opinions" / opinion.name.replace(" ", "-")
        for side, text in (("old", opinion.old), ("new", opinion.new)):
            (folder / side).mkdir(parents=True, exist_ok=True)
            (folder / side / "module.swift").write_text(text + "\n")
            self.tools.compile([folder / side / "module.swift"], folder / side)
        source = folder / "use.swift"
        source.write_text(f"import {MODULE}\n{opinion.use}\n")
        is_told = bool(self.tools.breakages(folder / "old", folder / "new"))
        sane = not self.tools.errors(source, folder / "old")
        return sane and is_told == opinion.is_told and bool(self.tools.errors(source, folder / "new")) == opinion.breaks

    def _old(self, trial: Trial) -> Old:
        with self._lock:
            if trial.document not in self._olds:
                self._olds[trial.document] = self._made(trial)
            return self._olds[trial.document]

    def _made(self, trial: Trial) -> Old:
        folder = self.folder / trial.document / "old"
        spec = _written(trial.old, folder)
        client = Client(MODULE, declarations(self.tools.module(spec, folder)))
        source = folder.parent / "client.swift"
        source.write_text(client.text)
        if errors := self.tools.errors(source, folder):
            raise RuntimeError(f"the client of the old module does not compile: {errors}")
        return Old(folder, spec, client, source)


def _written(text: str, folder: Path) -> Path:
    """The file of a document: under one name, as its client's namespace is called by it."""
    spec = folder / "spec/Studio.yaml"
    spec.parent.mkdir(parents=True, exist_ok=True)
    spec.write_text(text)
    return spec
