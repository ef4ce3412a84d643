"""Every documented error can be asked for, and is answered as documented."""

from __future__ import annotations

import io
import unittest
from typing import Any

from tests.trial import NAMES, Trial

BODIES = {
    "createVideo": {"model": "openAiSora2Plus", "prompt": "a"},
    "createVideoGeneration": {"model": "sora-2", "prompt": "a"},
    "remixVideo": {"model": "sora-2", "prompt": "a"},
}
FILES = {"uploadImage": "image/png", "uploadVideo": "video/mp4"}


class DocumentedErrors(unittest.TestCase):
    """Wishes for errors by token, id, prompt and file name."""

    def test_every_pair_by_token(self) -> None:
        for name in NAMES:
            trial = Trial(name)
            for pair in trial.send("GET", "/__judge/errors").get_json():
                with self.subTest(**pair):
                    path = pair["path"].replace("{task_id}", "a").replace("{video_id}", "a")
                    operation = pair["operation"]
                    options: dict[str, Any] = {}
                    if operation in BODIES:
                        options["json"] = BODIES[operation]
                    if operation in FILES:
                        options["data"] = {"file": (io.BytesIO(b"\xff"), "a", FILES[operation])}
                    answer = trial.send(pair["method"], f"http://127.0.0.1:5000{path}", token=pair["wish"], **options)
                    self.assertEqual(str(answer.status_code), pair["wish"][-3:])
                    self.assertTrue(answer.is_json)
            self.assertEqual(trial.verdict()["refused"], [])
            self.assertEqual(trial.verdict()["wrong_answers"], [])

    def test_documented_example_and_headers(self) -> None:
        answer = Trial("odkkk").send("GET", "/v1/tasks/fail-402")
        self.assertEqual(answer.get_json()["error"]["code"], "quota_exceeded")
        body = {"model": "sora-2", "prompt": "please fail with 429"}
        answer = Trial("toapis").send("POST", "/v1/videos/generations", json=body)
        self.assertEqual((answer.status_code, answer.headers["Retry-After"]), (429, "1"))
        self.assertEqual(answer.get_json()["error"]["code"], "error_429")

    def test_forms_of_one_error(self) -> None:
        trial = Trial("tokenhot")
        answers = [trial.send("GET", f"/v1/videos/fail-500-form-{form}").get_json() for form in (1, 2, 3)]
        self.assertEqual([sorted(answer) for answer in answers], [["error"], ["code", "data", "message"], ["error"]])
        self.assertNotIn("code", answers[2]["error"])
        self.assertEqual(trial.verdict()["wrong_answers"], [])

    def test_limited_wish(self) -> None:
        trial = Trial("tokenhot")
        body = {"model": "sora-2", "prompt": "fail with 503 2 times"}
        statuses = [trial.send("POST", "/v1/videos", json=body).status_code for _ in range(3)]
        self.assertEqual(statuses, [503, 503, 200])

    def test_wish_in_a_file_name(self) -> None:
        form = {"file": (io.BytesIO(b"\xff"), "fail-500.png", "image/png")}
        self.assertEqual(Trial("toapis").send("POST", "/v1/uploads/images", data=form).status_code, 500)
