"""The verdicts: what is explained by what."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from verdict import Finding, digested, judge


def change(symbol: str, effect: str = "breaks", mend: str | None = None) -> dict:
    return {"symbol": symbol, "effect": effect, "before": "", "after": "", "mend": mend}


class Verdicts(unittest.TestCase):
    def test_a_finding_without_a_prediction_is_told(self):
        finding = digested("Var Studio.Video.seconds has been removed")
        self.assertEqual(judge([], [finding], []).unpredicted, [finding])
        self.assertTrue(judge([change("Studio.Video.seconds")], [finding], []).is_good)
        self.assertFalse(judge([change("Studio.Video.seconds", "adds")], [finding], []).is_good)

    def test_a_prediction_that_nobody_finds_is_told(self):
        verdict = judge([change("Studio.Video.seconds")], [], [Finding("compiler", ["Studio.Job.id"], "")])
        self.assertEqual([found["symbol"] for found in verdict.unfounded], ["Studio.Video.seconds"])

    def test_members_go_with_their_type_and_initialisers_with_their_members(self):
        gone = digested("Var Studio.Video.Status.queued has been removed")
        self.assertTrue(judge([change("Studio.Video.Status")], [gone], []).is_good)
        moved = digested("Constructor Studio.Video.init(id:seconds:) has been removed")
        self.assertTrue(judge([change("Studio.Video.seconds")], [moved], []).is_good)
        self.assertFalse(judge([change("Studio.Job.seconds")], [moved], []).is_good)

    def test_what_is_gone_with_a_declaration_stands_in_its_mend(self):
        gone = digested("Struct Studio.Video.Style has been removed")
        mend = "use `style` as `String?`; `Video.Style` is gone"
        self.assertTrue(judge([change("Studio.Video.style", mend=mend)], [gone, Finding("", ["Studio.Video.style"], "")], []).is_good)

    def test_a_false_alarm_is_one_only_where_the_client_compiles(self):
        alarm = digested("Func Studio.Client.list(limit:) has been renamed to Func list(limit:page:)")
        self.assertEqual(len(judge([], [alarm], []).allowed), 1)
        error = Finding("compiler", ["Studio.Client.list"], "missing argument")
        self.assertEqual(judge([], [alarm], [error]).unpredicted, [alarm, error])

    def test_an_unknown_sentence_is_an_error(self):
        with self.assertRaises(ValueError):
            digested("something else")


if __name__ == "__main__":
    unittest.main()
