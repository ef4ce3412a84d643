"""YAML and JSON files read as JSON's types alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


class _JSONLoader(yaml.SafeLoader):
    """A YAML loader that leaves timestamps text, as JSON has none."""


_JSONLoader.yaml_implicit_resolvers = {
    first: [resolver for resolver in resolvers if resolver[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> Any:
    """Reads a YAML or JSON file."""
    return yaml.load(path.read_text("utf-8"), Loader=_JSONLoader)
