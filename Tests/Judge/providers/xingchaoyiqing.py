"""Xingchaoyiqing: `video_url` and `error` are null as long as they have nothing to say."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from exchange import Answer, Answers, Call, answer
from tasks import Stage, Task

_STATUSES = {
    Stage.QUEUED: "queued",
    Stage.RUNNING: "processing",
    Stage.COMPLETED: "completed",
    Stage.FAILED: "failed",
}


def _create(call: Call) -> Answer:
    return answer(_task(call.tasks.create(f"sora_{uuid4().hex[:12]}", call.body)))


def _query(call: Call) -> Answer:
    """Answers a task; the document has no error for an unknown one, which therefore is a failed one."""
    id = call.variables["id"]
    task = call.tasks.query(id) or Task(id, {}, created=0, stage=Stage.FAILED)
    value = _task(task) | {"video_url": None, "error": None}
    if task.stage is Stage.COMPLETED:
        value["video_url"] = call.library.add_video(task)
        value["actualDuration"] = float(task.order.get("duration", task.order.get("seconds", 4)))
    if task.stage is Stage.FAILED:
        value["error"] = "the task failed"
    return answer(value)


def _task(task: Task) -> dict[str, Any]:
    return {
        "id": task.id,
        "object": "video.generation",
        "created": task.created,
        "model": task.order.get("model", "openAiSora2Plus"),
        "status": task.named(_STATUSES),
    }


ANSWERS: Answers = {
    "POST /v1/sora/videos": _create,
    "GET /v1/result/{id}": _query,
}
