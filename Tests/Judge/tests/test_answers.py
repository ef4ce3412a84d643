"""A wrong answer of the judge's own is noticed."""

from __future__ import annotations

import unittest

from exchange import Answer, answer
from tests.trial import NAMES, Trial

KEY = "GET /v1/balance"


class WrongAnswers(unittest.TestCase):
    """Answers to one operation that break the document, each in another way."""

    def regrets(self, wrong: Answer, reason: str) -> None:
        """Asserts that an answer is recorded as wrong, for a reason."""
        trial = Trial("toapis", {KEY: lambda call: wrong})
        self.assertEqual(trial.send("GET", "/v1/balance").status_code, wrong.status)
        verdict = trial.verdict()
        self.assertEqual((verdict["requests"], len(verdict["wrong_answers"])), (1, 1))
        self.assertIn(reason, "\n".join(verdict["wrong_answers"][0]["reasons"]))

    def test_wrong_type(self) -> None:
        self.regrets(answer({"success": "yes"}), "'yes' is not of type 'boolean'")

    def test_undocumented_status(self) -> None:
        self.regrets(answer({}, 418), "418")

    def test_wrong_content_type(self) -> None:
        self.regrets(Answer(data=b"a", content_type="text/plain"), "mimetype not found")

    def test_broken_json(self) -> None:
        self.regrets(Answer(data=b"{", content_type="application/json"), "not JSON")

    def test_format(self) -> None:
        trial = Trial("odkkk", {"GET /v1/tasks/{task_id}": lambda call: answer({"results": ["no address"]})})
        trial.send("GET", "/v1/tasks/a")
        self.assertIn('"no address" is not a "uri"', str(trial.verdict()["wrong_answers"]))

    def test_failure_of_the_judge(self) -> None:
        trial = Trial("toapis", {KEY: lambda call: call.failure(404)})
        with self.assertRaises(AssertionError):
            trial.send("GET", "/v1/balance")
        self.assertIn("the judge failed", str(trial.verdict()["wrong_answers"]))

    def test_reset(self) -> None:
        trial = Trial("toapis", {KEY: lambda call: answer({"success": 1})})
        trial.send("GET", "/v1/balance")
        trial.send("GET", "/v1/balance", token=None)
        self.assertEqual(trial.send("POST", "/__judge/reset").status_code, 204)
        self.assertEqual(trial.verdict(), {"requests": 0, "refused": [], "wrong_answers": []})


class SampledAnswers(unittest.TestCase):
    """Answers for documents of no known provider come from their schemas."""

    def test_every_query(self) -> None:
        for name in NAMES:
            trial = Trial(name, {})
            for operation in trial.document.operations:
                if operation.method == "get" and not operation.template.endswith("/content"):
                    path = operation.template.replace("{task_id}", "a").replace("{id}", "a")
                    self.assertEqual(trial.send("GET", path).status_code, 200)
            self.assertEqual(trial.verdict()["wrong_answers"], [])
