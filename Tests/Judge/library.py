"""The files behind the links in answers: placeholder videos, and what was uploaded."""

from __future__ import annotations

from threading import Lock

from werkzeug.wrappers import Request, Response

from tasks import Task

PATH = "/__judge/files/"


class Library:
    """Files by name, each at a link below the judge's own address."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._lock = Lock()
        self._files: dict[str, tuple[bytes, str]] = {}

    def add(self, name: str, data: bytes, content_type: str) -> str:
        """Keeps a file and returns its link."""
        with self._lock:
            self._files[name] = (data, content_type)
        return f"{self._origin}{PATH}{name}"

    def add_video(self, task: Task, variant: int = 1) -> str:
        """Keeps a task's video and returns its link."""
        name = f"{task.id}.mp4" if variant == 1 else f"{task.id}-{variant}.mp4"
        return self.add(name, placeholder_video(name), "video/mp4")

    def lend(self, name: str, request: Request) -> Response:
        """Answers a request for a file, or for a range of it."""
        with self._lock:
            data, content_type = self._files.get(name, (b"", ""))
        if not content_type:
            return Response("no such file\n", status=404)
        response = Response(data, content_type=content_type)
        response.add_etag()
        return response.make_conditional(request, accept_ranges=True, complete_length=len(data))


def placeholder_video(seed: str, size: int = 300_000) -> bytes:
    """Makes an MP4 file of one type box and one free box, its filling told by the seed."""
    kind = b"ftypisom\x00\x00\x02\x00isomiso2mp41"
    filling = (seed.encode() + bytes(range(256))) * (size // 256)
    boxes = (kind, b"free" + filling[: size - len(kind) - 12])
    return b"".join((len(box) + 4).to_bytes(4, "big") + box for box in boxes)
