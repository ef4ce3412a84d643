"""Odkkk: ids that begin with `task-unified-`, and links in `results`."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from exchange import Answer, Answers, Call, answer
from tasks import Stage, Task

_STATUSES = {
    Stage.QUEUED: "pending",
    Stage.RUNNING: "processing",
    Stage.COMPLETED: "completed",
    Stage.FAILED: "failed",
}
_PREFIX = "task-unified-"


def _create(call: Call) -> Answer:
    task = call.tasks.create(f"{_PREFIX}{uuid4().hex[:12]}", call.body)
    usage = {"billing_rule": "per_call", "credits_reserved": 7, "user_group": "default"}
    return answer(_task(task) | {"usage": usage})


def _query(call: Call) -> Answer:
    id = call.variables["task_id"]
    if not id.startswith(_PREFIX):
        return call.failure(400)
    task = call.tasks.query(id)
    if task is None:
        return call.failure(404)
    value = _task(task)
    if task.stage is Stage.COMPLETED:
        value["results"] = [call.library.add_video(task)]
    if task.stage is Stage.FAILED:
        value["error"] = {
            "code": "content_policy_violation",
            "message": "The prompt was refused.",
            "type": "task_error",
        }
    return answer(value)


def _task(task: Task) -> dict[str, Any]:
    return {
        "created": task.created,
        "id": task.id,
        "model": task.order["model"],
        "object": "video.generation.task",
        "progress": task.progress,
        "status": task.named(_STATUSES),
        "task_info": {"can_cancel": not task.finished},
        "type": "video",
    }


ANSWERS: Answers = {
    "POST /v1/videos/generations": _create,
    "GET /v1/tasks/{task_id}": _query,
}
