"""What is not sound JSON is refused with its place; what is legal text is kept."""

import itertools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.checking import judging
from mappa_docs.definition import pointers
from mappa_docs.definition.forms import fields
from mappa_docs.definition.pointers import general
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import json_decoder, submission
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Kind
from tests.support import AS_OF, STEMS, change, sample

HEAD = b'{"form": "MAPPA A",\n'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty: ask for it again."),
        (b"\xef\xbb\xbf \r\n\x00", "The file is empty: ask for it again."),
        (b"surname,first name\nTestcase,Winifred", "It is plain text, and no form."),
        ("Testcase, Müller".encode("latin-1"), "It is plain text, and no form."),
        (b"<!doctype html>", "It is a web page."),
        (b"\xff\xd8\xff\xe0", "It is a picture, perhaps a scan"),
        (b"{\\rtf1 Testcase}", "It is a text in RTF"),
        (HEAD + b'"edition": "20', "ends in the middle, at line 2: ask for it again."),
        (HEAD + b'"edition": "2012",\n\n', "ends in the middle, at line 2"),
        (HEAD + b'"edition": tr', "ends in the middle, at line 2"),
        (HEAD + b'"edition": "\\u00', "ends in the middle, at line 2"),
        (HEAD + b'"edition": "\xc3', "ends in the middle, at line 2"),
        (HEAD + b'"edition": "2012}', "line 2, column 12: a text has no closing quotes"),
        (
            HEAD + b'"a": "1" "b": "2"}',
            "line 2, column 10: a comma or a closing bracket",
        ),
        (HEAD + b'"a": Testcase}', "line 2, column 6: an answer is missing, or a text is not in"),
        (HEAD + b'"a": "Testcase\n"}', "line 2, column 15: a text goes over the end of the line"),
        (HEAD + b'"edition": "2012",}', "line 2, column 19"),
        (HEAD + b'"edition": "2012"}]', "line 2, column 19"),
        (HEAD + b'"a": 1, "b": {"c": 1,\n"c": 2}}', "lines 2 and 3"),
        (HEAD + b'"a": 1,\n"\\u0061": 2}', "lines 2 and 3"),
        (HEAD + b'"a": [1,\nNaN]}', "Line 3"),
        (HEAD + b'"a": -Infinity}', "Line 2"),
        (HEAD + b'"a": "NaN", "b": NaN}', "Line 2"),
        (HEAD + b'"a": "caf\xe9"}', "Line 2 is not in UTF-8"),
        # Cut in the middle of a sign.
        (json.dumps({"form": "MAPPA A"}).encode("utf-16")[:-1], "not in UTF-8"),
        (json.dumps({"form": "MAPPA A"}).encode("utf-16-le"), "not in UTF-8"),
        (HEAD + b'"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (HEAD + b'"a": ' + b"[" * 60 + b"]" * 60 + b"}", "nested too deeply"),
        (HEAD + b'"\\u0061": ' + b"[" * 900 + b"]" * 900 + b"}", "nested too deeply"),
        (HEAD + b'"a": ' + b"9" * 5000 + b"}", "number that is too long"),
        (b'["MAPPA A"]', "the answers of one form"),
        (b"{}", "which form it is"),
        (b'{"form": "mappa a"}', "“form” exactly: it must be “MAPPA A”."),
        (b'{"form": "minimum referal"}', "it must be “Minimum referral”."),
        (b'{"form": "MAPPA Z"}', "exactly. Set “form” to one of: “MAPPA A”, “MAPPA B”"),
        (b'{"form": ["MAPPA A"]}', "does not give “form” exactly"),
        (b" " * (submission.MAX_BYTES + 1), "larger than"),
    ],
    ids=itertools.count(),
)
def test_what_is_not_sound_is_refused_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        submission.parse(data)

    assert said in str(refused.value)
    assert "Testcase" not in str(refused.value)


# JSON as its writer has it: an object is a list of names with values, and may repeat a name.
_NAMES = st.sampled_from(["a", "b", "c", 'q"', "é", "\\", "d:"])
_WRITTEN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner) | st.lists(st.tuples(_NAMES, inner), min_size=1).map(tuple),
    max_leaves=12,
)


def _json(node: Any, *, as_ascii: bool, space: str) -> str:
    if isinstance(node, tuple):
        entries = (
            f"{json.dumps(name, ensure_ascii=as_ascii)}{space}:"
            f"{_json(value, as_ascii=as_ascii, space=space)}"
            for name, value in node
        )
        return "{" + f",{space}".join(entries) + "}"
    if isinstance(node, list):
        return f"[{','.join(_json(one, as_ascii=as_ascii, space=space) for one in node)}]"
    return json.dumps(node, ensure_ascii=as_ascii)


