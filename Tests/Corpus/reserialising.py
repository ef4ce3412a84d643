"""Files in JSON that say what files of YAML say, as another reader of YAML than ours understands them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

Tree = Any

# The plain scalars of YAML 1.2's core schema that are no strings, with the characters that they begin with.
CORE = [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    ("float", r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", list("-+.0123456789")),
    ("merge", r"^<<$", ["<"]),
]
# Numbers that JSON writes so too, of which the text is kept.
JSON_NUMBER = re.compile(r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$")
# What JSON may hold as it is and YAML may not.
UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class Number(str):
    """A number by its text."""


class Reader(yaml.CSafeLoader):
    """Reads YAML 1.2: keys are texts, numbers keep theirs, and what an alias stands for is the very object of its anchor."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Tree]:
        """Gives a mapping whose keys are texts."""
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}

    def construct_number(self, node: yaml.ScalarNode) -> Tree:
        """Gives a number by its text where JSON can write it so."""
        text = node.value
        if JSON_NUMBER.match(text):
            return Number(text)
        if text.startswith(("0x", "0o")):
            return Number(int(text, 0))
        return Number(text.removeprefix("+").lstrip("0") or "0") if text.removeprefix("+").isdigit() else Number(repr(float(text)))


for kind, pattern, starts in CORE:
    Reader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(pattern), starts)
for kind in ("int", "float"):
    Reader.add_constructor(f"tag:yaml.org,2002:{kind}", Reader.construct_number)


def read(path: Path) -> Tree:
    """Reads a file of YAML or JSON."""
    text = path.read_text(encoding="utf-8-sig")
    return json.loads(text, parse_int=Number, parse_float=Number) if path.suffix == ".json" else yaml.load(text, Reader)


def reserialised(path: Path) -> str | None:
    """Writes what a file says as JSON, with YAML's anchors and aliases where it has some; None of what is neither YAML nor JSON."""
    try:
        tree = read(path)
    except (yaml.YAMLError, ValueError):
        return None
    return Writer(tree).text(tree) + "\n"


class Writer:
    """Writes a tree; an object that stands in several places is written once and named in the others."""

    def __init__(self, tree: Tree) -> None:
        self.uses: Counter[int] = Counter()
        self.names: dict[int, str] = {}
        self.count(tree)

    def count(self, node: Tree) -> None:
        """Counts where each object stands."""
        if not isinstance(node, (dict, list)):
            return
        self.uses[id(node)] += 1
        if self.uses[id(node)] == 1:
            for child in node.values() if isinstance(node, dict) else node:
                self.count(child)

    def text(self, node: Tree) -> str:
        """Writes a node."""
        if isinstance(node, Number):
            return str(node)
        if not isinstance(node, (dict, list)):
            return quoted(node) if isinstance(node, str) else json.dumps(node)
        if id(node) in self.names:
            return f"*{self.names[id(node)]} "
        anchor = ""
        if self.uses[id(node)] > 1:
            self.names[id(node)] = f"a{len(self.names)}"
            anchor = f"&{self.names[id(node)]} "
        if isinstance(node, dict):
            return anchor + "{" + ",\n".join(f"{quoted(key)}: {self.text(value)}" for key, value in node.items()) + "}"
        return anchor + "[" + ", ".join(map(self.text, node)) + "]"


def quoted(text: str) -> str:
    """Writes a string in a way that JSON and YAML read alike."""
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
