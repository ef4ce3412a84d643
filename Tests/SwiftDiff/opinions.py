"""Where the digester is silent though code breaks, or speaks though every call compiles; each is proved by compiling both.

The verdicts rest on this list: a finding of the digester's that is not predicted must be one of its false alarms, and what it cannot
see, the compiled client must.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Opinion:
    """Two modules, code that uses the first, and what each judge says of the second."""

    name: str
    old: str
    new: str
    use: str
    is_told: bool
    """Whether the digester speaks."""
    breaks: bool
    """Whether the code does not compile any more."""
    in_clients: bool = True
    """Whether generated clients can change so."""


_TWO = "public struct X { public init(a: Int = 0) {} }\n"

BLIND_SPOTS = [
    Opinion(
        "a function became async", "public func f() -> Int { 1 }", "public func f() async -> Int { 1 }",
        "func use() { _ = f() }", is_told=False, breaks=True, in_clients=False),
    Opinion(
        "the type of what is thrown", "public struct A: Error {}; public struct B: Error {}; public func f() throws(A) {}",
        "public struct A: Error {}; public struct B: Error {}; public func f() throws(B) {}",
        "func use() throws(A) { try f() }", is_told=False, breaks=True, in_clients=False),
    Opinion(
        "an enumeration became another name", "public struct B {}; public enum A { case b(B) }", "public struct B {}; public typealias A = B",
        "func use(_ b: B) -> A { .b(b) }", is_told=False, breaks=True),
    Opinion(
        "an overload that an implicit initialiser fits as well", _TWO + "public func f(_ x: X) {}",
        _TWO + "public struct Y { public init(a: Int = 0) {} }; public func f(_ x: X) {}; public func f(_ x: Y) {}",
        "func use() { f(.init()) }", is_told=False, breaks=True),
    Opinion(
        "a narrower access", "public enum E { case a }", "package enum E { case a }",
        "func use() -> E { .a }", is_told=False, breaks=True),
]  # fmt: skip

FALSE_ALARMS = [
    Opinion(
        "an argument with a default", "public func f(a: Int) {}", "public func f(a: Int, b: Int = 1) {}",
        "func use() { f(a: 1) }", is_told=True, breaks=False),
    Opinion(
        "an argument that takes nil as well", "public func f(a: Int) {}", "public func f(a: Int? = nil) {}",
        "func use() { f(a: 1) }", is_told=True, breaks=False),
    Opinion(
        "an argument with a default before one with a default", "public func f(b: Int = 1) {}",
        "public func f(_ a: String? = nil, b: Int = 1) {}", "func use() { f(); f(b: 2) }", is_told=True, breaks=False),
    Opinion(
        "a result where there was none", "public func f() {}", "@discardableResult public func f() -> Int { 1 }",
        "func use() { f() }", is_told=True, breaks=False, in_clients=False),
]  # fmt: skip

OPINIONS = BLIND_SPOTS + FALSE_ALARMS
