"""Yutoai: progress with a percent sign, an empty `fail_reason`, `data` null until there is a result."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from exchange import Answer, Answers, Call, answer
from tasks import Stage, Task

_STATUSES = {
    Stage.QUEUED: "NOT_START",
    Stage.RUNNING: "IN_PROGRESS",
    Stage.COMPLETED: "SUCCESS",
    Stage.FAILED: "FAILURE",
}


def _create(call: Call) -> Answer:
    return answer({"task_id": call.tasks.create(str(uuid4()), call.body).id})


def _query(call: Call) -> Answer:
    """Answers a task; the document has no error for an unknown one, which therefore is a failed one."""
    id = call.variables["task_id"]
    task = call.tasks.query(id) or Task(id, {}, created=0, stage=Stage.FAILED)
    return answer(_task(call, task))


def _task(call: Call, task: Task) -> dict[str, Any]:
    completed = task.stage is Stage.COMPLETED
    return {
        "task_id": task.id,
        "platform": "openai",
        "action": "sora-2",
        "status": task.named(_STATUSES),
        "fail_reason": "the task failed" if task.stage is Stage.FAILED else "",
        "submit_time": task.created,
        "start_time": task.created + 1 if task.queries > 1 else 0,
        "finish_time": task.created + 60 if task.finished else 0,
        "progress": f"{task.progress}%",
        "data": {"output": call.library.add_video(task)} if completed else None,
        "search_item": "",
    }


def _create_character(call: Call) -> Answer:
    name = uuid4().hex[:8]
    return answer(
        {
            "id": f"ch_{name}",
            "username": name,
            "permalink": f"https://example.com/profile/{name}",
            "profile_picture_url": f"https://example.com/profile/{name}.png",
        }
    )


ANSWERS: Answers = {
    "POST /v2/videos/generations": _create,
    "GET /v2/videos/generations/{task_id}": _query,
    "POST /sora/v1/characters": _create_character,
}
