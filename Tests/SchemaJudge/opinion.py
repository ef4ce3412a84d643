"""The verdicts of `jsonschema-rs`, which knows nothing of the generator."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import idna
import jsonschema_rs
import regress

_DATE = r"\d{4}-\d{2}-\d{2}"
_TIME = r"\d{2}:\d{2}:\d{2}(\.\d+)?(z|[+-]\d{2}:\d{2})"


def _is_labelled(text: str) -> bool:
    labels = [label for label in text.lower().split(".") if label.startswith("xn--")]
    try:
        return all(idna.alabel(idna.ulabel(label)) == label.encode() for label in labels)
    except idna.IDNAError:
        return False


def _matches(grammar: str) -> Callable[[str], bool]:
    pattern = re.compile(grammar, re.ASCII | re.IGNORECASE)
    return lambda text: pattern.fullmatch(text) is not None


def _is_pattern(text: str) -> bool:
    # As with the flag u, but that braces, `]` and escaped punctuation may stand for themselves, as SoraRuntime documents.
    kinder = re.sub(r"\\[dDwWsStnrfv]", "a", text)
    return _compiles(text, "u") or not re.search(r"\\[A-Za-z0-9]", kinder) and _compiles(kinder, "")


def _compiles(text: str, flags: str) -> bool:
    try:
        regress.Regex(text, flags)
    except regress.RegressError:
        return False
    return True


EXCEPTIONS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "date-time": ("RFC 3339: digits are digits; jsonschema-rs 0.60 takes -001-01-01 and 20:30:0/Z too", _matches(f"{_DATE}t{_TIME}")),
    "date": ("as date-time", _matches(_DATE)),
    "time": ("as date-time", _matches(_TIME)),
    "hostname": ("RFC 5891, 4.4: an A-label is one of a U-label; jsonschema-rs takes xn--4gbw9l, which has U+0675", _is_labelled),
    "regex": ("ECMA-262: no property is named LZ, which jsonschema-rs takes; PyPI's regress decides alone", _is_pattern),
}
"""Formats in which `jsonschema-rs` errs: the reason, and what has to be true as well, or instead."""


def _corrected(form: str) -> Callable[[str], bool]:
    if form == "regex":
        return _is_pattern
    plain = jsonschema_rs.Draft202012Validator({"format": form}, validate_formats=True)
    return lambda text: plain.is_valid(text) and EXCEPTIONS[form][1](text)


_FORMATS = {form: _corrected(form) for form in EXCEPTIONS}


class Opinion:
    """What the judge says of the values of one schema."""

    def __init__(self, schema: Any) -> None:
        self._validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True, formats=_FORMATS, offline=True)

    def accepts(self, instance: Any) -> bool:
        """Tells whether an instance is valid."""
        return self._validator.is_valid(instance)

    def words(self, instance: Any) -> str:
        """Tells what is wrong with an instance."""
        errors = [f"/{'/'.join(map(str, error.instance_path))}: {error.message}" for error in self._validator.iter_errors(instance)]
        return " | ".join(errors[:4])[:600] or "valid"
