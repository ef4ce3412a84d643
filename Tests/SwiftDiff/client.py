"""A client of a module that uses each of its declarations once: calls, reads, sets, names, switches."""

from __future__ import annotations

import re
from dataclasses import dataclass

from declarations import Declaration, spelled

CONFORMANCES = {
    "Hashable", "Encodable", "Decodable", "CaseIterable", "RawRepresentable", "Sendable", "ExpressibleByStringLiteral",
    "MemberwiseHashable", "OpenEnum", "TextValue", "TypedHeaders", "IncomingCall",
}  # fmt: skip


@dataclass
class Use:
    """A use of a declaration: a function of the client, which stands in one line."""

    symbols: list[str]
    """The declaration and the types that the use names; `Video.*` stands for every member, as an initialiser takes them all."""
    text: str


class Client:
    """The uses of everything in a module."""

    def __init__(self, module: str, found: list[Declaration]):
        self.module = module
        self.uses: list[Use] = []
        self.initializers = {d.owner: d for d in found if d.kind == "Constructor" and d.labels not in (["from"], ["rawValue"])}
        for declared in found:
            match declared.kind:
                case "Struct" | "Enum":
                    self._type(declared, [d for d in found if d.owner == declared.full and d.kind == "EnumElement"])
                case "TypeAlias":
                    self._add(declared, f"(_ x: {self._name(declared)}) {{ let _: {spelled(declared.types[0])} = x }}")
                case "Var":
                    self._property(declared)
                case "EnumElement":
                    self._case(declared)
                case "Func" | "Constructor":
                    self._function(declared)

    @property
    def text(self) -> str:
        """The client's source: the use of number n stands in line n + 4."""
        lines = ["import Foundation", "import SoraRuntime", f"import {self.module}"]
        return "\n".join(lines + [f"func use{number}{use.text}" for number, use in enumerate(self.uses)]) + "\n"

    def _name(self, declared: Declaration) -> str:
        return spelled(f"{self.module}.{declared.full}")

    def _add(self, declared: Declaration, text: str, *further: str) -> None:
        named = re.findall(rf"\b{self.module}\.([\w.`]+)", text)
        self.uses.append(Use([declared.full, *further] + [name.replace("`", "") for name in named], text))

    def _type(self, declared: Declaration, cases: list[Declaration]) -> None:
        name = self._name(declared)
        self._add(declared, f"(_ x: {name}) {{}}")
        for protocol in sorted(CONFORMANCES.intersection(declared.conformances)):
            where = "SoraRuntime." if protocol in ("MemberwiseHashable", "OpenEnum", "TextValue", "TypedHeaders", "IncomingCall") else ""
            self._add(declared, f"(_ x: {name}) {{ func needs<T: {where}{protocol}>(_: T) {{}}; needs(x) }}")
        if "ExpressibleByStringLiteral" in declared.conformances:
            self._add(declared, f'() -> {name} {{ "text" }}')
        if cases:
            branches = "; ".join(f"case .{_member(case.name)}: break" for case in cases)
            self._add(declared, f"(_ x: {name}) {{ switch x {{ {branches} }} }}", declared.full + ".*")

    def _property(self, declared: Declaration) -> None:
        owner, value, member = spelled(f"{self.module}.{declared.owner}"), spelled(declared.types[0]), _member(declared.name)
        if declared.is_static:
            return self._add(declared, f"() {{ let _: {value} = {owner}.{member} }}")
        if value.endswith("?"):
            self._add(declared, f"(_ x: {owner}) {{ if let v = x.{member} {{ let _: {value[:-1]} = v }} }}")
        else:
            self._add(declared, f"(_ x: {owner}) {{ let _: {value} = x.{member} }}")
        if declared.is_settable:
            self._add(declared, f"(_ x: inout {owner}, v: {value}) {{ x.{member} = v }}")

    def _case(self, declared: Declaration) -> None:
        owner, member = spelled(f"{self.module}.{declared.owner}"), _member(declared.name)
        if not declared.types:
            return self._add(declared, f"() -> {owner} {{ .{member} }}")
        value = spelled(declared.types[0])
        self._add(declared, f"(_ v: {value}) -> {owner} {{ .{member}(v) }}")
        self._add(declared, f"(_ x: {owner}) {{ if case .{member}(let v) = x {{ let _: {value} = v }} }}")

    # Calls

    def _function(self, declared: Declaration) -> None:
        members = [declared.owner + ".*"] if declared.kind == "Constructor" else []
        self._add(declared, self._call(declared, passed=[True] * len(declared.labels)), *members)
        if any(declared.defaults):
            self._add(declared, self._call(declared, passed=[not default for default in declared.defaults]), *members)
        body = spelled(declared.types[1]) if declared.labels[:1] == ["_"] else ""
        initializer = self.initializers.get(body.rstrip("?").removeprefix(self.module + "."))
        if declared.kind == "Func" and not declared.is_static and initializer is not None:
            call = self._call(declared, [not default for default in declared.defaults], body=initializer)
            self._add(declared, call, initializer.owner, initializer.owner + ".*")

    def _call(self, declared: Declaration, passed: list[bool], body: Declaration | None = None) -> str:
        owner = spelled(f"{self.module}.{declared.owner}")
        parameters = [] if declared.kind == "Constructor" or declared.is_static else [f"_ x: {owner}"]
        arguments = []
        for number, (label, is_passed) in enumerate(zip(declared.labels, passed)):
            value, kind = f"a{number}", ("inout " if declared.in_out[number] else "") + spelled(declared.types[number + 1])
            if number == 0 and body is not None:
                value, further = self._literal(body)
                parameters += further
            elif not is_passed:
                continue
            else:
                parameters.append(f"{value}: {kind}")
            arguments.append(("" if label == "_" else _label(label) + ": ") + ("&" if declared.in_out[number] else "") + value)
        callee = {"Constructor": owner, "Func": f"x.{_member(declared.name)}"}[declared.kind]
        if declared.is_static:
            callee = f"{owner}.{_member(declared.name)}"
        effects = "try await " if declared.owner.endswith(".Client") and declared.kind == "Func" else "try " if declared.throws else ""
        return f"({', '.join(parameters)}) {effects_of(effects)}{{ {_take(spelled(declared.types[0]), effects, callee, arguments)} }}"

    def _literal(self, initializer: Declaration) -> tuple[str, list[str]]:
        """A body made by `.init` from what it demands."""
        demanded = [n for n, default in enumerate(initializer.defaults) if not default]
        arguments = [f"{_label(initializer.labels[n])}: b{n}" for n in demanded]
        return f".init({', '.join(arguments)})", [f"b{n}: {spelled(initializer.types[n + 1])}" for n in demanded]


def effects_of(call: str) -> str:
    """What a function says that makes a call."""
    return {"try await ": "async throws ", "try ": "throws ", "": ""}[call]


def _take(result: str, effects: str, callee: str, arguments: list[str]) -> str:
    call = f"{effects}{callee}({', '.join(arguments)})"
    if result.endswith("?"):
        return f"if let r = {call} {{ let _: {result[:-1]} = r }}"
    return f"let _: {result} = {call}"


def _member(name: str) -> str:
    return f"`{name}`" if name in ("init", "self") else name


def _label(name: str) -> str:
    return f"`{name}`" if name in ("inout", "let", "var", "self") else name
