"""Requests that break the document are refused, each for its reason."""

from __future__ import annotations

import io
import unittest
from typing import Any

from tests.trial import Trial

PNG = b"\x89PNG\r\n\x1a\n\x00\xff"


class Refusals(unittest.TestCase):
    """What a refusal looks like."""

    def refuses(self, spec: str, method: str, path: str, reason: str, status: int = 418, **options: Any) -> None:
        """Asserts that a request is answered 418, and that the answer and the verdict tell the reason."""
        trial = Trial(spec)
        answer = trial.send(method, path, **options)
        refused = trial.verdict()["refused"]
        self.assertEqual(answer.status_code, status, answer.get_data(as_text=True))
        self.assertEqual(len(refused), 1)
        self.assertIn(reason, "\n".join(refused[0]["reasons"]))
        if status == 418:
            self.assertEqual(answer.get_json(), refused[0]["reasons"])


class RefusedRequests(Refusals):
    """One request each that breaks one rule."""

    def test_missing_required_field(self) -> None:
        reason = "'prompt' is a required property"
        self.refuses("odkkk", "POST", "/v1/videos/generations", reason, json={"model": "sora-2"})

    def test_unknown_enum_value(self) -> None:
        body = {"model": "sora-3", "prompt": "a"}
        self.refuses("yutoai", "POST", "/v2/videos/generations", "'sora-3' is not one of", json=body)

    def test_wrong_type(self) -> None:
        self.refuses("tokenhot", "POST", "/v1/videos", "8 is not of type 'string'", json={"seconds": 8})

    def test_enumeration_of_an_overlay(self) -> None:
        body = {"model": "sora-2", "prompt": "a", "duration": 12}
        self.refuses("odkkk", "POST", "/v1/videos/generations", "12 is not one of [10, 15]", json=body)

    def test_exclusive_pairs(self) -> None:
        pairs: list[dict[str, Any]] = [
            {"size": "720x1280", "aspect_ratio": "16:9"},
            {"duration": 4, "seconds": 4},
            {"input_reference": ["https://a.b/c"], "image_urls": ["https://a.b/c"]},
        ]
        for pair in pairs:
            with self.subTest(pair=list(pair)):
                body = {"model": "openAiSora2Plus", "prompt": "a"} | pair
                self.refuses("xingchaoyiqing", "POST", "/v1/sora/videos", "should not be valid under", json=body)

    def test_condition(self) -> None:
        body = {"model": "sora-2", "prompt": "a", "hd": True}
        self.refuses("yutoai", "POST", "/v2/videos/generations", "'sora-2-pro' was expected", json=body)

    def test_condition_within_a_variant(self) -> None:
        body = {"model": "sora-2", "prompt": "a", "duration": 25}
        self.refuses("toapis", "POST", "/v1/videos/generations", "25 is not one of [10, 15]", json=body)

    def test_both_variants_at_once(self) -> None:
        body = {"model": "sora-2", "prompt": "a", "timestamps": "1,3", "url": "https://a.b/c"}
        self.refuses("toapis", "POST", "/v1/videos/generations", "is valid under each of", json=body)

    def test_format(self) -> None:
        body = {"model": "sora-2", "prompt": "a", "image_urls": ["no address"]}
        self.refuses("odkkk", "POST", "/v1/videos/generations", '"no address" is not a "uri"', json=body)

    def test_no_body(self) -> None:
        self.refuses("tokenhot", "POST", "/v1/videos", "Missing required request body")

    def test_broken_json(self) -> None:
        for text in ['{"model":', '{"model": "a", "model": "b"}', '{"n": NaN}']:
            with self.subTest(text=text):
                options: dict[str, Any] = {"data": text, "content_type": "application/json"}
                self.refuses("tokenhot", "POST", "/v1/videos", "not JSON", **options)

    def test_wrong_content_type(self) -> None:
        options: dict[str, Any] = {"data": "{}", "content_type": "text/plain"}
        self.refuses("tokenhot", "POST", "/v1/videos", "mimetype not found", **options)

    def test_body_where_there_is_none(self) -> None:
        self.refuses("toapis", "GET", "/v1/balance", "the document has none", json={})

    def test_unknown_query_parameter(self) -> None:
        self.refuses("toapis", "GET", "/v1/balance?unit=usd", "the query parameter unit")

    def test_accept(self) -> None:
        headers = {"Accept": "application/json"}
        self.refuses("tokenhot", "GET", "/v1/videos/a/content", "admits none of video/mp4", headers=headers)

    def test_unknown_path_and_method(self) -> None:
        for method, path in [("GET", "/v1/video"), ("DELETE", "/v1/videos/a"), ("GET", "/v1/videos/")]:
            with self.subTest(method=method, path=path):
                self.refuses("tokenhot", method, path, "")

    def test_base_path_left_out(self) -> None:
        self.refuses("odkkk", "GET", "http://127.0.0.1:5000/v1/tasks/a", "")

    def test_token_missing_or_empty(self) -> None:
        self.refuses("odkkk", "GET", "/v1/tasks/a", "Security not found", 401, token=None)
        self.refuses("xingchaoyiqing", "GET", "/v1/result/a", "Security not found", token=None)
        self.refuses("toapis", "GET", "/v1/balance", "the bearer token is empty", token="")

    def test_token_sent_to_a_link(self) -> None:
        self.refuses("toapis", "GET", "/__judge/files/a.mp4", "the token was sent to a link")

    def test_undocumented_wish(self) -> None:
        self.refuses("yutoai", "GET", "/v2/videos/generations/fail-429", "documents no status 429")


