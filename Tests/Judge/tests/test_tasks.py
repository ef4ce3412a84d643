"""Tasks go on with every query, in each provider's words, up to the bytes of the video."""

from __future__ import annotations

import unittest
from collections.abc import Callable
from typing import Any

from library import placeholder_video
from tests.trial import Trial

TASKS: dict[str, tuple[str, str, dict[str, Any], list[str], str]] = {
    "odkkk": (
        "/v1/videos/generations",
        "/v1/tasks/",
        {"model": "sora-2", "prompt": "a"},
        ["pending", "processing", "completed"],
        "failed",
    ),
    "toapis": (
        "/v1/videos/generations",
        "/v1/videos/generations/",
        {"model": "sora-2", "prompt": "a", "metadata": {"n": 2}},
        ["queued", "in_progress", "completed"],
        "failed",
    ),
    "tokenhot": (
        "/v1/videos",
        "/v1/videos/",
        {"model": "sora-2", "prompt": "a"},
        ["queued", "in_progress", "completed"],
        "failed",
    ),
    "xingchaoyiqing": (
        "/v1/sora/videos",
        "/v1/result/",
        {"model": "openAiSora2Pro", "prompt": "a"},
        ["queued", "processing", "completed"],
        "failed",
    ),
    "yutoai": (
        "/v2/videos/generations",
        "/v2/videos/generations/",
        {"model": "sora-2", "prompt": "a"},
        ["NOT_START", "IN_PROGRESS", "SUCCESS"],
        "FAILURE",
    ),
}


class TasksOfProviders(unittest.TestCase):
    """The life of a task at each provider."""

    def run_task(self, trial: Trial, name: str, **order: Any) -> list[dict[str, Any]]:
        """Creates a task and queries it three times."""
        create, query, body, _, _ = TASKS[name]
        created = trial.send("POST", create, json=body | order).get_json()
        id = created.get("id") or created["task_id"]
        return [trial.send("GET", query + id).get_json() for _ in range(3)]

    def test_statuses(self) -> None:
        for name, (_, _, _, statuses, failed) in TASKS.items():
            with self.subTest(name=name):
                trial = Trial(name)
                answers = self.run_task(trial, name)
                self.assertEqual([answer["status"] for answer in answers], statuses)
                answers = self.run_task(trial, name, prompt="end as failed")
                self.assertEqual(answers[-1]["status"], failed)
                self.assertEqual(trial.verdict(), {"requests": 8, "refused": [], "wrong_answers": []})

    def test_links(self) -> None:
        links: dict[str, Callable[[dict[str, Any]], list[str]]] = {
            "odkkk": lambda task: task["results"],
            "toapis": lambda task: [video["url"] for video in task["result"]["data"]],
            "xingchaoyiqing": lambda task: [task["video_url"]],
            "yutoai": lambda task: [task["data"]["output"]],
        }
        for name, read in links.items():
            trial = Trial(name)
            found = read(self.run_task(trial, name)[-1])
            self.assertEqual(len(found), 2 if name == "toapis" else 1)
            for link in found:
                answer = trial.send("GET", link, token=None)
                self.assertEqual((answer.status_code, answer.content_length), (200, 300_000))
                part = trial.send("GET", link, token=None, headers={"Range": "bytes=299990-"})
                self.assertEqual((part.status_code, part.data), (206, answer.data[-10:]))

    def test_content(self) -> None:
        trial = Trial("tokenhot")
        body = {"model": "sora-2", "prompt": "a"}
        id = trial.send("POST", "/v1/videos", json=body).get_json()["id"]
        statuses = [trial.send("GET", f"/v1/videos/{id}/content").status_code]
        for _ in range(3):
            trial.send("GET", f"/v1/videos/{id}")
        answer = trial.send("GET", f"/v1/videos/{id}/content", headers={"Accept": "video/mp4"})
        statuses += [answer.status_code, trial.send("GET", "/v1/videos/unknown/content").status_code]
        self.assertEqual(statuses, [400, 200, 404])
        self.assertEqual((answer.data, answer.mimetype), (placeholder_video(id), "video/mp4"))
        self.assertEqual(trial.verdict()["wrong_answers"], [])

    def test_characters_and_remixes(self) -> None:
        trial = Trial("toapis")
        body = {"model": "sora-2", "timestamps": "1,3", "from_task": "a"}
        id = trial.send("POST", "/v1/videos/generations", json=body).get_json()["id"]
        tasks = [trial.send("GET", f"/v1/characters_tasks/{id}").get_json() for _ in range(3)]
        self.assertEqual(tasks[-1]["result"]["type"], "character")
        video = self.run_task(trial, "toapis")[-1]["id"]
        remix = {"model": "sora-2", "prompt": "a", "aspect_ratio": "1:1"}
        statuses = [trial.send("POST", f"/v1/videos/{id}/remix", json=remix).status_code for id in (video, "unknown")]
        self.assertEqual(statuses, [200, 404])
        balance = trial.send("GET", "/v1/balance", token="no-balance").get_json()
        self.assertFalse(balance["success"])
        self.assertEqual(trial.verdict()["refused"] + trial.verdict()["wrong_answers"], [])

    def test_character_at_yutoai(self) -> None:
        trial = Trial("yutoai")
        answer = trial.send("POST", "/sora/v1/characters", json={"timestamps": "1,3", "url": "https://a.b/c"})
        self.assertIn("username", answer.get_json())
        self.assertEqual(trial.verdict()["wrong_answers"], [])
