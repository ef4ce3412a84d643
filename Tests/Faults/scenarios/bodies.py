"""Bodies and headers that are not what they should be."""

import gzip

from .scene import scene

BOMB = gzip.compress(b'\0' * 50_000_000)


@scene
def page(line, request, visit):
    """A page of HTML where JSON should be, with 200."""
    line.answer(200, f'<html><body>Down for {request.header("Authorization")}</body></html>', kind='text/html')


@scene
def invalid_json(line, request, visit):
    """JSON that breaks off."""
    line.answer(200, '{"a": [1, 2,')


@scene
def deep_json(line, request, visit):
    """JSON nested a hundred thousand deep."""
    line.answer(200, '[' * 100_000 + ']' * 100_000)


@scene
def deep_objects(line, request, visit):
    """Objects nested a hundred thousand deep."""
    line.answer(200, '{"a":' * 100_000 + '1' + '}' * 100_000)


@scene
def unseen_value(line, request, visit):
    """A status and a member that no document tells of."""
    line.answer(200, {'id': 'task_1', 'status': 'quantum_superposition', 'mood': {'new': [1]}})


@scene
def endless_body(line, request, visit):
    """A body of chunks without end."""
    line.start(200, 'Content-Type: application/json', 'Transfer-Encoding: chunked')
    line.send('1\r\n"\r\n')
    block = b'10000\r\n' + b'a' * 65_536 + b'\r\n'
    for _ in range(65_536):
        line.send(block)


@scene
def endless_error(line, request, visit):
    """An error's body of chunks without end."""
    line.start(500, 'Content-Type: text/plain', 'Transfer-Encoding: chunked')
    block = b'10000\r\n' + b'a' * 65_536 + b'\r\n'
    for _ in range(65_536):
        line.send(block)


@scene
def huge_length(line, request, visit):
    """Announces more bytes than anybody has memory for."""
    line.start(200, 'Content-Type: application/json', 'Content-Length: 9223372036854775807')
    line.send('"')
    line.hang()


@scene
def gzip_bomb(line, request, visit):
    """A small compressed body that is large when it is inflated, and that nobody asked for."""
    line.answer(200, BOMB, 'Content-Encoding: gzip')


@scene
def huge_header(line, request, visit):
    """A header of a megabyte."""
    line.answer(200, '"hello"', 'X-Huge: ' + 'a' * 1_000_000)


@scene
def many_headers(line, request, visit):
    """Ten thousand headers."""
    line.answer(200, '"hello"', *[f'X-Header-{number}: {number:064}' for number in range(10_000)])


@scene
def raw_control_characters(line, request, visit):
    """Control characters, escapes of a terminal, and credentials in words for people."""
    words = f'\x1b[31m\x00\u202e {request.header("Authorization")}'
    line.answer(400, {'error': {'message': words}}, 'X-Request-ID: \x1b[31mred')


@scene
def no_type(line, request, visit):
    """JSON without a content type."""
    line.start(200, 'Content-Length: 7')
    line.send('"hello"')
