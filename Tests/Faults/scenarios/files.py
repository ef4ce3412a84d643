"""Files that are downloaded in parts, and what goes wrong with them.

The query may say `size=N`, in bytes, and `breaks=N`, how often the connection is reset. A file's bytes repeat a block of an odd length.
"""

import random
import re
import urllib.parse

from .scene import scene

BLOCK = random.Random(4711).randbytes(1_048_583)
ETAG = '"v1"'
DATE = 'Wed, 21 Oct 2026 07:28:00 GMT'


@scene
def block(line, request, visit):
    """The block of bytes that every file repeats."""
    line.answer(200, BLOCK, kind='application/octet-stream')


def content(start, end):
    """Gives a file's bytes in pieces."""
    while start < end:
        offset = start % len(BLOCK)
        piece = BLOCK[offset:offset + end - start]
        start += len(piece)
        yield piece


class File:
    """A request for a file, and how it is answered."""

    def __init__(self, line, request, visit, *headers):
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(request.target).query))
        self.line, self.request, self.visit, self.headers = line, request, visit, headers
        self.size, self.breaks = int(query.get('size', 3_000_000)), int(query.get('breaks', 0))

    def start(self):
        """Where the client wants to go on; 0 where it wants all, or has another version."""
        wanted = re.fullmatch(r'bytes=(\d+)-', self.request.header('Range') or '')
        condition = self.request.header('If-Range')
        is_same = condition is None or f': {condition}' in '\n'.join(self.headers)
        return int(wanted[1]) if wanted and is_same else 0

    def send(self, ranges=True):
        """Sends the file from where it is wanted, and breaks off where the query says so."""
        start = self.start() if ranges else 0
        parts = [f'Content-Range: bytes {start}-{self.size - 1}/{self.size}'] if start else []
        self.line.start(
            206 if start else 200, 'Content-Type: video/mp4', f'Content-Length: {self.size - start}', *self.headers, *parts)
        stop = self.size
        if self.visit.number <= self.breaks:
            stop = start + (self.size - start) // (self.breaks + 2 - self.visit.number)
        for piece in content(start, stop):
            self.line.send(piece)
        if stop < self.size:
            self.line.reset()


@scene
def file(line, request, visit):
    """A file with a strong ETag."""
    File(line, request, visit, f'ETag: {ETAG}', 'Accept-Ranges: bytes').send()


@scene
def file_by_date(line, request, visit):
    """A file with a date and a weak ETag, by which no part may be asked for."""
    File(line, request, visit, f'Last-Modified: {DATE}', 'ETag: W/"v1"', f'Date: {DATE.replace("07:28", "09:28")}').send()


@scene
def file_unnamed(line, request, visit):
    """A file without an ETag and a date."""
    File(line, request, visit).send()


@scene
def file_without_ranges(line, request, visit):
    """A file that is always sent whole."""
    File(line, request, visit, f'ETag: {ETAG}').send(ranges=False)


@scene
def file_changes(line, request, visit):
    """A file that is another one with every request, and a little longer."""
    version = File(line, request, visit, f'ETag: "v{visit.number}"')
    version.size += visit.number
    version.send()


@scene
def file_grows(line, request, visit):
    """A file whose parts belong to a longer one, though its ETag stays."""
    version = File(line, request, visit, f'ETag: {ETAG}')
    version.size += visit.number
    version.send()


@scene
def file_elsewhere(line, request, visit):
    """A file whose parts are not the ones asked for."""
    wanted = File(line, request, visit, f'ETag: {ETAG}')
    if not request.header('Range'):
        return wanted.send()
    line.start(206, 'Content-Type: video/mp4', f'ETag: {ETAG}', 'Content-Length: 100', f'Content-Range: bytes 0-99/{wanted.size}')
    return line.send(BLOCK[:100])


@scene
def file_not_satisfiable(line, request, visit):
    """A file that answers 416 to whoever wants a part."""
    wanted = File(line, request, visit, f'ETag: {ETAG}')
    if request.header('Range'):
        return line.answer(416, {'error': 'no such part'}, 'Content-Range: bytes */5')
    return wanted.send()


@scene
def file_always_breaks(line, request, visit):
    """A file whose connection breaks after every thousand bytes."""
    wanted = File(line, request, visit, f'ETag: {ETAG}')
    start = wanted.start()
    line.start(
        206 if start else 200, 'Content-Type: video/mp4', f'ETag: {ETAG}', f'Content-Length: {wanted.size - start}',
        *([f'Content-Range: bytes {start}-{wanted.size - 1}/{wanted.size}'] if start else []))
    line.send(b''.join(content(start, start + 1_000)))
    line.reset()


@scene
def file_stuck(line, request, visit):
    """A file that sends a thousand bytes once, and then breaks off before each further one."""
    wanted = File(line, request, visit, f'ETag: {ETAG}')
    if visit.number > 1:
        return line.reset()
    line.start(200, 'Content-Type: video/mp4', f'ETag: {ETAG}', f'Content-Length: {wanted.size}')
    line.send(BLOCK[:1_000])
    return line.reset()


@scene
def file_storm(line, request, visit):
    """A file that breaks off once, and resets, answers 503 and 429 before it goes on."""
    if visit.number == 2:
        return line.reset()
    if visit.number in (3, 4):
        return line.answer(503 if visit.number == 3 else 429, {'error': {'message': 'later'}})
    return File(line, request, visit, f'ETag: {ETAG}').send()


@scene
def file_waits(line, request, visit):
    """A file that sends a thousand bytes, and then nothing."""
    line.start(200, 'Content-Type: video/mp4', f'ETag: {ETAG}', 'Content-Length: 3000000')
    line.send(BLOCK[:1_000])
    line.hang()


@scene
def file_expires(line, request, visit):
    """A link that breaks off, and has expired when its rest is asked for."""
    if visit.number == 1:
        return File(line, request, visit, f'ETag: {ETAG}').send()
    return line.answer(403, '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>', kind='application/xml')


@scene
def file_expired(line, request, visit):
    """A link that has expired."""
    line.answer(410, {'error': {'message': 'the link has expired'}})


@scene
def file_redirects(line, request, visit):
    """A link that leads to a file on another origin."""
    line.start(302, f'Location: {line.origins["other"]}/file/{visit.key}?{request.target.partition("?")[2]}', 'Content-Length: 0')


@scene
def file_page(line, request, visit):
    """A page of HTML where a video should be, with 200."""
    line.answer(200, '<html>please log in</html>', kind='text/html; charset=utf-8')


@scene
def file_error(line, request, visit):
    """An error as JSON where a video should be, with 200."""
    line.answer(200, {'error': {'message': 'no quota'}})


@scene
def file_in_chunks(line, request, visit):
    """A file without a length."""
    line.start(200, 'Content-Type: video/mp4', 'Transfer-Encoding: chunked')
    for piece in content(0, File(line, request, visit).size):
        line.send(f'{len(piece):x}\r\n'.encode() + piece + b'\r\n')
    line.send('0\r\n\r\n')
