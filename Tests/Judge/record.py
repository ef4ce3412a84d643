"""What the judge found since it was started or reset."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from threading import Lock
from typing import Any


@dataclass(frozen=True)
class Finding:
    """A request that broke the document, or an answer of the judge's own that did."""

    method: str
    path: str
    operation: str | None
    status: int
    reasons: list[str]


class Record:
    """Counts requests and keeps findings; safe to use from many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.reset()

    def reset(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._requests = 0
            self._refused: list[Finding] = []
            self._wrong_answers: list[Finding] = []

    def count(self) -> None:
        """Counts one more request."""
        with self._lock:
            self._requests += 1

    def refuse(self, finding: Finding) -> None:
        """Keeps a request that broke the document."""
        with self._lock:
            self._refused.append(finding)

    def regret(self, finding: Finding) -> None:
        """Keeps an answer of the judge's own that broke the document."""
        with self._lock:
            self._wrong_answers.append(finding)

    def verdict(self) -> dict[str, Any]:
        """Everything found, as JSON."""
        with self._lock:
            return {
                "requests": self._requests,
                "refused": [asdict(finding) for finding in self._refused],
                "wrong_answers": [asdict(finding) for finding in self._wrong_answers],
            }