class RefusedForms(Refusals):
    """Multipart bodies that break the document."""

    def test_missing_file(self) -> None:
        options: dict[str, Any] = {"data": {"purpose": "a"}, "content_type": "multipart/form-data"}
        self.refuses("toapis", "POST", "/v1/uploads/images", "'file' is a required property", **options)

    def test_file_as_field(self) -> None:
        options: dict[str, Any] = {"data": {"file": "a"}, "content_type": "multipart/form-data"}
        self.refuses("toapis", "POST", "/v1/uploads/images", "has no file name", **options)

    def test_content_type_of_a_part(self) -> None:
        form = {"file": (io.BytesIO(PNG), "a.mp4", "video/mp4")}
        self.refuses("toapis", "POST", "/v1/uploads/images", "the part file is video/mp4", data=form)

    def test_unknown_part(self) -> None:
        form = {"file": (io.BytesIO(PNG), "a.png", "image/png"), "name": "a"}
        self.refuses("toapis", "POST", "/v1/uploads/images", "the part name is not in the document", data=form)

    def test_json_in_place_of_a_form(self) -> None:
        self.refuses("toapis", "POST", "/v1/uploads/images", "mimetype not found", json={"file": "a"})


class AdmittedRequests(unittest.TestCase):
    """Requests that look odd and are right."""

    def test_encoded_path_variable(self) -> None:
        trial = Trial("toapis")
        self.assertEqual(trial.send("GET", "/v1/videos/generations/a%2Fb").status_code, 404)
        self.assertEqual(trial.verdict()["refused"], [])

    def test_optional_token(self) -> None:
        trial = Trial("yutoai")
        body = {"model": "sora-2", "prompt": "a"}
        self.assertEqual(trial.send("POST", "/v2/videos/generations", token=None, json=body).status_code, 200)

    def test_form_with_binary_file_and_unicode(self) -> None:
        trial = Trial("toapis")
        form = {"file": (io.BytesIO(PNG), "bild-ü.png", "image/png"), "purpose": "größer"}
        link = trial.send("POST", "/v1/uploads/images", data=form).get_json()["data"]["url"]
        self.assertEqual(trial.send("GET", link, token=None).data, PNG)
        self.assertEqual(trial.verdict(), {"requests": 2, "refused": [], "wrong_answers": []})
