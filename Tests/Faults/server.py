#!/usr/bin/env python3
"""A server that does to a client what servers, proxies and networks do on bad days.

    Tests/Faults/server.py [--list]

It listens on loopback, prints one line of JSON with its addresses, and ends when its standard input does. The first part of a path names
the scenario, the second is a key under which the requests are counted and kept: `/truncated/k1`, then `/_seen/k1`. Every wait has an end.
"""

import contextlib
import json
import socket
import ssl
import sys
import tempfile
import threading
import urllib.parse

import authority
import scenarios
from line import Line


class Visits:
    """What came under one key."""

    def __init__(self):
        self.lock = threading.Lock()
        self.seen = []
        self.memory = {}


class Server:
    """The listening sockets, and what was seen."""

    def __init__(self, certificates):
        self.lock = threading.Lock()
        self.visits = {}
        self.origins = {}
        self.refusing = socket.socket()
        self.refusing.bind(('127.0.0.1', 0))
        self.origins['refused'] = f'http://127.0.0.1:{self.refusing.getsockname()[1]}'
        for name in ('http', 'other'):
            self.listen(name, None)
        for name, context in certificates.contexts().items():
            self.listen(name, context)

    def listen(self, name, context):
        """Opens a socket, with TLS where there is a context."""
        listener = socket.create_server(('127.0.0.1', 0), backlog=1024)
        scheme = 'https' if context else 'http'
        self.origins[name] = f'{scheme}://127.0.0.1:{listener.getsockname()[1]}'
        threading.Thread(target=self.accept, args=(listener, context), daemon=True).start()

    def accept(self, listener, context):
        """Gives every connection a thread of its own."""
        while True:
            connection, _ = listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.converse, args=(connection, context), daemon=True).start()

    def converse(self, connection, context):
        """Plays the scenarios that the requests of a connection name."""
        with contextlib.suppress(OSError, ValueError):
            if context:
                connection.settimeout(10)
                connection = context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
                shake_hands(connection)
            line = Line(connection, self.origins)
            while line.is_open and (request := line.head()):
                self.play(line, request)
        with contextlib.suppress(OSError):
            connection.close()

    def play(self, line, request):
        """Plays the scenario that a request names."""
        name, key, *_ = (urllib.parse.urlsplit(request.target).path.strip('/') + '//').split('/')
        with self.lock:
            visits = self.visits.setdefault(key, Visits())
        if name == '_seen':
            return line.answer(200, [seen.record() for seen in visits.seen])
        scene = scenarios.SCENES.get(name)
        if scene is None:
            return line.answer(404, {'error': {'message': f'there is no scenario {name}'}})
        with visits.lock:
            visits.seen.append(request)
            number = len(visits.seen)
        if not scene.reads_itself:
            for _ in line.body(request):
                pass
        return scene.play(line, request, scenarios.Visit(number, key, visits.memory, visits.lock))


def shake_hands(connection):
    """Makes a connection secure; where that fails, the client gets to read why before the connection closes."""
    try:
        connection.do_handshake()
    except ssl.SSLError:
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65_536):
            pass
        raise


def main():
    """Serves until standard input ends."""
    if '--list' in sys.argv:
        for name, scene in sorted(scenarios.SCENES.items()):
            print(f'{name:28} {(scene.play.__doc__ or "").splitlines()[0]}')
        return
    threading.stack_size(256 * 1024)
    with tempfile.TemporaryDirectory(prefix='sora-faults-') as folder:
        certificates = authority.Certificates(folder)
        server = Server(certificates)
        print(json.dumps({'origins': server.origins, 'files': certificates.files}), flush=True)
        sys.stdin.read()


if __name__ == '__main__':
    main()
