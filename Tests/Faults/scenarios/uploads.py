"""Servers that take bodies, quickly, slowly, or not to their end.

A body is to hold what the files hold; the answer tells whether it does.
"""

import hashlib
import re
import time

from .files import content
from .scene import scene


def tell(line, length, digest):
    """Answers with what came, and whether it was the content of a file of that length."""
    expected = hashlib.sha256()
    for piece in content(0, length):
        expected.update(piece)
    line.answer(200, {'length': length, 'isRight': digest == expected.hexdigest()})


@scene
def upload(line, request, visit):
    """Takes a body."""
    tell(line, request.length, request.sha256)


@scene(reads_itself=True)
def upload_form(line, request, visit):
    """Takes a form of one part."""
    boundary = re.search('boundary=(.*)', request.header('Content-Type'))[1]
    end = f'\r\n--{boundary}--\r\n'.encode()
    digest, length, rest, is_open = hashlib.sha256(), 0, b'', False
    for piece in line.body(request):
        rest += piece
        if not is_open and b'\r\n\r\n' in rest:
            is_open, rest = True, rest.partition(b'\r\n\r\n')[2]
        if is_open and len(rest) > len(end):
            done, rest = rest[:-len(end)], rest[-len(end):]
            digest.update(done)
            length += len(done)
    tell(line, length if rest == end else -1, digest.hexdigest())


@scene(reads_itself=True)
def upload_held(line, request, visit):
    """Takes the first bytes of a body, and the rest only after another call has told it to."""
    if request.target.endswith('/go'):
        visit.memory['go'] = True
        return line.answer(200, '"gone"')
    pieces = line.body(request)
    next(pieces, None)
    for _ in range(4_500):
        if 'go' in visit.memory:
            break
        time.sleep(0.01)
    for _ in pieces:
        pass
    return tell(line, request.length, request.sha256)


@scene(reads_itself=True)
def upload_refused(line, request, visit):
    """Answers 413 before the body has come, and closes."""
    line.answer(413, {'error': {'message': 'too large'}}, 'Connection: close')
    line.close_gently()


@scene(reads_itself=True)
def upload_reset(line, request, visit):
    """Resets the connection after the first bytes of the body."""
    next(line.body(request), None)
    line.reset()
