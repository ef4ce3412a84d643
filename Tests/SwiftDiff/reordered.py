#!/usr/bin/env python3
"""Compares the clients of real documents with those of the same documents, every mapping of which is turned round.

    Tests/SwiftDiff/reordered.py FOLDER [--build .build/release] [--minutes 10]

Needs a build: `swift build -c release --product sora-codegen`. Lists what changes in Swift besides the order of arguments. That should
be nothing but what the planner decides by order: which of two declarations keeps a name that both ask for, what a type is called that
two operations share, and which of several media types or statuses an operation is called by.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Corpus"))

from choice import documents_of  # noqa: E402
from rewriting import walk  # noqa: E402


def main() -> int:
    """Compares all documents, and prints what is not of order alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--build", type=Path, default=ROOT / ".build/release")
    parser.add_argument("--minutes", type=float, default=10)
    options = parser.parse_args()
    tool, end = (options.build / "sora-codegen").resolve(), time.monotonic() + 60 * options.minutes
    documents = documents_of(options.folder)
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda path: changes(tool, path) if time.monotonic() < end else None, documents))
    for path, lines in zip(documents, outcomes):
        if lines:
            print(f"{path.name}: {len(lines)}", *lines[:4], sep="\n    ")
    tried = [lines for lines in outcomes if lines is not None]
    print(f"{sum(not lines for lines in tried)} of {len(tried)} documents move arguments and nothing else")
    return 0


def changes(tool: Path, document: Path) -> list[str] | None:
    """What changes in Swift besides the order of arguments; nil of a document that cannot be bundled."""
    bundled = subprocess.run([tool, "bundle", document, "--format", "json", "--quiet"], capture_output=True)
    if bundled.returncode:
        return None
    tree = json.loads(bundled.stdout)
    turned = walk(tree, lambda node, names: dict(reversed(node.items())))
    with tempfile.TemporaryDirectory() as temporary:
        files = [Path(temporary) / side / "document.json" for side in ("old", "new")]
        for file, content in zip(files, (tree, turned)):
            file.parent.mkdir()
            file.write_text(json.dumps(content))
        told = subprocess.run([tool, "diff", *files, "--format", "json", "--fail-on", "never", "--quiet"], capture_output=True)
    if told.returncode:
        return [told.stderr.decode(errors="replace").strip()]
    found = [change for change in json.loads(told.stdout)["swiftChanges"] if not is_move(change)]
    return [f"{change['effect']} {change['symbol']}: {change['before']} → {change['after']}" for change in found]


def is_move(change: dict[str, str]) -> bool:
    """Whether arguments moved, and nothing else."""
    labels = [sorted((change[side] or "").partition("(")[2].rstrip(")").split(":")) for side in ("before", "after")]
    return change["mend"] == "pass the arguments in the new order" and labels[0] == labels[1]


if __name__ == "__main__":
    sys.exit(main())
