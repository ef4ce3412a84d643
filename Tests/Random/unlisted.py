"""Strings that an enumeration does not list, and that a client keeps all the same."""

from __future__ import annotations

from typing import Any


class Unlisted(str):
    """A string that an enumeration does not list, with one that it does."""

    listed: Any


def listed(instance: Any) -> Any:
    """Gives an instance with listed strings in the place of those that are not."""
    if isinstance(instance, Unlisted):
        return instance.listed
    if isinstance(instance, dict):
        return {key: listed(each) for key, each in instance.items()}
    return [listed(each) for each in instance] if isinstance(instance, list) else instance
