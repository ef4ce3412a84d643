"""Which documents of a folder are tried."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path


def documents_of(folder: Path) -> list[Path]:
    """Gives the documents of a folder: those of its table, or else every YAML and JSON file."""
    table = folder / "documents.tsv"
    if table.exists():
        with table.open(newline="") as rows:
            return [folder / row["file"] for row in csv.DictReader(rows, delimiter="\t")]
    return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml", ".json"})


def valid_documents(folder: Path) -> set[Path]:
    """Gives the documents that the folder's table calls valid."""
    table = folder / "documents.tsv"
    if not table.exists():
        return set()
    with table.open(newline="") as rows:
        return {folder / row["file"] for row in csv.DictReader(rows, delimiter="\t") if row["valid"] == "valid"}


@dataclass
class Choice:
    """The documents to try, smallest first, so that a budget of time covers as many as it can."""

    documents: list[Path]
    only: list[str]
    rotation: tuple[int, int] | None
    late: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        named = [path for path in self.documents if not self.only or any(name in str(path) for name in self.only)]
        named.sort(key=lambda path: path.stat().st_size)
        number, count = self.rotation or (1, 1)
        self.chosen = named[number - 1 :: count]
        self.left_by_rotation = len(named) - len(self.chosen)

    def skip(self, document: Path) -> None:
        """Notes a document for which there was no time."""
        self.late.append(document)

    @property
    def skipped(self) -> list[str]:
        """Says what was not tried."""
        lines = []
        if self.left_by_rotation and self.rotation:
            lines.append(f"{self.left_by_rotation} documents in other parts of the rotation (this was {self.rotation[0]} of {self.rotation[1]})")
        if self.late:
            lines.append(f"{len(self.late)} for which there was no time: {', '.join(path.stem for path in self.late)}")
        return lines
