#!/usr/bin/env python3
"""Tries sora-codegen on a folder of real documents, and its output on the Swift compiler.

    Tests/Corpus/try.py FOLDER [--typecheck] [--only NAME]... [--rotate N/M] [--minutes 20]

Needs a build: `swift build --product sora-codegen`, and for --typecheck `swift build --target SoraRuntime` too.
The documents are those of FOLDER/documents.tsv (column `file`), or else every YAML and JSON file there. Prints a table; its verdicts are

    generated          everything is in the client, or a diagnostic says what was left out
    refused            the document is broken, and an error says where
    wrongly refused    the same, where the table's column `valid` says `valid`
    timed out          the limit passed
    incomplete         an operation or a schema is missing without a diagnostic that names it
    does not compile   the compiler found errors or warnings
    crashed            the generator ended by a signal, or failed without a place

Only the first two pass: exit status 1 says that a document has another.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from choice import Choice, documents_of, valid_documents
from table import Table
from trial import Tools, Trial

ROOT = Path(__file__).resolve().parent.parent.parent


def rotation(text: str) -> tuple[int, int]:
    """Reads `N/M`, or `today/M`, which is another part every day."""
    part, _, parts = text.partition("/")
    count = int(parts)
    number = date.today().toordinal() % count + 1 if part == "today" else int(part)
    if not 1 <= number <= count:
        raise argparse.ArgumentTypeError(f"{text}: N is from 1 to M")
    return number, count


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--typecheck", action="store_true", help="run the Swift compiler over what was generated")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="try only documents whose name contains this")
    parser.add_argument("--rotate", type=rotation, metavar="N/M", help="try the N-th of M parts; today/M takes another every day")
    parser.add_argument("--minutes", type=float, default=20, help="start no document after this time; the rest is named as skipped")
    parser.add_argument("--limit", type=float, default=300, metavar="SECONDS", help="for each run of the generator or compiler")
    parser.add_argument("--jobs", type=int, default=2, help="how many documents at a time")
    parser.add_argument("--build", type=Path, default=ROOT / ".build/debug", help="where sora-codegen and Modules/SoraRuntime are")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the generated Swift here")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table here too")
    parser.add_argument("--failures", action="store_true", help="print rows of failures only")
    return parser.parse_args()


def main() -> int:
    """Tries every document and tells whether all passed."""
    options = arguments()
    tools = Tools(options.build, ROOT / "Sources/SoraCCurl", options.limit)
    if missing := tools.missing(options.typecheck):
        print(f"not built: {missing}", file=sys.stderr)
        return 2
    valid = valid_documents(options.folder)
    choice = Choice(documents_of(options.folder), options.only, options.rotate)
    table = Table(sys.stdout, failures_only=options.failures)
    deadline = time.monotonic() + options.minutes * 60

    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(options.jobs) as pool:
        output = options.keep or Path(temporary)

        def attempt(document: Path) -> Trial | None:
            if time.monotonic() >= deadline:
                return None
            trial = Trial(document, options.folder, output, tools, known_as_valid=document in valid)
            trial.run(options.typecheck)
            return trial

        for document, trial in zip(choice.chosen, pool.map(attempt, choice.chosen)):
            if trial:
                table.add(trial.row)
            else:
                choice.skip(document)

    table.finish(choice.skipped)
    if options.markdown:
        options.markdown.write_text(table.markdown())
    return 0 if table.passed else 1


if __name__ == "__main__":
    sys.exit(main())
