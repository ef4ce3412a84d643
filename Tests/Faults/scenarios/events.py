"""Streams of server-sent events that break off."""

from .scene import scene

TOTAL = 10


def events(line, request, visit, count, *first):
    """Sends so many of the events after the last one that the client has, in chunks."""
    last = int(request.header('Last-Event-ID') or 0)
    line.start(200, 'Content-Type: text/event-stream', 'Transfer-Encoding: chunked')
    texts = [f'id: {number}\ndata: {{"n": {number}}}\n\n' for number in range(last + 1, min(last + count, TOTAL) + 1)]
    for text in [*first, *texts]:
        line.send(f'{len(text):x}\r\n{text}\r\n')
    return last + count >= TOTAL


@scene(name='events')
def broken_events(line, request, visit):
    """Breaks off after every four events, and ends well after the tenth."""
    is_end = events(line, request, visit, 4, 'retry: 250\n\n')
    if is_end:
        end = 'data: [DONE]\n\n'
        line.send(f'{len(end):x}\r\n{end}\r\n0\r\n\r\n')
    else:
        line.send('5\r\ndata:\r\n')
        line.reset()


@scene
def events_until_204(line, request, visit):
    """Ends after every four events as if all were well, and answers 204 after the last."""
    if int(request.header('Last-Event-ID') or 0) >= TOTAL:
        return line.start(204)
    events(line, request, visit, 4)
    return line.send('0\r\n\r\n')


@scene
def events_gone(line, request, visit):
    """Breaks off after four events, and then answers 404."""
    if visit.number > 1:
        return line.answer(404, {'error': {'message': 'no such stream'}})
    events(line, request, visit, 4)
    return line.reset()


@scene
def events_storm(line, request, visit):
    """Breaks off after four events, answers 503 twice, and goes on."""
    if visit.number in (2, 3):
        return line.answer(503, {'error': {'message': 'later'}})
    if events(line, request, visit, 4 if visit.number == 1 else 10):
        return line.send('0\r\n\r\n')
    return line.reset()


@scene
def events_never(line, request, visit):
    """Breaks off before any event."""
    line.start(200, 'Content-Type: text/event-stream', 'Transfer-Encoding: chunked')
    line.reset()


@scene
def events_page(line, request, visit):
    """Breaks off after four events, and then answers with a page of HTML."""
    if visit.number > 1:
        return line.answer(200, '<html>please log in</html>', kind='text/html')
    events(line, request, visit, 4)
    return line.reset()
