"""The judge as a process."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import unittest
from pathlib import Path
from urllib.request import Request, urlopen

from tests.trial import SPECS

FOLDER = Path(__file__).resolve().parents[1]


def start(spec: Path) -> subprocess.Popen[str]:
    """Starts a judge."""
    command = [sys.executable, str(FOLDER / "judge.py"), str(spec), "--port", "0"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


class Serving(unittest.TestCase):
    """What a test harness relies on."""

    def test_serves_chunks_and_ends_with_its_input(self) -> None:
        with start(SPECS / "tokenhot.yaml") as judge:
            assert judge.stdin and judge.stdout
            origin = judge.stdout.readline().removeprefix("listening on ").strip()
            self.assertEqual(judge.stdout.readline().strip(), f"server {origin}")
            body = json.dumps({"prompt": "chunked"}).encode()
            headers = {"Authorization": "Bearer a", "Content-Type": "application/json"}
            with urlopen(Request(f"{origin}/v1/videos", body, headers)) as answer:
                address = f"{origin}/v1/videos/{json.load(answer)['id']}"
            for _ in range(3):
                urlopen(Request(address, headers=headers)).close()
            with urlopen(Request(f"{address}/content", headers=headers)) as answer:
                self.assertEqual(answer.headers["Transfer-Encoding"], "chunked")
                self.assertEqual(len(answer.read()), 300_000)
            with urlopen(f"{origin}/__judge/verdict") as answer:
                self.assertEqual(json.load(answer), {"requests": 5, "refused": [], "wrong_answers": []})
            judge.stdin.close()
            self.assertEqual(judge.wait(5), 0)

    def test_keeps_the_base_path_and_ends_on_sigterm(self) -> None:
        with start(SPECS / "odkkk.yaml") as judge:
            assert judge.stdout
            origin = judge.stdout.readline().removeprefix("listening on ").strip()
            self.assertEqual(judge.stdout.readline().strip(), f"server {origin}/apiv1")
            judge.send_signal(signal.SIGTERM)
            self.assertEqual(judge.wait(5), 0)
