"""Servers that take bodies, quickly, slowly, or not to their end."""

import time

from .scene import scene


@scene
def upload(line, request, visit):
    """Takes a body, and tells its length and hash."""
    line.answer(200, {'length': request.length, 'sha256': request.sha256})


@scene(reads_itself=True)
def upload_slowly(line, request, visit):
    """Takes a body with a pause after its first bytes, and tells its length and hash."""
    pieces = line.body(request)
    next(pieces, None)
    time.sleep(0.5)
    for _ in pieces:
        pass
    line.answer(200, {'length': request.length, 'sha256': request.sha256})


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
