"""What came of every document, in lines for people and in Markdown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TextIO

PASSING = {"generated", "refused"}


@dataclass
class Row:
    """What came of one document."""

    name: str
    verdict: str = "generated"
    seconds: float = 0
    compiling: float | None = None
    """Seconds of the type checker; nil where it did not run."""
    lines: int = 0
    operations: int = 0
    schemas: int = 0
    warnings: int = 0
    errors: int = 0
    left_out: int = 0
    note: str = ""

    @property
    def passed(self) -> bool:
        """True if this is what should come of a document."""
        return self.verdict in PASSING

    @property
    def cells(self) -> list[str]:
        """The columns."""
        compiling = "" if self.compiling is None else f"{self.compiling:.1f}"
        figures = [str(n) for n in (self.lines, self.operations, self.schemas, self.errors, self.warnings, self.left_out)]
        return [self.name, self.verdict, f"{self.seconds:.1f}", compiling, *figures, self.note]


HEADS = ["document", "verdict", "generating s", "type checking s", "lines", "operations", "schemas", "errors", "warnings", "left out", "note"]
WIDTHS = [46, 16, 12, 15, 7, 10, 7, 6, 8, 8, 0]


class Table:
    """Prints rows as they come, and totals at the end."""

    def __init__(self, output: TextIO, failures_only: bool) -> None:
        self.output = output
        self.failures_only = failures_only
        self.rows: list[Row] = []
        self._print(HEADS)

    @property
    def passed(self) -> bool:
        """True if every document did as it should."""
        return all(row.passed for row in self.rows)

    def add(self, row: Row) -> None:
        """Takes what came of a document."""
        self.rows.append(row)
        if not (self.failures_only and row.passed):
            self._print(row.cells)

    def finish(self, skipped: list[str]) -> None:
        """Prints the totals, and what was skipped."""
        print("\n" + self.totals, file=self.output)
        for line in skipped:
            print(f"skipped: {line}", file=self.output)

    @property
    def totals(self) -> str:
        """Sums up in one line."""
        verdicts = Counter(row.verdict for row in self.rows)
        parts = [f"{len(self.rows)} documents: " + ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())]
        checked = [row.compiling for row in self.rows if row.compiling is not None]
        if checked:
            parts.append(f"{len(checked)} type-checked in {sum(checked):.0f} s")
        sums = {name: sum(getattr(row, name) for row in self.rows) for name in ("lines", "operations", "schemas", "errors", "warnings", "left_out")}
        parts.append(", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in sums.items()))
        return "; ".join(parts)

    def markdown(self) -> str:
        """Gives the same as a Markdown table."""
        lines = [self.totals, "", "| " + " | ".join(HEADS) + " |", "|" + "---|" * len(HEADS)]
        lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row.cells) + " |" for row in self.rows]
        return "\n".join(lines) + "\n"

    def _print(self, cells: list[str]) -> None:
        aligned = [
            cell.ljust(width) if index < 2 or not width else cell.rjust(width) for index, (cell, width) in enumerate(zip(cells, WIDTHS))
        ]
        print(" ".join(aligned).rstrip(), file=self.output, flush=True)
