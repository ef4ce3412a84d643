"""The WSGI application: judges a request, lets the provider answer, judges the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote

from werkzeug.wrappers import Request, Response

import providers
from document import Document
from exchange import Answer, Answers, Call
from failures import Failures, declared_answer, wish
from library import PATH as FILES
from library import Library
from opinions import Found, Opinions
from record import Finding, Record
from second_opinions import SecondOpinions
from tasks import Tasks

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

REFUSED = 418


class Court:
    """A provider's stand-in that lets no request or answer pass which breaks the document."""

    def __init__(self, document: Document, answers: Answers | None = None) -> None:
        """Takes the answers of the provider, which are found by the document's operations if not given."""
        self.record = Record()
        self.document = document
        self._answers = providers.recognize(document) if answers is None else answers
        self._opinions = Opinions(document)
        self._second_opinions = SecondOpinions(document)
        self._failures = Failures(document)
        self._tasks = Tasks()
        self._library = Library(document.origin)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        path = environ["RAW_URI"].partition("?")[0]
        if path.startswith("/__judge/"):
            return self._answer_own(request, path)(environ, start_response)
        self.record.count()
        try:
            with request:
                return self._judge(request, path)(environ, start_response)
        except Exception as error:
            self.record.regret(Finding(request.method, path, None, 500, [f"the judge failed: {error!r}"]))
            raise

    def _judge(self, request: Request, path: str) -> Response:
        request.get_data(parse_form_data=False)
        found = self.document.find(request.method, path)
        reasons, lacks_credentials = self._opinions.about_request(request, path, found)
        if found is None:
            return self._refuse(request, path, None, reasons or [f"the document has no {request.method} {path}"])
        operation, _ = found
        if lacks_credentials:
            return self._refuse(request, path, found, reasons, self._failures.answer(operation, 401))
        reasons += self._second_opinions.about_request(request, operation)
        wished = wish(request, path)
        failure = self._failures.answer(operation, wished.status, wished.form) if wished else None
        if wished and not failure:
            reasons.append(f"{operation.id} documents no status {wished.status} for the wish {wished.text!r}")
        if reasons:
            return self._refuse(request, path, found, reasons)
        if wished and failure and self._failures.grants(wished, operation):
            return self._send(request, path, found, failure)
        return self._send(request, path, found, self._provided(request, found))

    def _provided(self, request: Request, found: Found) -> Answer:
        operation, variables = found
        failures = self._failures

        def failure(status: int) -> Answer:
            documented = failures.answer(operation, status)
            assert documented is not None, f"{operation.id} documents no status {status}"
            return documented

        call = Call(request, operation, variables, self._tasks, self._library, failure)
        provided = self._answers.get(operation.key)
        return provided(call) if provided else providers.sampled(self.document, operation)

    def _send(self, request: Request, path: str, found: Found, answer: Answer) -> Response:
        operation, _ = found
        response = answer.response()
        reasons = self._opinions.about_answer(request, path, found, response)
        declared = declared_answer(self.document, operation, answer.status)
        if declared is not None:
            reasons += self._second_opinions.about_answer(response, *declared)
        if reasons:
            self.record.regret(Finding(request.method, path, operation.id, answer.status, reasons))
        return answer.sent(response)

    def _refuse(
        self, request: Request, path: str, found: Found | None, reasons: list[str], documented: Answer | None = None
    ) -> Response:
        refusal = documented or Answer(REFUSED, json=reasons, content_type="application/json")
        operation = found[0].id if found else None
        self.record.refuse(Finding(request.method, path, operation, refusal.status, reasons))
        if found is not None and documented is not None:
            return self._send(request, path, found, documented)
        return refusal.response()

    def _answer_own(self, request: Request, path: str) -> Response:
        match request.method, path:
            case "GET", "/__judge/verdict":
                return _json(self.record.verdict())
            case "GET", "/__judge/errors":
                return _json(list(self._failures.pairs()))
            case "POST", "/__judge/reset":
                self.record.reset()
                self._failures.reset()
                return Response(status=204)
            case "GET" | "HEAD", _ if path.startswith(FILES):
                return self._lend(request, path)
        return Response("no such page of the judge\n", status=404)

    def _lend(self, request: Request, path: str) -> Response:
        """Answers a link; whoever sends a token to one gives it to a stranger."""
        self.record.count()
        if "Authorization" in request.headers:
            return self._refuse(request, path, None, ["the token was sent to a link in an answer"])
        return self._library.lend(unquote(path.removeprefix(FILES)), request)


def _json(value: object) -> Response:
    return Answer(json=value, content_type="application/json").response()
