"""Providers of videos: tasks that are created and asked for, each in its own way.

`POST /<scenario>/<key>/videos` creates a task and answers `{"id", "status", "progress"}`; `GET …/videos/<id>` tells how far it is;
`GET …/report` tells how often each prompt was worked on, how often each task was asked for, and how many calls failed on purpose.
An `Idempotency-Key` that was seen before gives the task of the first time.
"""

import json
import random

from .scene import scene


class Studio:
    """The tasks of one key, whose states and links come one after another; the last of each stays."""

    def __init__(self, line, request, visit, states, links=('file',)):
        self.line, self.request, self.visit, self.states, self.links = line, request, visit, states, links
        self.memory = visit.memory
        with visit.lock:
            for name in ('tasks', 'keys', 'prompts', 'polls', 'failures'):
                self.memory.setdefault(name, {})

    @property
    def path(self):
        """The path below the key."""
        return self.request.target.partition('?')[0].split('/', 3)[3]

    def create(self):
        """Makes a task, and gives its id."""
        prompt = json.loads(self.request.body or b'{}').get('prompt', '')
        key = self.request.header('Idempotency-Key')
        with self.visit.lock:
            if key and key in self.memory['keys']:
                return self.memory['keys'][key]
            name = f'task-{len(self.memory["tasks"]) + 1}'
            self.memory['tasks'][name] = 0
            self.memory['prompts'][prompt] = self.memory['prompts'].get(prompt, 0) + 1
            if key:
                self.memory['keys'][key] = name
            return name

    def answer(self):
        """Answers as a provider does."""
        if self.path == 'report':
            return self.line.answer(200, {name: self.memory[name] for name in ('prompts', 'polls', 'failures')})
        if self.request.method == 'POST':
            return self.tell(self.create(), {'status': 'queued', 'progress': 0}, 0)
        name = self.path.rpartition('/')[2]
        with self.visit.lock:
            polls = self.memory['polls'][name] = self.memory['polls'].get(name, 0) + 1
        state = self.states[min(polls, len(self.states)) - 1]
        if name not in self.memory['tasks'] or state is None:
            return self.line.answer(404, {'error': {'code': 'not_found', 'message': f'there is no task {name}'}})
        return self.tell(name, state, polls)

    def tell(self, name, state, polls):
        """Answers with a task's state."""
        scenario = self.links[max(0, min(polls - len(self.states), len(self.links) - 1))]
        link = f'{self.line.origins["other"]}/{scenario}/{self.visit.key}-{name}?size=1000&breaks=1&key=abc'
        results = {'results': [link]} if state['status'] == 'completed' else {}
        self.line.answer(200, {'id': name, **state, **results})


def states(*pairs):
    """Gives states by status and progress."""
    return [pair and {'status': pair[0], 'progress': pair[1]} for pair in pairs]


USUAL = states(('queued', 0), ('in_progress', 40), ('in_progress', 80), ('completed', 100))


@scene
def task(line, request, visit):
    """A task that is done at the fourth query."""
    Studio(line, request, visit, USUAL).answer()


@scene
def task_goes_backwards(line, request, visit):
    """A task whose progress falls, and rises above 100."""
    Studio(line, request, visit, states(('in_progress', 60), ('in_progress', 20), ('in_progress', 300), ('completed', 100))).answer()


@scene
def task_not_yet_there(line, request, visit):
    """A task that is not found by the first two queries."""
    Studio(line, request, visit, [None, None, *USUAL]).answer()


@scene
def task_disappears(line, request, visit):
    """A task that is not found any more once it has begun."""
    Studio(line, request, visit, [*USUAL[:2], None]).answer()


@scene
def task_in_unseen_words(line, request, visit):
    """A task with a status that no document tells of, on its way."""
    Studio(line, request, visit, states(('queued', 0), ('daydreaming', 10), ('completed', 100))).answer()


@scene
def task_never_ends(line, request, visit):
    """A task that is in progress for ever."""
    Studio(line, request, visit, states(('in_progress', 50))).answer()


@scene
def task_fails(line, request, visit):
    """A task that fails, with the provider's words."""
    failure = {'status': 'failed', 'progress': 10, 'error': {'code': 'moderation', 'message': 'no kittens today'}}
    Studio(line, request, visit, [*USUAL[:1], failure]).answer()


@scene
def task_whose_link_expires(line, request, visit):
    """A task whose link has expired, whenever it is asked for."""
    Studio(line, request, visit, USUAL[:1] + USUAL[3:], ['file-expired']).answer()


@scene
def task_whose_link_is_renewed(line, request, visit):
    """A task whose first link has expired, and which has another when it is asked for again."""
    Studio(line, request, visit, USUAL[:1] + USUAL[3:], ['file-expired', 'file']).answer()


@scene
def task_whose_link_expires_halfway(line, request, visit):
    """A task whose link breaks off, and has expired when the rest is asked for."""
    Studio(line, request, visit, USUAL[:1] + USUAL[3:], ['file-expires']).answer()


@scene
def studio(line, request, visit):
    """Tasks of which each fifth call fails, in one way or another; some creations are done, and only their answer is lost."""
    studio = Studio(line, request, visit, USUAL)
    chance = random.Random(f'{request.method} {request.target} {visit.number}')
    if studio.path == 'report' or chance.random() > 0.2:
        return studio.answer()
    ways = ['429', '503', 'lost'] if request.method == 'POST' else ['429', '503', 'reset', 'closed', 'truncated']
    way = chance.choice(ways)
    with visit.lock:
        visit.memory['failures'][way] = visit.memory['failures'].get(way, 0) + 1
    match way:
        case '429':
            return line.answer(429, {'error': {'message': 'slow down'}}, 'retry-after-ms: 20')
        case '503':
            return line.answer(503, {'error': {'message': 'busy'}})
        case 'lost':
            studio.create()
            return line.reset()
        case 'reset':
            return line.reset()
        case 'closed':
            return line.close()
    line.start(200, 'Content-Type: application/json', 'Content-Length: 100')
    line.send('{"id": ')
    return line.close()


@scene
def created_in_doubt(line, request, visit):
    """Creates a task, and breaks the connection off instead of saying so."""
    studio = Studio(line, request, visit, USUAL)
    if request.method == 'POST' and visit.number == 1:
        studio.create()
        return line.reset()
    return studio.answer()
