"""Documents judged by `validate_documents.py`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.trial import NAMES, effective
from validate_documents import messages

PROGRAM = Path(__file__).resolve().parents[1] / "validate_documents.py"


def task_schema(document: dict[str, Any]) -> Any:
    """The schema of a task."""
    return document["components"]["schemas"]["VideoTask"]


def query(document: dict[str, Any]) -> Any:
    """The operation that queries a task."""
    return document["paths"]["/v1/tasks/{task_id}"]["get"]


class DocumentValidation(unittest.TestCase):
    """Right documents, and ones that are wrong in one place each."""

    def messages_after(self, change: Callable[[dict[str, Any]], object]) -> str:
        """Returns the messages about a changed document, its path left out."""
        document = effective("odkkk")
        change(document)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(document, file)
            file.flush()
            return "\n".join(messages(Path(file.name))).replace(file.name, "")

    def test_right_documents(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{name}.json" for name in NAMES]
            for path in paths:
                path.write_text(json.dumps(effective(path.stem)))
            run = subprocess.run([sys.executable, PROGRAM, *paths], capture_output=True, text=True)
        self.assertEqual((run.returncode, run.stdout), (0, ""))

    def test_no_document(self) -> None:
        run = subprocess.run([sys.executable, PROGRAM, "absent.yaml", __file__], capture_output=True, text=True)
        self.assertEqual((run.returncode, len(run.stdout.splitlines()) >= 2), (1, True))

    def test_wrong_schema(self) -> None:
        found = self.messages_after(
            lambda document: document["components"]["schemas"]["VideoTask"].update(type="video")
        )
        self.assertRegex(found, r"^#/paths/~1v1.*/type: 'video' is not valid")

    def test_wrong_default(self) -> None:
        found = self.messages_after(lambda document: task_schema(document)["properties"]["id"].update(default=3))
        self.assertRegex(found, r"^#/.*/id: 3 is not of type 'string'")

    def test_unknown_key(self) -> None:
        found = self.messages_after(lambda document: query(document).update(parameter=[]))
        self.assertIn("#/paths/~1v1~1tasks~1{task_id}/get: Unevaluated properties", found)

    def test_undeclared_path_variable(self) -> None:
        found = self.messages_after(lambda document: query(document).pop("parameters"))
        self.assertIn("Path parameter 'task_id' for 'get' operation", found)

    def test_lost_reference(self) -> None:
        found = self.messages_after(lambda document: document["components"]["schemas"].pop("VideoTaskInfo"))
        self.assertEqual(found, ": the reference /components/schemas/VideoTaskInfo leads nowhere")
