"""Redirects to good and bad places."""

from .scene import scene


def move(line, status, location):
    """Redirects."""
    line.start(status, f'Location: {location}', 'Content-Length: 0')


@scene
def redirect_here(line, request, visit):
    """Redirects to the same origin, relative to where it is."""
    if request.target.endswith('/there'):
        line.answer(200, '"there"')
    else:
        move(line, 307, f'/redirect-here/{visit.key}/there')


@scene
def redirect_elsewhere(line, request, visit):
    """Redirects to another origin."""
    move(line, 302, f'{line.origins["other"]}/good/{visit.key}')


@scene
def redirect_loop(line, request, visit):
    """Redirects to itself."""
    move(line, 302, request.target)


@scene
def redirect_to_file(line, request, visit):
    """Redirects to a file of the client's own."""
    move(line, 302, 'file:///etc/passwd')


@scene
def redirect_to_nowhere(line, request, visit):
    """Redirects to what is no address."""
    move(line, 302, 'http://[not an address')


@scene
def redirect_down(line, request, visit):
    """Redirects to http, from wherever it is."""
    move(line, 302, f'{line.origins["http"]}/good/{visit.key}')


@scene
def redirect_with_user(line, request, visit):
    """Redirects to an address with a user name and a password."""
    move(line, 302, line.origins['other'].replace('://', '://user:secret@') + f'/good/{visit.key}')
