"""One connection of the fault server: reads requests, and writes whatever a scenario wants, right or wrong."""

import contextlib
import hashlib
import json
import select
import socket
import ssl
import struct
import time
from dataclasses import dataclass, field

# No connection waits longer for its client, so that nothing hangs where a test forgot its own.
PATIENCE = 20


@dataclass
class Request:
    """A request as it came; the body is counted and hashed, and kept where it is short."""

    method: str
    target: str
    headers: list
    body: bytes = b''
    length: int = 0
    sha256: str = hashlib.sha256().hexdigest()
    time: float = field(default_factory=time.monotonic)

    def header(self, name):
        """Gives the first value of a name; None where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def record(self):
        """Gives what the tests see of it."""
        return {
            'method': self.method, 'target': self.target, 'headers': self.headers, 'length': self.length, 'sha256': self.sha256,
            'time': self.time,
        }


class Line:
    """A connection; every call raises OSError once the client is gone."""

    def __init__(self, connection, origins):
        self.socket = connection
        self.socket.settimeout(PATIENCE)
        self.origins = origins
        self.is_open = True
        self._rest = b''

    def head(self):
        """Reads a request without its body; None where the client closed."""
        while b'\r\n\r\n' not in self._rest:
            more = self.socket.recv(65_536)
            if not more:
                return None
            self._rest += more
        head, _, self._rest = self._rest.partition(b'\r\n\r\n')
        first, *lines = head.decode('latin-1').split('\r\n')
        method, target, _ = first.split(' ', 2)
        fields = [line.partition(':') for line in lines]
        return Request(method, target, [[name, value.strip()] for name, _, value in fields])

    def body(self, request):
        """Gives the request's body in pieces, and notes its length and hash."""
        digest = hashlib.sha256()
        kept = bytearray()
        for piece in self._pieces(request):
            digest.update(piece)
            request.length += len(piece)
            if len(kept) < 1 << 20:
                kept += piece
            yield piece
        request.sha256 = digest.hexdigest()
        request.body = bytes(kept)

    def _pieces(self, request):
        if (request.header('Transfer-Encoding') or '').lower() == 'chunked':
            while size := int(self._until_line_end(), 16):
                yield self._exactly(size)
                self._until_line_end()
            self._until_line_end()
            return
        left = int(request.header('Content-Length') or 0)
        while left:
            piece = self._rest[:left] or self.socket.recv(min(left, 65_536))
            if not piece:
                raise ConnectionError('the client closed inside its body')
            self._rest = self._rest[len(piece):]
            left -= len(piece)
            yield piece

    def _until_line_end(self):
        while b'\r\n' not in self._rest:
            self._more()
        text, _, self._rest = self._rest.partition(b'\r\n')
        return text

    def _exactly(self, size):
        while len(self._rest) < size:
            self._more()
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece

    def _more(self):
        more = self.socket.recv(65_536)
        if not more:
            raise ConnectionError('the client closed inside its body')
        self._rest += more

    def send(self, content):
        """Writes bytes as they are."""
        self.socket.sendall(content.encode('latin-1') if isinstance(content, str) else content)

    def start(self, status=200, *headers):
        """Writes the head of an answer."""
        self.send('\r\n'.join([f'HTTP/1.1 {status} Words', *headers, '', '']))

    def answer(self, status=200, body=b'', *headers, kind='application/json'):
        """Writes a whole answer; what is no bytes and no text is written as JSON."""
        if not isinstance(body, (bytes, str)):
            body = json.dumps(body)
        content = body.encode() if isinstance(body, str) else body
        self.start(status, f'Content-Type: {kind}', f'Content-Length: {len(content)}', *headers)
        self.send(content)

    def wait(self, seconds):
        """Waits, or until the client closes; what else it sends is kept."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if isinstance(self.socket, ssl.SSLSocket) and self.socket.pending() or select.select([self.socket], [], [], left)[0]:
                more = self.socket.recv(65_536)
                if not more:
                    raise ConnectionError('the client closed')
                self._rest += more

    def hang(self):
        """Says nothing more until the client closes."""
        self.wait(PATIENCE)
        self.close()

    def half_close(self):
        """Ends this side alone; the client's is still read."""
        self.socket.shutdown(socket.SHUT_WR)

    def reset(self):
        """Breaks the connection off; whatever stands in its buffers is lost on both sides."""
        time.sleep(0.02)  # Lets what was written arrive first.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        self.close()

    def close_gently(self):
        """Ends this side, and reads what still comes for a while, so that the answer is not lost with it."""
        self.half_close()
        end = time.monotonic() + 5
        while time.monotonic() < end and self.socket.recv(65_536):
            pass
        self.close()

    def close(self):
        """Closes the connection."""
        self.is_open = False
        with contextlib.suppress(OSError):
            self.socket.close()
