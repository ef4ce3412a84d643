"""The scenarios by their names; each module adds its own."""

import importlib

from .scene import SCENES, Visit

for name in ('framing', 'timing', 'redirects', 'statuses', 'bodies', 'files', 'events', 'uploads', 'studio'):
    importlib.import_module(f'.{name}', __package__)

__all__ = ['SCENES', 'Visit']
