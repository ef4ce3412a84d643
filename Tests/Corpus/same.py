#!/usr/bin/env python3
"""Compares real documents with themselves in other words, which is no change on the wire.

    Tests/Corpus/same.py FOLDER [--only NAME]... [--form NAME]... [--swift] [--minutes 20]

Needs a build, `swift build --product sora-codegen`, and PyYAML, which `Tests/Judge/environment.sh` installs. Each document is compared with

- itself;
- its files re-serialised as JSON by another reader of YAML, aliases kept;
- what `bundle` makes of it, and that in another order, with its references inlined, and said in OpenAPI 3.1 where it is of 3.0.

Prints what is reported all the same; exit status 1 says that there was something. With --swift, changes of generated declarations count too,
but for two forms that cannot be without: the reordered one, as arguments stand in the document's order, and the inlined one, as a schema's
name is its type's. What can be inlined without a type losing its name is a form of its own, ‘unnamed’. And where a document is of several
files, or has aliases, `bundle` makes one tree of it, in which all that is shared has a name of its own and nothing is one node in two
places: in Swift that tree is what its forms are compared with.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from choice import Choice, documents_of
from reserialising import reserialised
from rewriting import inlined, inlined_without_names, reordered, upgraded

ROOT = Path(__file__).resolve().parent.parent.parent
# How a bundled tree is rewritten.
TREES = {
    "bundled": lambda tree: tree, "reordered": reordered, "inlined": inlined, "unnamed": inlined_without_names, "upgraded": upgraded,
}  # fmt: skip
FORMS = ["itself", "reserialised", *TREES]
# The forms in which Swift changes with the words.
RENAMING = {"reordered", "inlined"}


def folder_of(document: Path, corpus: Path) -> Path | None:
    """The folder that a document of several files has to itself; None for one that stands beside others."""
    parts = document.relative_to(corpus).parts
    return corpus / parts[0] if len(parts) > 1 else None


def has_aliases(document: Path) -> bool:
    """Tells whether nodes of a YAML document stand in several places."""
    return document.suffix != ".json" and re.search(r"(?m)(?:[:\-,\[]\s+|<<:\s*)\*[\w.-]", document.read_text()) is not None


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="documents whose name contains this")
    parser.add_argument("--form", action="append", choices=FORMS, help="these forms alone")
    parser.add_argument("--swift", action="store_true", help="count changes of generated declarations too")
    parser.add_argument("--minutes", type=float, default=20, help="start no document after this time; the rest is named as skipped")
    parser.add_argument("--jobs", type=int, default=2, help="how many documents at a time")
    parser.add_argument("--build", type=Path, default=ROOT / ".build/debug", help="where sora-codegen is")
    return parser.parse_args()


class Comparison:
    """One document, compared with its forms."""

    def __init__(self, document: Path, options: argparse.Namespace) -> None:
        self.document = document
        self.name = str(document.relative_to(options.folder))
        self.tool = str(options.build / "sora-codegen")
        self.counts_swift = options.swift
        self.corpus = options.folder
        self.is_of_one_tree = folder_of(document, self.corpus) is None and not has_aliases(document)
        self.findings: list[str] = []
        # The changes on the wire and in Swift by form; none in Swift where they do not count.
        self.counts: dict[str, tuple[int, int | None]] = {}
        self.refused = ""
        printed = self.run("bundle", document, "--format", "json")
        if printed.returncode != 0:
            self.refused = printed.stderr.decode(errors="replace").strip().split("\n")[0]
            return
        for form in options.form or FORMS:
            with tempfile.TemporaryDirectory() as folder:
                self.compare(form, printed.stdout, Path(folder))

    def run(self, *words: object) -> subprocess.CompletedProcess[bytes]:
        """Runs the tool."""
        return subprocess.run([self.tool, *map(str, words), "--quiet"], capture_output=True, check=False)

    def compare(self, form: str, bundled: bytes, folder: Path) -> None:
        """Compares the document with one form of it."""
        if form == "itself":
            self.report(form, self.document, self.document)
        elif form == "reserialised":
            self.report(form, self.document, self.reserialised(folder))
        elif (tree := TREES[form](json.loads(bundled))) is not None:
            # The name of a document's file is that of its namespace.
            place = folder / "new" / f"{self.document.stem}.json"
            place.parent.mkdir()
            place.write_text(json.dumps(tree))
            self.report(form, self.document, place, swift=self.is_of_one_tree and form not in RENAMING)
            if self.counts_swift and not self.is_of_one_tree and form not in RENAMING | {"bundled"}:
                base = folder / place.name
                base.write_bytes(bundled)
                self.report(form, base, place)

    def reserialised(self, folder: Path) -> Path:
        """Writes all files of the document anew; what cannot be read stays as it is."""
        own = folder_of(self.document, self.corpus)
        for file in [self.document] if own is None else own.rglob("*"):
            if file.suffix in {".yaml", ".yml", ".json"}:
                place = folder / file.relative_to(self.corpus)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(reserialised(file) or file.read_text())
        return folder / self.document.relative_to(self.corpus)

    def report(self, form: str, old: Path, new: Path, *, swift: bool = True) -> None:
        """Compares two documents and keeps what is told of them."""
        told = self.run("diff", old, new, "--format", "json", "--fail-on", "never")
        if told.returncode != 0:
            self.findings.append(f"{form}: status {told.returncode}: {told.stderr.decode(errors='replace').strip()[:300]}")
            return
        report = json.loads(told.stdout)
        is_counted = self.counts_swift and swift
        known = self.counts.get(form, (0, None))
        self.counts[form] = (known[0] + len(report["changes"]), len(report["swiftChanges"]) if is_counted else known[1])
        self.note(form, [f"{change['id']} ({change['level']})" for change in report["changes"]])
        if is_counted:
            self.note(f"{form}, in Swift", [f"{change['effect']} {change['symbol']}" for change in report["swiftChanges"]])

    def note(self, form: str, kinds: list[str]) -> None:
        """Keeps what was reported, by kind."""
        self.findings += [f"{form}: {count} × {kind}" for kind, count in Counter(kinds).most_common(4)]
        if len(set(kinds)) > 4:
            self.findings.append(f"{form}: and {len(set(kinds)) - 4} more")


def table(done: list[Comparison]) -> list[str]:
    """Counts by form the documents that were compared, those that changed on the wire, and those that changed in Swift."""
    lines = ["| form | documents | changed on the wire | compared in Swift | changed in Swift |", "|---|---|---|---|---|"]
    for form in FORMS:
        counts = [comparison.counts[form] for comparison in done if form in comparison.counts]
        swift = [count for _, count in counts if count is not None]
        figures = [len(counts), sum(wire > 0 for wire, _ in counts), len(swift), sum(count > 0 for count in swift)]
        lines.append(f"| {form} | {' | '.join(map(str, figures))} |")
    return lines


def main() -> int:
    """Compares every document and tells whether nothing was reported."""
    options = arguments()
    if not (options.build / "sora-codegen").exists():
        print(f"not built: {options.build / 'sora-codegen'}", file=sys.stderr)
        return 2
    choice = Choice(documents_of(options.folder), options.only, None)
    deadline = time.monotonic() + options.minutes * 60

    def attempt(document: Path) -> Comparison | None:
        if time.monotonic() >= deadline:
            choice.skip(document)
            return None
        return Comparison(document, options)

    done: list[Comparison] = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for comparison in pool.map(attempt, choice.chosen):
            if comparison and comparison.findings:
                print(comparison.name, *comparison.findings, sep="\n    ", flush=True)
            done += [comparison] if comparison else []
    different = [comparison for comparison in done if comparison.findings]
    refused = [comparison for comparison in done if comparison.refused]
    print(*table(done), sep="\n")
    if options.swift:
        print(f"{sum(not one.is_of_one_tree for one in done)} are of several files or have aliases: in Swift, their bundles are compared")
    print(f"{len(done) - len(different) - len(refused)} of {len(done)} documents are the same in all forms; {len(refused)} cannot be read")
    for line in choice.skipped:
        print(f"skipped: {line}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
