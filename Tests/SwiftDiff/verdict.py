"""What two judges find broken, against what the diff has predicted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

BREAKING = ("breaks", "may break")


@dataclass
class Finding:
    """Something that a judge found broken."""

    judge: str
    symbols: list[str]
    """The declaration, and the types that its use names."""
    words: str


@dataclass
class Verdict:
    """What remains when findings and predictions are put side by side."""

    unpredicted: list[Finding] = field(default_factory=list)
    unfounded: list[dict] = field(default_factory=list)
    """Predicted breaks that no judge finds."""
    allowed: list[tuple[Finding, str]] = field(default_factory=list)
    """False alarms of the digester, each with why it is one."""

    @property
    def is_good(self) -> bool:
        """Whether every finding was predicted and every prediction is found."""
        return not self.unpredicted and not self.unfounded


def judge(changes: list[dict], digested: list[Finding], compiled: list[Finding]) -> Verdict:
    """Compares what was predicted with what both judges found."""
    verdict = Verdict()
    predicted = [change for change in changes if change["effect"] in BREAKING]
    for finding in digested + compiled:
        if any(_explains(change, finding) for change in predicted):
            continue
        reason = false_alarm(finding, compiled) if finding.judge == "digester" else None
        if reason is None:
            verdict.unpredicted.append(finding)
        else:
            verdict.allowed.append((finding, reason))
    for change in predicted:
        if not any(_explains(change, finding) for finding in digested + compiled):
            verdict.unfounded.append(change)
    return verdict


def digested(line: str) -> Finding | None:
    """Reads a line of the digester."""
    match = re.match(r"(\w+) (\S+?(?:\([^)]*\))?) (has|is|in|now) ", line)
    if match is None:
        raise ValueError(f"the digester says what nobody knows: {line}")
    kind, symbol = match[1], match[2]
    if kind == "Accessor":
        symbol = symbol.rpartition(".")[0]
    members = []
    if kind in ("Constructor", "EnumElement"):
        members.append(_base(symbol).rpartition(".")[0] + ".*")
    types = re.findall(r"\bClients\.([\w.]+)", line)
    return Finding("digester", [_base(symbol), *members] + [name.removesuffix(".Type") for name in types], line)


def _explains(change: dict, finding: Finding) -> bool:
    return any(_covers(change, symbol) for symbol in finding.symbols)


def _covers(change: dict, symbol: str) -> bool:
    """Whether a change is one of the symbol, of what it stands in, or of an argument of its own."""
    changed, symbol = _base(change["symbol"]), _base(symbol)
    # What is gone with a declaration stands in the words of its mend.
    namespace = changed.partition(".")[0]
    gone = [f"{namespace}.{name}" for name in re.findall(r"`([A-Z][\w.]*)`", change["mend"].partition("; ")[2])] if change["mend"] else []
    if any(symbol == name or symbol.startswith(name + ".") for name in [changed, *gone]):
        return True
    return symbol.endswith(".*") and changed.rpartition(".")[0] == symbol.removesuffix(".*")


def _base(symbol: str) -> str:
    """A name without labels and backticks."""
    return symbol.partition("(")[0].replace("`", "")


def false_alarm(finding: Finding, compiled: list[Finding]) -> str | None:
    """Why a finding of the digester is none; nil where it may be one."""
    symbol = finding.symbols[0]
    if any(symbol == other.symbols[0] for other in compiled):
        return None
    if re.search(r"has been renamed to|has been removed|has parameter \d+ type change|has removed default argument", finding.words) and "(" in finding.words:
        return "an argument with a default was added, or takes more: every call compiles"
    return None
