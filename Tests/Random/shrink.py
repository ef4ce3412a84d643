"""Makes a failing document smaller by leaving out what the failure does not need."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

Path = tuple[Any, ...]


def shrink(document: Any, fails: Callable[[Any], bool], most: int = 300) -> Any:
    """Gives the smallest document found that still fails, in at most so many attempts; large parts go first."""
    attempts = 0
    progress = True
    while progress and attempts < most:
        progress = False
        for change in list(_changes(document)):
            smaller = change(document)
            if smaller is None:
                continue
            attempts += 1
            if attempts > most:
                break
            if fails(smaller):
                document = smaller
                progress = True
    return document


def _changes(document: Any) -> Iterator[Callable[[Any], Any]]:
    """Gives changes that make a document smaller: a member left out, or a schema in the place of what holds it."""
    places = sorted(_places(document), key=lambda place: -place[1])
    for path, _ in places:
        yield lambda whole, path=path: _without(whole, path)
    for path, _ in places:
        yield lambda whole, path=path: _lifted(whole, path)


def _places(value: Any, path: Path = ()) -> Iterator[tuple[Path, int]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield (*path, key), _size(member)
        yield from _places(member, (*path, key))


def _size(value: Any) -> int:
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(_size(member) for member in members)


def _without(whole: Any, path: Path) -> Any:
    """Leaves out a member; nil where it is gone already."""
    if path in {("openapi",), ("info",), ("paths",), ("info", "title"), ("info", "version")}:
        return None
    changed = copy.deepcopy(whole)
    parent = _at(changed, path[:-1])
    if isinstance(parent, dict) and path[-1] in parent or isinstance(parent, list) and path[-1] < len(parent):
        del parent[path[-1]]
        return changed
    return None


def _lifted(whole: Any, path: Path) -> Any:
    """Puts a member in the place of the member that holds it, where both are schemas."""
    if len(path) < 3 or path[-2] not in {"properties", "allOf", "oneOf", "anyOf", "prefixItems", "patternProperties"} and path[-1] not in {
        "items",
        "additionalProperties",
    }:
        return None
    above = path[:-2] if path[-1] not in {"items", "additionalProperties"} else path[:-1]
    member = _at(whole, path)
    if member is None or not above or _at(whole, above) is None:
        return None
    changed = copy.deepcopy(whole)
    parent = _at(changed, above[:-1])
    parent[above[-1]] = copy.deepcopy(member)
    return changed


def _at(whole: Any, path: Path) -> Any:
    for key in path:
        if isinstance(whole, dict) and key in whole or isinstance(whole, list) and isinstance(key, int) and key < len(whole):
            whole = whole[key]
        else:
            return None
    return whole
