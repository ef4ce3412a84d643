#!/usr/bin/env python3
"""Makes documents at random, generates their clients, and has Swift's own tools judge them.

    Tests/Random/try.py [--seed SEED]... [--count 40] [--minutes N] [--shrink]

Needs a build: `swift build --product sora-codegen && swift build --target SoraRuntime`, and the Python of Tests/Judge/environment.sh.
Each document has the seed SEED/NUMBER, and SEED is `today` for the date. A document that openapi-spec-validator accepts has to be generated with exit
status 0, and every operation and schema has to be in `list`. What was generated is compiled together, with warnings as errors, in Swift 6 mode and
under `-default-isolation MainActor`, and linted. `--shrink` looks for the smallest document that fails in the same way. Exit status 1 tells of failures.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from batch import VARIANTS, Batch, Failure, Tools
from documents import make_document
from shrink import shrink

ROOT = Path(__file__).resolve().parent.parent.parent


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", action="append", metavar="SEED", help="of a batch, or of one document: SEED/NUMBER")
    parser.add_argument("--count", type=int, default=40, help="documents of a seed")
    parser.add_argument("--batches", type=int, default=1, help="how many batches, whose seeds are SEED, SEED.2, SEED.3, …")
    parser.add_argument("--minutes", type=float, default=20, help="start no batch after this time")
    parser.add_argument("--shrink", action="store_true", help="make failing documents smaller, each kind of failure once")
    parser.add_argument("--build", type=Path, default=ROOT / ".build/debug", help="where sora-codegen and Modules/SoraRuntime are")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave documents and Swift here")
    return parser.parse_args()


def documents_of(seed: str, count: int) -> dict[str, dict[str, Any]]:
    """Makes the documents of a seed."""
    seeds = [seed] if "/" in seed else [f"{seed}/{number}" for number in range(count)]
    return {seed: make_document(seed) for seed in seeds}


def shrunk(document: dict[str, Any], failure: Failure, folder: Path, tools: Tools) -> dict[str, Any]:
    """Makes a document smaller as long as it fails in the same way."""
    variants = {stage: flags for stage, flags in VARIANTS.items() if stage == failure.stage}

    def fails(smaller: Any) -> bool:
        batch = Batch({failure.seed: smaller}, folder, tools, asks_validator=failure.stage == "wrongly refused")
        return any(found.signature == failure.signature for found in batch.run(failure.stage == "format", variants))

    return shrink(document, fails)


def main() -> int:
    """Tries batches until the time is over, and tells whether all passed."""
    options = arguments()
    tools = Tools(options.build, ROOT / "Sources/SoraCCurl", 100)
    if missing := tools.missing(with_runtime=True):
        print(f"not built: {missing}", file=sys.stderr)
        return 2
    starts = [date.today().isoformat() if seed == "today" else seed for seed in options.seed or ["1"]]
    seeds = [start if number == 1 else f"{start}.{number}" for start in starts for number in range(1, options.batches + 1)]
    met: set[tuple[str, str]] = set()
    failed = tried = valid = 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        for seed in seeds:
            if time.monotonic() - started > options.minutes * 60:
                print(f"skipped, no time left: the batches from seed {seed} on")
                break
            documents = documents_of(seed, options.count)
            batch = Batch(documents, (options.keep or Path(temporary)) / seed.replace("/", "_"), tools)
            failures = batch.run()
            tried, valid, failed = tried + len(documents), valid + batch.valid, failed + len(failures)
            for failure in failures:
                print(f"{failure.seed}: {failure.stage}: {failure.words}", flush=True)
                if options.shrink and failure.signature not in met and failure.seed in documents:
                    document = shrunk(documents[failure.seed], failure, Path(temporary) / "shrinking", tools)
                    print(json.dumps(document, ensure_ascii=False, indent=1), flush=True)
                met.add(failure.signature)
    print(f"{tried} documents, {valid} of them valid, {failed} failures of {len(met)} kinds, {time.monotonic() - started:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
