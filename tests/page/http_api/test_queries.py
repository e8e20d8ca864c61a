"""Parameters of addresses: what is not known, or not what it has to be, is refused."""

from datetime import date
from typing import Any

import pytest

from mappa_docs.page.http_api import contract, queries
from mappa_docs.page.http_api.problems import Problem


def _operation(name: str) -> contract.Operation:
    return next(one for one in contract.operations() if one.id == name)


def _values(name: str, *query: tuple[str, str], **path: str) -> dict[str, Any]:
    return queries.values(_operation(name), path, query)


def test_what_is_not_given_has_its_default() -> None:
    values = _values("render", ("to", "pdf"))

    assert values["to"] == "pdf"
    assert (values["draft"], values["rows"], values["document"]) == (False, 0, "form")
    assert (values["as_of"], values["copies"], values["scheme"]) == (None, None, None)
    assert values["descriptor"] == []


def test_values_are_read_as_what_they_are() -> None:
    values = _values(
        "render",
        ("to", "docx"), ("draft", "true"), ("rows", "7"), ("as_of", "2026-02-28"),
        ("descriptor", "PERSONAL"), ("descriptor", "STAFF"), ("scheme", "gsc"),
    )  # fmt: skip

    assert (values["draft"], values["rows"], values["scheme"]) == (True, 7, "gsc")
    assert values["as_of"] == date(2026, 2, 28)
    assert values["descriptor"] == ["PERSONAL", "STAFF"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("to", "odt"),
        ("to", ""),
        ("draft", "True"),
        ("draft", "1"),
        ("rows", "51"),
        ("rows", "-1"),
        ("rows", "1.0"),
        ("rows", "٣"),
        ("rows", "9" * 5000),
        ("copies", "0"),
        ("as_of", "2026-02-29"),
        ("as_of", "2026-W01-1"),
        ("as_of", "20260228"),
        ("as_of", " 2026-02-28"),
        ("scheme", "Testcase"),
        ("classification", ""),
        ("classification", "x" * 201),
        ("classification", "a\nb"),
        ("descriptor", ""),
        ("Testcase", "true"),
        ("To", "pdf"),
    ],
)
def test_what_is_wrong_is_refused_and_not_repeated(name: str, value: str) -> None:
    with pytest.raises(Problem) as raised:
        _values("render", *([("to", "pdf")] if name != "to" else []), (name, value))

    assert raised.value.kind == "wrong-parameter"
    assert "Testcase" not in raised.value.detail
    assert not value or len(value) < 5 or value not in raised.value.detail


@pytest.mark.parametrize("query", [[], [("to", "pdf"), ("to", "pdf")], [("draft", "true")]])
def test_what_is_missing_or_stands_there_twice_is_refused(query: list[tuple[str, str]]) -> None:
    with pytest.raises(Problem, match="wrong-parameter"):
        _values("render", *query)


def test_an_address_without_parameters_takes_none() -> None:
    with pytest.raises(Problem, match="takes no parameters"):
        _values("listRules", ("draft", "true"))
    with pytest.raises(Problem, match="no-such-thing"):
        _values("getForm", form="a")
