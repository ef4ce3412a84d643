"""Errors by status, each of which repeats the credentials that it was sent."""

import email.utils
import time

from .scene import scene


def refuse(line, request, status, *headers):
    """Answers with an error that holds what the client must not show."""
    told = request.header('Authorization') or ''
    line.answer(status, {'error': {'message': f'no, {told}', 'code': status}}, f'X-Echo: {told}', *headers)


def after(line, request, visit, *headers):
    """Refuses the first call with 429, and answers the next one."""
    if visit.number == 1:
        refuse(line, request, 429, *headers)
    else:
        line.answer(200, '"hello"')


@scene
def unauthorized(line, request, visit):
    """Answers 401 and asks for a password, by which some clients hang."""
    refuse(line, request, 401, 'WWW-Authenticate: Basic realm="a"')


@scene
def retry_after_seconds(line, request, visit):
    """429 with Retry-After in seconds, once."""
    after(line, request, visit, 'Retry-After: 7')


@scene
def retry_after_date(line, request, visit):
    """429 with Retry-After as a date nine seconds from now, once."""
    now = time.time()
    after(
        line, request, visit, f'Date: {email.utils.formatdate(now, usegmt=True)}',
        f'Retry-After: {email.utils.formatdate(now + 9, usegmt=True)}')


@scene
def retry_after_past_date(line, request, visit):
    """429 with Retry-After as a date in the past, once."""
    after(line, request, visit, 'Retry-After: Wed, 21 Oct 2015 07:28:00 GMT')


@scene
def retry_after_milliseconds(line, request, visit):
    """429 with retry-after-ms, once."""
    after(line, request, visit, 'retry-after-ms: 1500')


@scene
def retry_after_nonsense(line, request, visit):
    """429 with a Retry-After that means nothing, once."""
    after(line, request, visit, 'Retry-After: soon, 999999999999999999999999')


@scene
def retry_after_ages(line, request, visit):
    """429 with a Retry-After of a year, once."""
    after(line, request, visit, 'Retry-After: 31536000')


@scene
def storm(line, request, visit):
    """503 three times, then all is well."""
    if visit.number <= 3:
        refuse(line, request, 503)
    else:
        line.answer(200, '"hello"')


@scene
def endless_storm(line, request, visit):
    """503 without end."""
    refuse(line, request, 503)


@scene
def reset_once(line, request, visit):
    """Resets the first connection, and answers the next."""
    if visit.number == 1:
        line.reset()
    else:
        line.answer(200, '"hello"')


@scene
def unseen_status(line, request, visit):
    """Answers with the status that the query names."""
    refuse(line, request, request.target.partition('?')[2])


@scene
def refreshed(line, request, visit):
    """Answers 401 unless the token ends in `-new`."""
    if (request.header('Authorization') or '').endswith('-new'):
        line.answer(200, '"hello"')
    else:
        refuse(line, request, 401)
