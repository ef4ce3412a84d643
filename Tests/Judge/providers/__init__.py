"""The answers of the five providers, and those for any other document."""

from __future__ import annotations

from document import Document, Operation
from exchange import Answer, Answers
from failures import declared_answer
from providers import odkkk, toapis, tokenhot, xingchaoyiqing, yutoai
from sampler import Sampler

_PROVIDERS: list[Answers] = [tokenhot.ANSWERS, yutoai.ANSWERS, toapis.ANSWERS, odkkk.ANSWERS, xingchaoyiqing.ANSWERS]


def recognize(document: Document) -> Answers:
    """Returns the answers of the provider whose operations the document has, or none."""
    keys = {operation.key for operation in document.operations}
    best = max(_PROVIDERS, key=lambda answers: len(keys & answers.keys()) / len(answers))
    return best if keys & best.keys() else {}


def sampled(document: Document, operation: Operation) -> Answer:
    """Makes a successful answer of an operation that no provider answers, from its examples or its schema."""
    status = next((int(key.replace("X", "0")) for key in operation.item["responses"] if key[0] == "2"), 200)
    declared = declared_answer(document, operation, status)
    if declared is None:
        return Answer(204)
    sampler = Sampler(document)
    headers = {
        name: str(sampler.sample(document.resolve(header).get("schema", {})))
        for name, header in declared[0].get("headers", {}).items()
    }
    for content_type, media_type in declared[0].get("content", {}).items():
        value = sampler.sample(media_type.get("schema", {}))
        if content_type == "application/json":
            return Answer(status, json=value, content_type=content_type, headers=headers)
        return Answer(status, data=str(value).encode(), content_type=content_type, headers=headers)
    return Answer(status, headers=headers)
