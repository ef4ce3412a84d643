"""Strings by their formats, and numbers, from which instances are made."""

STRINGS = {
    "date-time": ["2024-01-31T12:30:00Z", "2024-01-31T12:30:00.120+02:00", "1985-04-12T23:20:50.52Z", "0001-01-01T00:00:00Z"],
    "date": ["2024-02-29", "0001-01-01"],
    "time": ["12:30:00Z", "23:59:59.5+01:00"],
    "duration": ["P1D", "PT36H", "P3Y6M4DT12H30M5S"],
    "uri": ["https://example.com/a?b=c#d", "urn:a:b", "https://example.com/%C3%A9"],
    "url": ["https://example.com"],
    "uri-reference": ["a/b", "../c", "https://example.com"],
    "iri": ["https://example.com/é"],
    "byte": ["", "aGVsbG8=", "AAEC"],
    "uuid": ["01234567-89ab-cdef-0123-456789abcdef", "01234567-89AB-CDEF-0123-456789ABCDEF"],
    "decimal": ["0.10", "-12345678901234567890.123456789", "1"],
    "email": ["a@example.com"],
    "hostname": ["example.com"],
    "ipv4": ["127.0.0.1"],
    "regex": ["^a$"],
    "json-pointer": ["/a/b"],
}
WORDS = ["", "a", "b", "abc", "a1", "x-y", "A", "é", "🐱", "line\nline", '"', "\\", "\u2028", "null", "1", "2024-01-01", "123-a", "#", "("]
INTEGERS = [0, 1, -1, 7, 42, 404, 2**31 - 1, -(2**31), 100]
LARGE = {"int64": [2**63 - 1, -(2**63), 2**53 + 1], "uint64": [2**64 - 1], "uint32": [2**32 - 1], None: [2**53 + 1, 2**62]}
BEYOND = [2**53 + 1, 2**64 + 1, -(2**70)]
REALS = [0, 1, -1, 0.5, -0.25, 3.14, 1e10, 1.5e-5, 100.01, 2**31]
