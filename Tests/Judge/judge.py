"""Serves a provider's stand-in that judges every request, and its own answers, by an OpenAPI document.

    python judge.py SPEC.yaml [--port 0]

SPEC is the effective document, as `sora-codegen bundle` prints it. The first line on standard output is
`listening on http://127.0.0.1:PORT`; then comes a line `server ADDRESS` for each server of the document.
The judge ends on SIGTERM, or as soon as its standard input closes.

A request that breaks the document is answered 418 with a JSON list of reasons; one without the token that it needs is
answered the documented 401. Of its own the judge answers:

    GET  /__judge/verdict   {"requests": 3, "refused": [...], "wrong_answers": [...]}
    POST /__judge/reset     forgets the verdict so far
    GET  /__judge/errors    every documented pair of operation and error status, and the wish for it
    GET  /__judge/files/…   the files that links in answers lead to; a token sent there is recorded as refused

Words in a request change what is answered. Anywhere in a path, a prompt, a form, a file's name or the token:
`fail with 429` or `fail-429` asks for that documented error, `fail-503-2-times` for only two of it, `fail-400-form-2`
for the second variant of its body. In a prompt: `end as failed` makes the task fail in the end, `chunked` lets the
bytes of its video come without a length. A token with `no-balance` has none.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import sys
import threading
from pathlib import Path

from werkzeug.serving import make_server

from court import Court
from document import Document

HOST = "127.0.0.1"


def main() -> None:
    """Serves until told to end."""
    parser = argparse.ArgumentParser(description="Judges every request by an OpenAPI document.")
    parser.add_argument("spec", type=Path, help="the effective document")
    parser.add_argument("--port", type=int, default=0, help="a port of the loopback interface; 0 takes a free one")
    arguments = parser.parse_args()

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with socket.create_server((HOST, arguments.port)) as listener:
        origin = f"http://{HOST}:{listener.getsockname()[1]}"
        document = Document.load(arguments.spec, origin)
        server = make_server(HOST, 0, Court(document), threaded=True, fd=listener.fileno())
        ending = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: ending.set())
        threading.Thread(target=_await_end_of_input, args=[ending], daemon=True).start()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"listening on {origin}", *(f"server {address}" for address in document.servers), sep="\n", flush=True)
        ending.wait()


def _await_end_of_input(ending: threading.Event) -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    ending.set()


if __name__ == "__main__":
    main()
