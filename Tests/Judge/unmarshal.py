"""Tells what `openapi-core` reads from requests: one JSON object a line in, as `{"method", "url", "headers"}`, one a line out.

python unmarshal.py DOCUMENT REQUESTS
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from document import Document
from opinions import Opinions

ORIGIN = "https://api.example"


def main() -> None:
    """Reads the requests of a file."""
    # It says that it leaves 3.2's cookie style alone; whoever asks about one sees it missing.
    warnings.simplefilter("ignore")
    document = Document.load(Path(sys.argv[1]), ORIGIN)
    opinions = Opinions(document)
    for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines():
        print(json.dumps(_read(json.loads(line), document, opinions)))


def _read(asked: dict[str, Any], document: Document, opinions: Opinions) -> dict[str, Any]:
    address = urlsplit(asked["url"])
    builder = EnvironBuilder(
        path=address.path, method=asked["method"], query_string=address.query, headers=asked["headers"], base_url=ORIGIN
    )
    found = document.find(asked["method"], address.path)
    located = opinions.located(Request(builder.get_environ()), address.path, found)
    result = opinions.openapi.unmarshal_request(located)
    parameters = {place: dict(values) for place, values in vars(result.parameters).items() if values}
    return {"parameters": parameters, "errors": [str(error) for error in result.errors]}


if __name__ == "__main__":
    main()
