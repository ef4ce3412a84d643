#!/usr/bin/env python3
"""Judges what `sora-codegen diff` says of Swift, by the toolchain's digester and by compiling clients of the old declarations.

    Tests/SwiftDiff/try.py [--only WORDS]... [--spec FILE]... [--build .build/debug] [--jobs 2] [--keep FOLDER] [--some]

Needs a build: `swift build --product sora-codegen` and `swift build --target SoraRuntime`. Edits `documents/studio.yaml` in one way
for each kind of change, and the documents of --spec at the first and last place of each kind; then tries what is known of the
digester. Every break that a judge finds must have been predicted, and every predicted break must be found by at least one of them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench import Bench, Trial
from edits import EDITS, SOME
from modules import Toolchain
from opinions import OPINIONS
from spec_edits import spec_edits
from verdict import Verdict

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = Path(__file__).resolve().parent / "documents/studio.yaml"


def main() -> int:
    """Tries all edits, and prints what does not agree."""
    options = _options()
    tools = Toolchain(options.build.resolve(), ROOT / "Sources/SoraCCurl")
    if missing := tools.missing():
        print(f"{missing} is missing: build it first")
        return 2
    trials = _trials(options)
    opinions = [opinion for opinion in OPINIONS if not options.only and not options.spec]
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(options.jobs) as pool:
        bench = Bench(tools, options.keep or Path(temporary))
        verdicts = []
        for trial, verdict in zip(trials, pool.map(bench.verdict, trials)):
            _print(trial.name, verdict, options.verbose)
            verdicts.append(verdict)
        held = list(pool.map(bench.holds, opinions))
    for opinion, holds in zip(opinions, held):
        if not holds:
            print(f"✘ the judges say otherwise of this: {opinion.name}")
    good = sum(verdict.is_good for verdict in verdicts)
    words = f"; {sum(held)} of {len(opinions)} opinions of the digester hold" if opinions else ""
    print(f"{good} of {len(trials)} edits are judged as predicted{words}")
    return 0 if good == len(trials) and all(held) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], help="words of the names of edits")
    parser.add_argument("--some", action="store_true", help="try a few edits that are always the same, one for each group of kinds")
    parser.add_argument("--spec", action="append", type=Path, default=[], help="a document to edit instead of the usual one")
    parser.add_argument("--build", type=Path, default=ROOT / ".build/debug")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a folder for what is made on the way")
    parser.add_argument("--verbose", action="store_true", help="print what agrees, too")
    return parser.parse_args()


def _trials(options: argparse.Namespace) -> list[Trial]:
    trials = []
    for spec in options.spec:
        text, edits = spec_edits(spec.read_text())
        trials += [Trial(spec.stem, name, text, edited) for name, edited in edits]
    if not options.spec:
        text = DOCUMENT.read_text()
        trials += [Trial("studio", edit.name, text, edit.applied(text)) for edit in EDITS if not options.some or edit.name in SOME]
    return [trial for trial in trials if not options.only or any(words in trial.name for words in options.only)]


def _print(name: str, verdict: Verdict, is_verbose: bool) -> None:
    if verdict.is_good and not is_verbose:
        return
    print(f"{'✔' if verdict.is_good else '✘'} {name}")
    for finding in verdict.unpredicted:
        print(f"    not predicted ({finding.judge}): {finding.words} {finding.symbols}")
    for change in verdict.unfounded:
        print(f"    not found: {change['effect']} {change['symbol']}: {change['before']} → {change['after']}")
    if is_verbose:
        for finding, reason in verdict.allowed:
            print(f"    false alarm: {finding.words}: {reason}")


if __name__ == "__main__":
    sys.exit(main())