def _repeats(node: Any) -> bool:
    if isinstance(node, tuple):
        names = [name for name, _ in node]
        return len(set(names)) < len(names) or any(_repeats(value) for _, value in node)
    return isinstance(node, list) and any(map(_repeats, node))


@given(_WRITTEN, st.booleans(), st.sampled_from(["", " ", "\n\t"]))
def test_a_repeated_name_is_refused_wherever_it_stands_and_all_else_is_read_whole(
    node: Any, as_ascii: bool, space: str
) -> None:
    text = _json(node, as_ascii=as_ascii, space=space)
    data = text.encode()
    if _repeats(node):
        with pytest.raises(UnreadableError, match="The same name stands twice"):
            json_decoder.decoded(data, json_decoder.signs(data))
    else:
        assert json_decoder.decoded(data, json_decoder.signs(data)) == json.loads(text)


@given(st.data())
def test_what_is_accepted_is_json_and_read_as_everybody_reads_it(data: st.DataObject) -> None:
    written = bytearray(b'{"a": [1, -2.5, "x\\n\\"", null], "b": {"c": "d\\u0041", "e": true}}')
    signs = st.sampled_from(b'{}[]",:\\/ubn0123456789eE+-. \n\x00\x1f\x7f\xc3\xa9\xed\xa0N')
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(written) - 1))
        written[place : place + data.draw(st.integers(0, 1))] = bytes([data.draw(signs)])
    try:
        found = json_decoder.decoded(bytes(written), json_decoder.signs(written))
    except UnreadableError:
        return

    assert repr(found) == repr(json.loads(written))


def test_what_json_has_no_place_for_is_refused() -> None:
    circle: dict[str, object] = {"form": "MAPPA A"}
    circle["self"] = circle
    for answers in ({"form": "MAPPA A", "day": object()}, circle):
        with pytest.raises(UnreadableError):
            submission.from_answers(answers)


def test_a_byte_order_mark_is_no_fault() -> None:
    data = b"\xef\xbb\xbf" + json.dumps(sample("mappa-a")).encode()

    assert judging.judge(submission.parse(data)).status == "complete"


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x1b", "\x7f", "\x9b", "\ud800", "\ufffe", "\u202e", "\u2066", "\U0001fffe"],
)
def test_a_character_that_cannot_be_printed_is_found_at_its_place(character: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"]["ethnicity"] = f"White{character}British"
    judgement = judging.judge(submission.from_answers(answers), as_of=AS_OF)

    (finding,) = judgement.findings
    assert (finding.code, finding.pointer) == ("CONTROL-CHARACTER", "/offender/ethnicity")
    assert judgement.status == "invalid"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one(end: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["conviction"]["brief_details"] = f"one{end}two\tthree"
    kept = submission.from_answers(answers)

    assert kept.answers["conviction"]["brief_details"] == "one\ntwo\tthree"
    assert not kept.findings


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(sorted(sample("mappa-a"))) | st.text(max_size=9)


@given(st.dictionaries(NAMES, JSON, max_size=8))
def test_any_json_is_judged_without_a_fault(answers: dict[str, object]) -> None:
    judgement = judging.judge(submission.from_answers(answers | {"form": "MAPPA A"}))

    assert judgement.status in ("incomplete", "invalid")


TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn"), exclude_characters=TURNING)
    ),
    st.sampled_from(["a", "ŵ", "ﺙ", "ש", "字", "1", "–", "€", "🙂"]),
)
def test_text_that_can_be_printed_is_kept_as_it_is(text: str, seen: str) -> None:
    for whole in (text + seen, seen + text):
        for data in (json.dumps, _unescaped):
            read = submission.parse(data({"form": "MAPPA A", "reference": whole}).encode())

            assert read.answers["reference"] == whole
            assert not read.findings


def _unescaped(answers: dict[str, str]) -> str:
    return json.dumps(answers, ensure_ascii=False)


UNSEEN = (
    "\u00a0\u00ad\u0301\u034f\u115f\u17b5\u180e\u200b\u200d"
    "\u2060\u2800\u3000\u3164\ufe0f\ufeff\uffa0"
)


@given(st.text(st.sampled_from(UNSEEN + " \t\n\U000e0020\U000e0100\U0001d159"), min_size=1))
def test_text_in_which_nothing_is_seen_is_missing(text: str) -> None:
    answers = sample("mappa-a", "minimal")
    answers["conviction"]["brief_details"] = text
    for data in (json.dumps, _unescaped):
        (finding,) = judging.judge(submission.parse(data(answers).encode()), as_of=AS_OF).findings

        assert (finding.code, finding.pointer) == ("MISSING", "/conviction/brief_details")


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("kind", ["complete", "minimal"])
def test_a_whole_number_is_the_same_however_it_is_written(stem: str, kind: str) -> None:
    def with_points(node: Any) -> Any:
        if isinstance(node, dict):
            return {name: with_points(value) for name, value in node.items()}
        if isinstance(node, list):
            return [with_points(value) for value in node]
        return float(node) if type(node) is int else node

    answers = sample(stem, kind)
    read = submission.from_answers(with_points(answers))

    assert json.dumps(read.answers) == json.dumps(answers)


