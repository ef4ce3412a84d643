"""What a scenario is."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

SCENES = {}


@dataclass
class Visit:
    """A request's place among those of its key."""

    number: int
    key: str
    memory: dict
    lock: threading.Lock


@dataclass
class Scene:
    """A function that answers a request, and whether it reads the request's body itself."""

    play: Callable
    reads_itself: bool = False


def scene(play=None, *, name=None, reads_itself=False):
    """Adds a function to the scenarios, by its name with hyphens."""
    def add(function):
        SCENES[name or function.__name__.replace('_', '-')] = Scene(function, reads_itself)
        return function
    return add(play) if play else add
