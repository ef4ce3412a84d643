"""Names that documents may hold, from plain ones to those that are hard on a generator of Swift."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent.parent

PLAIN = """id name status type kind value values data items list user order pet address created_at updatedAt size count
total price tags meta next error message code url owner parent children left right node tree key label title note""".split()

KEYWORDS = """associatedtype class deinit enum extension fileprivate func import init inout internal let open operator private
precedencegroup protocol public rethrows static struct subscript typealias var break case catch continue default defer do else
fallthrough for guard if in repeat return throw switch where while Any as await false is nil self Self super throws true try
async actor any some each borrowing consuming consume copy discard dynamic didSet final get indirect infix isolated lazy left
macro mutating none nonisolated nonmutating of optional override package postfix precedence prefix Protocol required right
sending set some Type unowned weak willSet yield _ __proto__ constructor then""".split()

SWIFT_TYPES = """String Int Double Float Bool Array Dictionary Set Optional Result Error Never Void Any AnyObject Character
Codable Encodable Decodable Encoder Decoder Hashable Hasher Equatable Comparable Sendable CaseIterable RawRepresentable
CodingKey CodingKeys Identifiable Sequence Collection Range Task TaskGroup Actor MainActor Duration Clock Data Date URL UUID
Decimal Locale Calendar TimeZone Bundle Notification Foundation Swift Substring StaticString Mirror Int64 UInt8 Iterator
Element Index Key Value Wrapped Failure Success Content Options Item Unmanaged ExpressibleByStringLiteral Regex Observation
KeyedDecodingContainer SingleValueDecodingContainer URLSession CancellationError DecodingError AsyncSequence""".split()

MEMBERS = """rawValue hashValue description debugDescription encode decode hash areEqual allCases additionalProperties
unrecognized other container decoder encoder object hasher lhs rhs value body options request api client server token headers
path query cookie form multipartForm schemas wrappedValue projectedValue some unsafelyUnwrapped map flatMap stringLiteral
next makeIterator first count isEmpty isolation security accept configuration credentials file index""".split()

AWKWARD = [
    "", " ", "-", "--", "$", "$ref", "@type", "@", "#", "*", "/", "~", "~1", ".", "..", "...", "+1", "-1", "+", "_", "__", "___", "_1",
    "1", "42", "3d", "2fa_code", "007", "16:9", "1080p", "0.5", "1.0", "1e3", "true", "null", "a b", "a  b", " leading", "trailing ",
    "a.b.c", "a/b", "a-b", "a_b", "aB", "AB", "Ab", "ab", "a:b", "a[b]", "a[]", "filter[name]", "x-y-z", "X-Rate-Limit", "foo?", "foo!",
    "%20", "%", "&amp;", "<b>", "'", '"', '"""', "`", "``self``", "\\", "\\(x)", "\\u{0}", "#\"", "*/", "/*", "//", "{", "}", "{id}", "()",
    "a\nb", "a\tb", "\r\n", "\u2028", "\u202e", "\u200b", "\ufeff", "\x7f", "\u00a0", "é", "e\u0301", "Ünïcode", "straße", "İ", "ǆ",
    "ﬁ", "日本語", "имя", "שם", "اسم", "नाम", "이름", "١٢", "𝒳", "𠮷", "🐱", "👩‍👩‍👧", "🇩🇪", "a🐱b", "🐱🐶", "½", "²", "ⅷ", "ªb", "℮", "·a", "a·",
    "\u0301a", "\u0660a", "μ", "µ", "K", "Å", "type", "Type", "TYPE", "_type", "type_", "isActive", "is_active", "IsActive",
    "IPv6Address", "URLSessions", "IDs", "userIDS", "HTTPSServer", "a1b2", "oauth2", "n" * 120, "long_" * 30,
    "get_", "x" * 300, "Client", "Server", "Servers", "client", "Item", "ItemItem", "Webhook", "Webhooks", "Event", "Events", "Doc0", "Doc1",
]


@cache
def own_words() -> tuple[str, ...]:
    """Gives the names that generated code uses itself: public types of the runtime, and the words of the emitters."""
    words: set[str] = set()
    for path in (ROOT / "Sources/SoraRuntime").rglob("*.swift"):
        words |= set(re.findall(r"public (?:\w+ )*(?:struct|enum|class|protocol|func|var|typealias|actor) (\w+)", path.read_text()))
    for path in (ROOT / "Sources/SoraEmitter").rglob("*.swift"):
        for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', path.read_text()):
            words |= set(re.findall(r"[A-Za-z]\w+", re.sub(r"\\\([^)]*\)", " ", literal)))
    return tuple(sorted(words))


def variation(name: str, random: Random) -> str:
    """Gives a name that differs in little, and often not at all in Swift."""
    forms = [name.upper, name.lower, name.capitalize, lambda: name + "_", lambda: "_" + name, lambda: name.replace("_", "-"), lambda: name + "Value"]
    forms += [lambda: name + "2", lambda: name + "Value2", lambda: name.swapcase(), lambda: name + " ", lambda: "." + name]
    return random.choice(forms)()


class Names:
    """Gives names at random; `hardness` from 0 to 1 tells how often they are no plain ones."""

    def __init__(self, random: Random, hardness: float) -> None:
        self.random = random
        self.hardness = hardness
        self.given: list[str] = []

    def __call__(self) -> str:
        """Gives a name."""
        name = self._name()
        self.given.append(name)
        return name

    def several(self, count: int) -> list[str]:
        """Gives different names."""
        return list(dict.fromkeys(self() for _ in range(count)))

    def component(self) -> str:
        """Gives a name that the specification allows for a component."""
        return re.sub(r"[^a-zA-Z0-9._-]", "", self()) or self.random.choice(["_", "-", ".", "1", "A"])

    def token(self) -> str:
        """Gives a name that can name a header."""
        return re.sub(r"[^a-zA-Z0-9!#$&'*+.^_`|~-]", "", self()) or "X-" + str(self.random.randrange(100))

    def _name(self) -> str:
        random = self.random
        if random.random() >= self.hardness:
            return random.choice(PLAIN) if random.random() < 0.6 else random.choice(PLAIN) + random.choice("_-") + random.choice(PLAIN)
        if self.given and random.random() < 0.2:
            return variation(random.choice(self.given), random)
        pool = random.choice([KEYWORDS, SWIFT_TYPES, MEMBERS, AWKWARD, AWKWARD, own_words()])
        return random.choice(pool)
