"""Texts that keep to formats, that nearly do, and that patterns match."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

GOOD: dict[str, list[str]] = {
    "date-time": ["2026-11-21T20:30:00Z", "2024-02-29T23:59:59.123456789+14:00", "1990-12-31T23:59:60Z", "0001-01-01t00:00:00z", "1985-04-12T23:20:50.52-00:00"],
    "date": ["2026-11-21", "2024-02-29", "0001-01-01", "9999-12-31"],
    "time": ["20:30:00Z", "23:59:60Z", "00:00:00.5+05:30", "08:30:06-08:00"],
    "duration": ["P1D", "PT1H30M", "P4Y", "P3W", "P1Y2M3DT4H5M6S", "PT0S"],
    "email": ["a@example.com", "joe.bloggs+tag@sub.example.org", "\"joe bloggs\"@example.com", "a@[127.0.0.1]"],
    "hostname": ["example.com", "a", "xn--4gbwdl.xn--wgbh1c", "1host", "a-b.c-d"],
    "ipv4": ["192.168.0.1", "0.0.0.0", "255.255.255.255"],
    "ipv6": ["::", "::1", "2001:db8::ff00:42:8329", "::ffff:192.168.0.1", "1:2:3:4:5:6:7:8"],
    "uri": ["https://example.com/a?b=c#d", "urn:isbn:0451450523", "mailto:a@b.c", "http://[::1]:8080/", "tel:+1-816-555-1212", "a:"],
    "uri-reference": ["/a/b", "?q", "#f", "../x", "https://example.com", "", "a%20b"],
    "iri-reference": ["/ü", "#ƒ", "ä/ö"],
    "uuid": ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380", "00000000-0000-0000-0000-000000000000"],
    "json-pointer": ["", "/", "/a~0b~1c", "/foo/0", "/😀"],
    "relative-json-pointer": ["0", "1/a", "2#", "10/~1"],
    "regex": ["^a+$", "[a-z]{2,3}", "\\p{L}", "(?<n>a)\\k<n>", "a|", "(?=x)"],
}
BAD: dict[str, list[str]] = {
    "date-time": ["2026-11-21 20:30:00Z", "2026-11-21T20:30:00", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T20:30:00.Z", "2026-11-21T20:30:60Z", "2026-1-21T20:30:00Z", "২০২৬-11-21T20:30:00Z"],
    "date": ["2026-02-29", "2026-13-01", "20261121", "2026-11-2", "2026-11-21 ", "11/21/2026", "2026-00-10", "১963-06-19"],
    "time": ["20:30", "24:00:00Z", "20:30:00", "20:60:00Z", "20:30:00+24:00", "22:59:60Z", "08:30:06 PST", "1২:00:00Z"],
    "duration": ["P", "PT", "1D", "P1", "P1H", "P2D1Y", "P1YT", "P1W2D", "p1d", "PT1.5S", "P১Y"],
    "email": ["a", "@example.com", "a@", ".a@example.com", "a.@example.com", "a..b@example.com", "a b@example.com", "a@b@c", "a@[127.0.0.300]"],
    "hostname": ["", "-a", "a-", "a_b", "a..b", ".", "a" * 64, "ex ample", "example.com."],
    "ipv4": ["256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4.5", "0x7f.1.1.1", "1.2.3.4\n", "1২.0.0.1"],
    "ipv6": [":", "1::2::3", "12345::", "1:2:3:4:5:6:7", "::1%eth0", "::256.1.1.1", "1:2:3:4:5:6:7::8::", "::laptop", "/::1"],
    "uri": ["/a", "a", "http://a b", "http://[::1", "\\\\x", "://x", "http://a/%zz", "http://ü", "http://a:b/", "1a:b", "http://a<b>"],
    "uri-reference": ["\\a", "a b", "%zz", "#a#b", "ü", "a[b", "\"x\""],
    "iri-reference": ["\\ü", "ü b", "%zz"],
    "uuid": ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g", "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}", ""],
    "json-pointer": ["a", "/~", "/~2", "#/a", "/a~"],
    "relative-json-pointer": ["", "a", "01", "-1", "0##", "1a", "+1"],
    "regex": ["[", "(", "a**", "(?<n", "\\p{", "*", "a{2,1}"],
}  # fmt: skip

_DATE = r"\d{4}-(0[13578]-31|(0[13-9]|1[0-2])-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))"
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)"
_HEX = "[0-9a-fA-F]"
_PATH = r"(/([a-z0-9._~!$&'()*+,;=:@-]|%[0-9A-F]{2})*)*"
_REST = r"(\?[a-z/=&]*)?(#[a-z]*)?"
GRAMMARS = {
    "date-time": f"^{_DATE}[Tt]{_CLOCK}$",
    "date": f"^{_DATE}$",
    "time": f"^{_CLOCK}$",
    "duration": r"^P(\d{1,3}W|\d{1,3}Y(\d{1,2}M(\d{1,2}D)?)?|\d{1,2}D(T\d{1,2}H(\d{1,2}M(\d{1,2}S)?)?)?|T\d{1,2}[HMS])$",
    "email": r"^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,9}(\.[a-z0-9]{1,5})?@[a-z0-9]{1,9}(-[a-z0-9]{1,4})?(\.[a-z]{2,4}){0,3}$",
    "hostname": r"^[a-z0-9]{1,9}(-[a-z]{1,4})?(\.[A-Za-z]{2,4}){0,3}$",
    "ipv4": r"^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(25[0-5]|[1-9]?\d)$",
    "ipv6": f"^(({_HEX}{{1,4}}:){{7}}{_HEX}{{1,4}}|({_HEX}{{1,4}}:){{1,3}}(:{_HEX}{{1,4}}){{1,3}}|::({_HEX}{{1,4}}:)?[1-9]\\.2\\.3\\.4)$",
    "uri": f"^[a-z][a-z0-9+.-]{{0,6}}:(//([a-z]{{1,5}}@)?[a-z0-9.-]{{0,9}}(:\\d{{1,4}})?)?{_PATH}{_REST}$",
    "uri-reference": f"^(//[a-z0-9.]{{1,9}})?{_PATH}{_REST}$",
    "iri-reference": f"^(//[a-zäöé]{{1,9}})?{_PATH}[ä日é]?{_REST}$",
    "uuid": f"^{_HEX}{{8}}-({_HEX}{{4}}-){{3}}{_HEX}{{12}}$",
    "json-pointer": "^(/([^~/]|~0|~1){0,4}){0,3}$",
    "relative-json-pointer": "^(0|[1-9][0-9]{0,2})(#|(/([^~/]|~0|~1){0,4}){0,2})$",
    "regex": r"^\^?([a-z.][*+?]?|\\[dws]|\[\^?[a-z]{1,3}\]|\(([?]:)?[a-z]\)|[a-z]\{\d\}){1,4}\$?$",
}

ALPHABET = st.sampled_from("abzAZ059 -_./:@#~é😀\u0301日ß\"\\\n𝒳")


@lru_cache(maxsize=None)
def matching(pattern: str, is_loose: bool = False) -> st.SearchStrategy[str] | None:
    """Texts that a pattern matches, as Python reads it; none where Python does not.

    Read loosely it has Python's own meaning: any alphabet's digits are digits, and a line may end before `$`.
    """
    closed = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)
    try:
        if is_loose:
            strategy = st.from_regex(re.compile(pattern))
        else:
            strategy = st.from_regex(re.compile(closed, re.ASCII), alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E))
        strategy.validate()
        return strategy
    except Exception:  # whatever makes Python refuse it
        return None if is_loose else matching(pattern, is_loose=True)


def text(draw: Any, least: int, most: int) -> str:
    """Draws a text by its length in code points, long ones by repeating what is drawn."""
    core: str = draw(st.text(ALPHABET, max_size=8))
    length = len(core) if least <= len(core) <= most else min(least, 50_000) if len(core) < least else most
    if most <= 40_000 and draw(st.integers(0, 11)) == 11:
        length = most
    unit = core or draw(st.sampled_from(["a", "😀", "é"]))
    return (unit * (length // len(unit) + 1))[:length]
