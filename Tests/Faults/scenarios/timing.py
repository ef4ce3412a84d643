"""Answers that come slowly, not at all, or after other ones."""

from .scene import scene


@scene
def no_answer(line, request, visit):
    """Says nothing."""
    line.hang()


@scene
def slow_headers(line, request, visit):
    """Sends its headers a byte at a time, and never ends them."""
    line.send('HTTP/1.1 200 OK\r\n')
    for _ in range(1_000):
        line.send('X')
        line.wait(0.02)


@scene
def slow_body(line, request, visit):
    """Sends its body a byte at a time, and never ends it."""
    line.start(200, 'Content-Type: application/json', 'Content-Length: 100000')
    line.send('"')
    for _ in range(1_000):
        line.send('a')
        line.wait(0.02)


@scene
def stops_in_body(line, request, visit):
    """Sends half of its body, and then nothing."""
    line.start(200, 'Content-Type: application/json', 'Content-Length: 1000')
    line.send('"' + 'a' * 499)
    line.hang()


@scene
def hesitant(line, request, visit):
    """Sends a whole answer in pieces, with pauses."""
    text = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n"hello"'
    for start in range(0, len(text), 9):
        line.send(text[start:start + 9])
        line.wait(0.01)


@scene(name='continue')
def go_on(line, request, visit):
    """Says 100 before its answer, though nobody asked."""
    line.send('HTTP/1.1 100 Continue\r\n\r\n')
    line.wait(0.01)
    line.answer(200, '"hello"')


@scene
def interim_answers(line, request, visit):
    """Says 102 and 103 before its answer, with headers of their own."""
    line.send('HTTP/1.1 102 Processing\r\nX-Interim: a\r\n\r\n' * 3)
    line.send('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\nContent-Length: 3\r\n\r\n')
    line.answer(200, '"hello"')


@scene
def endless_interim_answers(line, request, visit):
    """Says 103 without end."""
    for _ in range(20_000):
        line.send('HTTP/1.1 103 Early Hints\r\nX-Filling: ' + 'a' * 80 + '\r\n\r\n')


@scene
def switching_protocols(line, request, visit):
    """Says 101, which nobody asked for."""
    line.send('HTTP/1.1 101 Switching Protocols\r\nUpgrade: nonsense\r\nConnection: upgrade\r\n\r\n"hello"')
    line.hang()
