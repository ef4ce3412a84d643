"""Tokenhot: the bytes of a video come from a call of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

from exchange import Answer, Answers, Call, answer
from library import placeholder_video
from tasks import Stage, Task

_STATUSES = {
    Stage.QUEUED: "queued",
    Stage.RUNNING: "in_progress",
    Stage.COMPLETED: "completed",
    Stage.FAILED: "failed",
}


def _create(call: Call) -> Answer:
    return answer(_video(call.tasks.create(f"video_{uuid4().hex}", call.body)))


def _query(call: Call) -> Answer:
    task = call.tasks.query(call.variables["task_id"])
    return answer(_video(task)) if task else call.failure(404)


def _download(call: Call) -> Answer:
    """Answers the bytes; a prompt with the word "chunked" lets them come without a Content-Length."""
    task = call.tasks.find(call.variables["task_id"])
    if task is None:
        return call.failure(404)
    if task.stage is not Stage.COMPLETED:
        return call.failure(400)
    video = Answer(
        data=placeholder_video(task.id),
        content_type="video/mp4",
        headers={"Cache-Control": "public, max-age=86400"},
    )
    return replace(video, chunked=task.mentions("chunked"))


def _video(task: Task) -> dict[str, Any]:
    video = {
        "id": task.id,
        "task_id": task.id,
        "object": "video",
        "model": task.order.get("model", "sora-2"),
        "status": task.named(_STATUSES),
        "progress": task.progress,
        "created_at": task.created,
        "seconds": task.order.get("seconds", "4"),
        "size": "1280x720",
        "metadata": {},
    }
    if task.finished:
        video["completed_at"] = task.created + 60
    if task.stage is Stage.COMPLETED:
        video["expires_at"] = task.created + 86_400
    if task.stage is Stage.FAILED:
        video["error"] = {"code": "content_policy_violation", "message": "The prompt was refused."}
    return video


ANSWERS: Answers = {
    "POST /v1/videos": _create,
    "GET /v1/videos/{task_id}": _query,
    "GET /v1/videos/{task_id}/content": _download,
}
