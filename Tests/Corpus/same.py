#!/usr/bin/env python3
"""Compares real documents with themselves in other words, which is no change on the wire.

    Tests/Corpus/same.py FOLDER [--only NAME]... [--form NAME]... [--swift] [--minutes 20]

Needs a build: `swift build --product sora-codegen`. Each document is compared with itself, and with itself as `bundle` prints it in
JSON, in another order, with its references inlined, and said in OpenAPI 3.1 where it is of 3.0. Prints what is reported all the same;
exit status 1 says that there was something. With --swift, changes of generated declarations count too, but for the reordered form.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from choice import Choice, documents_of
from rewriting import inlined, reordered, upgraded

ROOT = Path(__file__).resolve().parent.parent.parent
FORMS = {"itself": None, "json": lambda document: document, "reordered": reordered, "inlined": inlined, "upgraded": upgraded}


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="documents whose name contains this")
    parser.add_argument("--form", action="append", choices=list(FORMS), help="these forms alone")
    parser.add_argument("--swift", action="store_true", help="count changes of generated declarations too")
    parser.add_argument("--minutes", type=float, default=20, help="start no document after this time; the rest is named as skipped")
    parser.add_argument("--jobs", type=int, default=2, help="how many documents at a time")
    parser.add_argument("--build", type=Path, default=ROOT / ".build/debug", help="where sora-codegen is")
    return parser.parse_args()


class Comparison:
    """One document, compared with its forms."""

    def __init__(self, document: Path, options: argparse.Namespace) -> None:
        self.name = document.name
        self.tool = str(options.build / "sora-codegen")
        self.counts_swift = options.swift
        self.findings: list[str] = []
        self.refused = ""
        path = document
        printed = self.run("bundle", path, "--format", "json")
        if printed.returncode != 0:
            self.refused = printed.stderr.decode(errors="replace").strip().split("\n")[0]
            return
        tree = json.loads(printed.stdout)
        with tempfile.TemporaryDirectory() as folder:
            for form in options.form or FORMS:
                self.compare(path, tree, form, Path(folder) / f"{path.stem}.json")

    def run(self, *words: object) -> subprocess.CompletedProcess[bytes]:
        """Runs the tool."""
        return subprocess.run([self.tool, *map(str, words), "--quiet"], capture_output=True, check=False)

    def compare(self, path: Path, tree: dict[str, object], form: str, place: Path) -> None:
        """Compares the document with one form of it."""
        rewrite = FORMS[form]
        other = rewrite(tree) if rewrite else None
        if rewrite and other is None:
            return
        if other is not None:
            place.write_text(json.dumps(other))
        told = self.run("diff", path, place if rewrite else path, "--format", "json", "--fail-on", "never")
        if told.returncode != 0:
            self.findings.append(f"{form}: status {told.returncode}: {told.stderr.decode(errors='replace').strip()[:300]}")
            return
        report = json.loads(told.stdout)
        self.note(form, [f"{change['id']} ({change['level']})" for change in report["changes"]])
        if self.counts_swift and form != "reordered":
            self.note(f"{form}, in Swift", [change["effect"] for change in report["swiftChanges"]])

    def note(self, form: str, kinds: list[str]) -> None:
        """Keeps what was reported, by kind."""
        self.findings += [f"{form}: {count} × {kind}" for kind, count in Counter(kinds).most_common()]


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

    with ThreadPoolExecutor(options.jobs) as pool:
        done = [comparison for comparison in pool.map(attempt, choice.chosen) if comparison]
    different = [comparison for comparison in done if comparison.findings]
    for comparison in different:
        print(comparison.name, *comparison.findings, sep="\n    ")
    refused = [comparison for comparison in done if comparison.refused]
    print(f"{len(done) - len(different) - len(refused)} of {len(done)} documents are the same in all forms; {len(refused)} cannot be read")
    for line in choice.skipped:
        print(f"skipped: {line}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