def test_rules_read_a_number_with_a_decimal_point() -> None:
    answers = sample("mappa-k", "minimal")
    answers["totals"]["total_scored"] = 999.0

    assert "AUD-1" in _codes(answers)


def test_a_number_with_a_fraction_stays_wrong() -> None:
    answers = sample("mappa-a", "minimal")
    answers["category"]["category"] = 1.5

    assert _codes(answers) == ["CAT-1"]


@pytest.mark.parametrize("name", ["07700900123", "9" * 5000, "0"], ids=len)
def test_a_name_of_figures_is_no_row_and_is_never_printed(name: str) -> None:
    answers = sample("mappa-a", "minimal")
    table = "/risk_assessment/people_at_risk"
    answers["risk_assessment"]["people_at_risk"] = {name: {"who": "\u0001"}}
    found = judging.judge(submission.from_answers(answers), as_of=AS_OF).findings

    assert {one.pointer for one in found} == {table, f"{table}/absent", f"{table}/reason"}
    assert {one.pointer for one in found if one.code == "CONTROL-CHARACTER"} == {table}


def test_a_name_that_no_text_can_hold_is_a_name_that_is_not_on_the_form() -> None:
    data = json.dumps(sample("mappa-a", "minimal") | {"\ud800": 1}).encode()

    assert [one.code for one in judging.judge(submission.parse(data), as_of=AS_OF).findings] == [
        "UNKNOWN-FIELD"
    ]


def test_of_two_names_that_cannot_be_told_apart_neither_is_lost() -> None:
    data = HEAD + rb'"a\u0001": 1, "a\u0002": 2, "a\\x01": 3}'

    assert sorted(submission.parse(data).answers.values(), key=str) == [1, 2, 3, "MAPPA A"]


def test_of_what_is_too_long_rules_read_the_beginning() -> None:
    answers = sample("mappa-a", "minimal")
    answers["conviction"]["brief_details"] = "In short.\n" * 3000 + "The defendant agreed."
    assert _codes(answers) == ["TOO-LONG"]

    answers["conviction"]["brief_details"] = "The defendant agreed.\n" + "In short.\n" * 3000
    assert _codes(answers) == ["TOO-LONG", "OFF-1"]


@pytest.mark.parametrize("stem", STEMS)
def test_nothing_that_is_too_long_counts_as_missing(stem: str) -> None:
    complete = Answers(submission.from_answers(sample(stem)), AS_OF)
    for pointer, field in fields(stem).items():
        given = complete.get(pointer)
        if field.kind is Kind.TEXT and isinstance(given, str):
            given = "word and more " * 20_000
        elif field.kind is Kind.TABLE and isinstance(given, list):
            given = given * 600
        else:
            continue
        answers = sample(stem)
        change(answers, pointer, given)
        found = judging.judge(submission.from_answers(answers), as_of=AS_OF).findings

        assert any((one.pointer, one.severity) == (pointer, "error") for one in found)
        assert not [one for one in found if (one.kind, one.severity) == ("missing", "error")]


def _codes(answers: dict[str, Any]) -> list[str]:
    found = judging.judge(submission.from_answers(answers), as_of=AS_OF).findings
    return [one.code for one in found]


@pytest.mark.parametrize("stem", STEMS)
def test_a_text_that_shows_nothing_is_no_answer(stem: str) -> None:
    answers = sample(stem)
    known = fields(stem)
    emptied = set[str]()

    def empty(node: Any, pointer: str) -> Any:
        if isinstance(node, dict):
            return {name: empty(value, f"{pointer}/{name}") for name, value in node.items()}
        if isinstance(node, list):
            return [empty(value, f"{pointer}/{index}") for index, value in enumerate(node)]
        field = known.get(general(pointer)) or known.get(general(pointer.rpartition("/")[0]))
        text = field and field.kind in (Kind.LINE, Kind.TEXT, Kind.LINES)
        is_reason = pointer.endswith("/reason") and general(pointer) not in known
        if is_reason or (text and not pointer.endswith("/absent")):
            emptied.add(pointer)
            return "\u200b\u3164"
        return node

    read = submission.from_answers(empty(answers, "")).answers

    assert emptied
    assert not [pointer for pointer in emptied if pointers.get(read, pointer) is not None]
