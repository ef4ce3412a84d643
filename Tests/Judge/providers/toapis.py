"""ToAPIs: videos, characters, remixes, uploads and a balance that fails with status 200."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from exchange import Answer, Answers, Call, answer
from tasks import Stage, Task

_STATUSES = {
    Stage.QUEUED: "queued",
    Stage.RUNNING: "in_progress",
    Stage.COMPLETED: "completed",
    Stage.FAILED: "failed",
}


def _create(call: Call) -> Answer:
    return answer(_task(call, call.tasks.create(f"video_{uuid4()}", call.body)))


def _query(call: Call) -> Answer:
    task = call.tasks.query(call.variables["task_id"])
    return answer(_task(call, task)) if task else call.failure(404)


def _remix(call: Call) -> Answer:
    original = call.tasks.find(call.variables["video_id"])
    if original is None:
        return call.failure(404)
    if original.stage is not Stage.COMPLETED:
        return call.failure(400)
    return _create(call)


def _task(call: Call, task: Task) -> dict[str, Any]:
    value = {
        "id": task.id,
        "object": "generation.task",
        "model": task.order["model"],
        "status": task.named(_STATUSES),
        "progress": task.progress,
        "created_at": task.created,
        "metadata": {"size": "720x720"},
    }
    if task.finished:
        value["completed_at"] = task.created + 60
    if task.stage is Stage.COMPLETED:
        value["expires_at"] = task.created + 86_400
        value["result"] = _characters() if "timestamps" in task.order else _videos(call, task)
    if task.stage is Stage.FAILED:
        value["error"] = {"code": "content_policy_violation", "message": "The prompt was refused."}
    return value


def _videos(call: Call, task: Task) -> dict[str, Any]:
    count = task.order.get("metadata", {}).get("n", 1)
    links = [call.library.add_video(task, variant) for variant in range(1, count + 1)]
    return {"type": "video", "data": [{"url": link, "format": "mp4"} for link in links]}


def _characters() -> dict[str, Any]:
    character = {
        "id": "ch_68f1",
        "display_name": "Sample",
        "profile_picture_url": "https://example.com/sample.png",
        "username": "sample.character",
    }
    return {"type": "character", "data": {"characters": [character]}}


def _upload(call: Call) -> Answer:
    """Keeps the file, so that the link in the answer gives back the very bytes."""
    file = call.request.files["file"]
    data = file.read()
    id = f"upload_{uuid4().hex[:8]}"
    upload = {
        "id": id,
        "url": call.library.add(id, data, file.mimetype),
        "mime_type": file.mimetype,
        "size": len(data),
    }
    return answer({"success": True, "message": "", "data": upload})


def _balance(call: Call) -> Answer:
    """Answers the balance; a token with the words `no-balance` gets the failure of status 200."""
    if "no-balance" in call.token:
        return answer({"success": False, "message": "The token has no balance."})
    return answer(
        {
            "success": True,
            "remain_balance": 12.5,
            "used_balance": 7.25,
            "remain_credits": 2500,
            "used_credits": 1450,
            "unlimited_quota": False,
        }
    )


ANSWERS: Answers = {
    "POST /v1/videos/generations": _create,
    "GET /v1/videos/generations/{task_id}": _query,
    "POST /v1/videos/{video_id}/remix": _remix,
    "GET /v1/characters_tasks/{task_id}": _query,
    "POST /v1/uploads/images": _upload,
    "POST /v1/uploads/videos": _upload,
    "GET /v1/balance": _balance,
}
