"""Tasks that go on with every query: queued, running, completed or failed."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from enum import Enum
from threading import Lock
from typing import Any


class Stage(Enum):
    """How far a task is."""

    QUEUED = "queued"
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(frozen=True)
class Task:
    """A task as of its last query."""

    id: str
    order: dict[str, Any] = field(repr=False)
    """The body that created it."""
    created: int
    stage: Stage = Stage.QUEUED
    progress: int = 0
    queries: int = 0

    def named(self, names: dict[Stage, str]) -> str:
        """The provider's name for the stage."""
        return names[self.stage]

    @property
    def finished(self) -> bool:
        """Whether no query changes it any more."""
        return self.stage in (Stage.COMPLETED, Stage.FAILED)

    def mentions(self, words: str) -> bool:
        """Whether the prompt that created it has these words."""
        return words in str(self.order.get("prompt", ""))

    def queried(self) -> Task:
        """The task after one more query; a prompt with the words "end as failed" makes it fail."""
        queries = self.queries + 1
        if queries == 1:
            return replace(self, queries=queries)
        if queries == 2:
            return replace(self, queries=queries, stage=Stage.RUNNING, progress=50)
        if self.mentions("end as failed"):
            return replace(self, queries=queries, stage=Stage.FAILED)
        return replace(self, queries=queries, stage=Stage.COMPLETED, progress=100)


class Tasks:
    """All tasks of a run, by id; safe to use from many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._tasks: dict[str, Task] = {}

    def create(self, id: str, order: dict[str, Any]) -> Task:
        """Adds a task that is queued."""
        task = Task(id, order, created=int(time.time()))
        with self._lock:
            self._tasks[id] = task
        return task

    def query(self, id: str) -> Task | None:
        """Lets a task go on by one step and returns it."""
        with self._lock:
            if id in self._tasks:
                self._tasks[id] = self._tasks[id].queried()
            return self._tasks.get(id)

    def find(self, id: str) -> Task | None:
        """Returns a task without letting it go on."""
        with self._lock:
            return self._tasks.get(id)
