#!/usr/bin/env python3
"""Measures sora-codegen and what it generates, beside yardsticks of the same run.

    Tests/Benchmarks/benchmark.py [--runs 9] [--large FILE] [--older FILE] [--compile FILE]...

Prints tables in Markdown. Seconds depend on the machine and on what else it does; the ratios within one run depend on them much less.
The commands of a table take turns, so that a slow moment meets all of them.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
CORPUS_DOCUMENT = CORPUS / "openai__openai.yaml"
CORPUS_REVISION = CORPUS / "openai__openai-1.2.0.yaml"


@dataclass(frozen=True)
class Sample:
    """What one run of a command used."""

    wall: float
    processor: float
    peak: float
    """Mebibytes."""


@dataclass
class Subject:
    """A command to measure, and its samples."""

    name: str
    command: list[str]
    folder: Path = ROOT
    prepare: Callable[[], None] = lambda: None
    samples: list[Sample] = field(default_factory=list)

    def median(self, figure: str) -> float:
        """Gives the median of a figure over all runs."""
        return statistics.median(getattr(sample, figure) for sample in self.samples)


class Workshop:
    """Builds what is measured and runs it in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.measure = self._compiled("measure")
        self.parse_events = self._compiled("parse_events", "-lyaml")
        self.tools = {name: self._tool(name) for name in ("release", "debug")}

    def _compiled(self, name: str, *libraries: str) -> str:
        program = self.folder / name
        flags = subprocess.run(["pkg-config", "--cflags", "--libs-only-L", "yaml-0.1"], capture_output=True, text=True).stdout.split()
        subprocess.run(["clang", "-O2", "-o", program, HERE / f"{name}.c", *flags, *libraries], check=True)
        return str(program)

    def _tool(self, configuration: str) -> str:
        build = ["swift", "build", "--quiet", "--configuration", configuration, "--product", "sora-codegen"]
        print(" ".join(build), file=sys.stderr)
        subprocess.run(build, cwd=ROOT, check=True, stdout=sys.stderr)
        path = subprocess.run([*build, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
        return f"{path}/sora-codegen"

    def sample(self, subject: Subject) -> Sample:
        """Runs a subject once; ends the program where it fails."""
        subject.prepare()
        report, log = self.folder / "report", self.folder / "log"
        with open(log, "wb") as output:
            command = [self.measure, str(report), *subject.command]
            subprocess.run(command, cwd=subject.folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=True)
        wall, processor, peak, status = report.read_text().split()
        if status != "0":
            lines = log.read_text(errors="replace").splitlines()
            errors = [line for line in lines if "error:" in line] or lines
            sys.exit("\n".join([*errors[:20], f"{subject.name} ended with status {status}: {' '.join(subject.command[:6])}"]))
        return Sample(float(wall), float(processor), int(peak) / 1024)

    def run(self, subjects: list[Subject], runs: int) -> None:
        """Takes samples of all subjects in turns, after one run of each that does not count."""
        for turn in range(runs + 1):
            for subject in subjects:
                sample = self.sample(subject)
                if turn > 0:
                    subject.samples.append(sample)

    def generation(self, name: str, configuration: str, spec: str) -> Subject:
        """A run of the tool into a folder that is not there yet."""
        output = self.folder / f"generated-{configuration}"
        command = [self.tools[configuration], spec, "--output", str(output), "--quiet"]
        return Subject(name, command, prepare=lambda: shutil.rmtree(output, ignore_errors=True))


def print_table(title: str, subjects: list[Subject], yardstick: Subject) -> None:
    """Prints a table of subjects, each beside the yardstick."""
    print(f"\n{title}\n")
    print("| | wall, median (min-max) | processor | peak memory | wall ratio | processor ratio |")
    print("|---|---|---|---|---|---|")
    for subject in subjects:
        walls = [sample.wall * 1000 for sample in subject.samples]
        ratios = [subject.median(figure) / max(yardstick.median(figure), 1e-6) for figure in ("wall", "processor")]
        print(
            f"| {subject.name} | {statistics.median(walls):.1f} ms ({min(walls):.1f}-{max(walls):.1f})"
            f" | {subject.median('processor') * 1000:.1f} ms | {subject.median('peak'):.1f} MiB"
            f" | {ratios[0]:.1f} | {ratios[1]:.1f} |"
        )


def measure_specs(workshop: Workshop, runs: int) -> None:
    """Measures whole processes over the package's own documents, beside the start of a small process."""
    yardstick = Subject("a process that ends at once", [workshop.parse_events])
    subjects = [
        yardstick,
        Subject("`sora-codegen --version`, release", [workshop.tools["release"], "--version"]),
        workshop.generation("`sora-codegen specs/`, release", "release", "specs/"),
        workshop.generation("`sora-codegen specs/`, debug", "debug", "specs/"),
    ]
    workshop.run(subjects, runs)
    print_table(f"The five documents of `specs/`, {runs} runs:", subjects, yardstick)


def measure_large(workshop: Workshop, document: Path, older: Path | None, runs: int) -> None:
    """Measures a large document, and comparing it with an older revision of it, beside libyaml's bare events of the same file."""
    yardstick = Subject("libyaml's events alone", [workshop.parse_events, str(document)])
    generation = workshop.generation("`sora-codegen`, release", "release", str(document))
    subjects = [
        yardstick,
        Subject("`sora-codegen validate`, release", [workshop.tools["release"], "validate", str(document), "--quiet"]),
        generation,
        workshop.generation("`sora-codegen`, debug", "debug", str(document)),
    ]
    comparisons = []
    for old in [document, older] if older else [document]:
        name = "with itself" if old == document else f"with `{old.name}`, {old.stat().st_size / 1e6:.2f} MB"
        words = [workshop.tools["release"], "diff", str(old), str(document), "--fail-on", "never", "--quiet"]
        comparisons.append(Subject(f"`sora-codegen diff` {name}, release", words))
    workshop.run(subjects + comparisons, runs)
    print_table(f"`{document.name}`, {document.stat().st_size / 1e6:.2f} MB, {runs} runs:", subjects + comparisons, yardstick)
    ratios = [f"{comparison.median('wall') / generation.median('wall'):.1f}" for comparison in comparisons]
    print(f"\nComparing takes {' and '.join(ratios)} times as long as generating; 3 is the most that it may take.")


def schema_count(workshop: Workshop, document: Path) -> int:
    """Counts the schemas that a document gives names to."""
    command = [workshop.tools["release"], "list", str(document), "--format", "json", "--quiet"]
    return len(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["schemas"])


def measure_compilation(workshop: Workshop, documents: list[Path]) -> None:
    """Measures what it costs to compile the clients of documents."""
    build = ["swift", "build", "--quiet", "--target", "SoraRuntime"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=sys.stderr)
    modules = subprocess.run([*build, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip() + "/Modules"
    print("\nCompiling the clients, `swiftc -Onone -j2 -enable-batch-mode -c`, one run:\n")
    print("| document | schemas | Swift | wall | processor | objects | processor per 1,000 schemas | objects per 1,000 schemas |")
    print("|---|---|---|---|---|---|---|---|")
    for document in documents:
        generation = workshop.generation("generation", "release", str(document))
        workshop.sample(generation)
        output = Path(generation.command[-2])
        files = sorted(output.glob("*.swift"))
        objects = workshop.folder / "objects"
        shutil.rmtree(objects, ignore_errors=True)
        objects.mkdir()
        flags = ["-Onone", "-j2", "-enable-batch-mode", "-swift-version", "6", "-module-name", "Measured", "-parse-as-library", "-I", modules]
        modulemap = f"-fmodule-map-file={ROOT}/Sources/SoraCCurl/module.modulemap"
        command = ["swiftc", *flags, "-Xcc", modulemap, "-c", *map(str, files)]
        sample = workshop.sample(Subject(f"compiling {document.name}", command, objects))
        count = schema_count(workshop, document)
        source = sum(file.stat().st_size for file in files) / 1e6
        size = sum(file.stat().st_size for file in objects.glob("*.o")) / 1e6
        thousands = max(count, 1) / 1000
        print(
            f"| {document.name} | {count} | {source:.2f} MB | {sample.wall:.1f} s | {sample.processor:.1f} s | {size:.1f} MB"
            f" | {sample.processor / thousands:.1f} s | {size / thousands:.1f} MB |"
        )


def main() -> None:
    """Measures everything that was asked for."""
    parser = argparse.ArgumentParser(description="Measures sora-codegen and what it generates.")
    parser.add_argument("--runs", type=int, default=9, help="how often each command is run; default: 9")
    parser.add_argument("--large", type=Path, default=CORPUS_DOCUMENT, help="the large document; default: ../shared/corpus/openai__openai.yaml")
    parser.add_argument("--older", type=Path, default=CORPUS_REVISION, help="its older revision; default: openai__openai-1.2.0.yaml there")
    parser.add_argument("--compile", type=Path, action="append", metavar="FILE", help="a document whose client is compiled; may be repeated")
    arguments = parser.parse_args()

    version = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    print(f"{version}; {os.uname().sysname} {os.uname().machine}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder))
        measure_specs(workshop, arguments.runs)
        if arguments.large.exists():
            older = arguments.older.resolve() if arguments.older.exists() else None
            measure_large(workshop, arguments.large.resolve(), older, arguments.runs)
        else:
            print(f"\nskipped: {arguments.large} is absent")
        if arguments.compile:
            measure_compilation(workshop, [document.resolve() for document in arguments.compile])


if __name__ == "__main__":
    main()
