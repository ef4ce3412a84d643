#!/usr/bin/env python3
"""Judges what generated clients say of requests by `jsonschema-rs`.

    Tests/SchemaJudge/try.py [--corpus ../shared/corpus] [--count 1000] [--seed 1] [--only WORD]... [--brief]

Takes the schemas of what operations send: those of keywords.yaml and specs/, and 50 of other vendors' documents, which requests.tsv lists; says
each in plain JSON Schema; draws instances of each with `hypothesis`; and has both decide: the generated client, and `jsonschema-rs`. Prints each schema's share of
valid instances, and what they do not agree on. Exit status 1 tells of a disagreement, or of a schema whose instances are nearly all alike.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
sys.path += [str(HERE.parent / each) for each in ("Judge", "Corpus", "Random")]

from decider import Decider  # noqa: E402
from drawing import draw  # noqa: E402
from opinion import Opinion  # noqa: E402
from shrink import shrink  # noqa: E402
from subjects import Subject, chosen, read, requests, subject  # noqa: E402
from trial import Tools  # noqa: E402

LEAST_SHARE = 0.1


def find_subjects(options: argparse.Namespace, tools: Tools, work: Path) -> Iterator[Subject]:
    """Finds the schemas to be judged."""
    number = 0
    for spec in [*sorted(HERE.glob("keywords*.yaml")), *sorted((PACKAGE / "specs").glob("*.yaml"))]:
        if spec.name.endswith(".overlay.yaml"):
            continue
        bundle = work / spec.name
        bundle.write_text(tools.generator("bundle", spec).stdout, encoding="utf-8")
        document = read(bundle)
        for key, schema in requests(document):
            number += 1
            yield subject(document, schema, f"{spec.name} {key}", number)
    if not options.corpus.is_dir():
        print(f"skipped: {options.corpus} is absent: the schemas of other vendors")
        return
    for index, (name, document, schema) in enumerate(chosen(options.requests, options.corpus)):
        if not options.brief or index % 10 == 0:
            yield subject(document, schema, name, 1000 + index)


def report(judged: Subject, found: list[Any], decider: Decider, most: int) -> int:
    """Prints what there is no agreement about, the smallest instance of each kind of words; gives the number of instances."""
    opinion = Opinion(judged.schema)
    answers = decider.ask([(judged, json.dumps(each)) for each in found])
    valid = sum(map(opinion.accepts, found))
    differing = [(each, answer) for each, answer in zip(found, answers, strict=True) if opinion.accepts(each) != answer.is_valid]
    share = valid / len(found) if found else 0
    is_weak = min(share, 1 - share) < LEAST_SHARE
    print(f"{judged.name}: {len(found)} instances, {share:.0%} valid, {len(differing)} disagreements{', TOO ALIKE' if is_weak else ''}", flush=True)
    kinds: dict[str, tuple[Any, str]] = {}
    for each, answer in sorted(differing, key=lambda pair: len(json.dumps(pair[0]))):
        kinds.setdefault("".join(letter for letter in answer.words if not letter.isdigit())[:40], (each, answer.words))
    for each, _ in list(kinds.values())[:most]:

        def differs(instance: Any) -> bool:
            return opinion.accepts(instance) != decider.ask([(judged, json.dumps(instance))])[0].is_valid

        small = shrink({"": each}, lambda whole: "" in whole and differs(whole[""]), most=60)[""]
        print(f"    instance: {json.dumps(small, ensure_ascii=False)[:500]}")
        print(f"      client: {decider.ask([(judged, json.dumps(small))])[0].words[:600]}\n      judge:  {opinion.words(small)}", flush=True)
    return len(differing) + is_weak


def main() -> int:
    """Judges all schemas."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=PACKAGE.parent / "shared/corpus")
    parser.add_argument("--count", type=int, default=1000, help="instances of each schema")
    parser.add_argument("--seed", type=int, default=1, help="what instances are drawn by; the same for the same seed")
    parser.add_argument("--only", action="append", metavar="WORD", help="judge schemas whose names have one of these words in them")
    parser.add_argument("--requests", type=Path, default=HERE / "requests.tsv", help="which schemas of other vendors are judged")
    parser.add_argument("--brief", action="store_true", help="of the vendors' schemas each tenth")
    parser.add_argument("--show", type=int, default=5, help="disagreements shown of each schema")
    parser.add_argument("--build", type=Path, default=PACKAGE / ".build/debug", help="where sora-codegen and the runtime are")
    options = parser.parse_args()
    tools = Tools(options.build, PACKAGE / "Sources/SoraCCurl", 900)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        subjects = list(find_subjects(options, tools, Path(folder)))
        subjects = [each for each in subjects if not options.only or any(word in each.name for word in options.only)]
        decider = Decider(tools, Path(folder))
        made = decider.generate(subjects)
        for name, words in decider.obstacles.items():
            print(f"{name}: has no client: {words}")
        decider.compile(made)
        print(f"{len(made)} clients compiled after {time.monotonic() - started:.0f} s", flush=True)
        faults = len(decider.obstacles)
        total = 0
        for each in made:
            found = draw(each.schema, each.translation.read_only_names(), each.name, options.count, options.seed)
            total += len(found)
            faults += report(each, found, decider, options.show)
    print(f"{total} instances of {len(made)} schemas, {faults} faults, {time.monotonic() - started:.0f} s")
    return 1 if faults or not total else 0


if __name__ == "__main__":
    sys.exit(main())
