"""Answers whose connection breaks, or whose length is not what they say."""

from .scene import scene


@scene
def good(line, request, visit):
    """Answers as everything should."""
    line.answer(200, '"hello"')


@scene
def reset_before_headers(line, request, visit):
    """Resets the connection instead of answering."""
    line.reset()


@scene
def closed_before_headers(line, request, visit):
    """Closes the connection instead of answering."""
    line.close()


@scene
def reset_in_headers(line, request, visit):
    """Resets the connection after half of the headers."""
    line.send('HTTP/1.1 200 OK\r\nContent-Type: application/js')
    line.reset()


@scene
def closed_in_headers(line, request, visit):
    """Closes the connection after half of the headers."""
    line.send('HTTP/1.1 200 OK\r\nContent-Type: application/js')
    line.close()


@scene
def reset_in_body(line, request, visit):
    """Resets the connection after half of the body."""
    line.start(200, 'Content-Type: application/json', 'Content-Length: 1000')
    line.send('"' + 'a' * 499)
    line.reset()


@scene
def truncated(line, request, visit):
    """Closes the connection after half of the body that it announced."""
    line.start(200, 'Content-Type: application/json', 'Content-Length: 1000')
    line.send('"' + 'a' * 499)
    line.close()


@scene
def overlong(line, request, visit):
    """Sends more than it announced, and what follows looks like the next answer."""
    line.start(200, 'Content-Type: application/json', 'Content-Length: 7')
    line.send('"hello"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"smuggled"')


@scene
def chunks_cut_short(line, request, visit):
    """Closes the connection between two chunks."""
    line.start(200, 'Content-Type: application/json', 'Transfer-Encoding: chunked')
    line.send('7\r\n"hello"\r\n')
    line.close()


@scene
def chunk_cut_short(line, request, visit):
    """Closes the connection inside a chunk."""
    line.start(200, 'Content-Type: application/json', 'Transfer-Encoding: chunked')
    line.send('ff\r\n"hello"')
    line.close()


@scene
def body_of_no_content(line, request, visit):
    """Answers 204 with a body, which looks like the next answer."""
    line.start(204, 'Content-Type: application/json', 'Content-Length: 70')
    line.send('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"smuggled"')


@scene
def half_closed_silently(line, request, visit):
    """Ends its side of the connection before any answer, and keeps reading."""
    line.half_close()
    line.hang()


@scene
def half_closed_body(line, request, visit):
    """Sends a body without a length, ends its side of the connection, and keeps reading."""
    line.start(200, 'Content-Type: application/json', 'Connection: close')
    line.send('"hello"')
    line.half_close()
    line.hang()


@scene
def stale_connection(line, request, visit):
    """Answers the first request of a connection, and closes without a word when the next comes."""
    line.answer(200, '"hello"')
    line.head()
    line.close()


@scene
def both_lengths(line, request, visit):
    """Announces a length and chunks, as whoever smuggles answers does."""
    line.start(200, 'Content-Type: application/json', 'Content-Length: 3', 'Transfer-Encoding: chunked')
    line.send('7\r\n"hello"\r\n0\r\n\r\n')


@scene
def wrong_order(line, request, visit):
    """Answers the first of two calls after the second."""
    if request.target.endswith('/first'):
        for _ in range(500):
            if 'second' in visit.memory:
                break
            line.wait(0.02)
        line.answer(200, '"first"')
    else:
        line.answer(200, '"second"')
        visit.memory['second'] = True
