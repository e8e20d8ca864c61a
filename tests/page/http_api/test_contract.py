"""The contract is whole: what an operation names is there, and nothing is there that none names."""

from typing import Any

from mappa_docs import resources
from mappa_docs.page.http_api import contract
from mappa_docs.page.http_api.contract import DOCUMENT, SUBMISSION

PLACE = "schemas/interface"
OPERATIONS = contract.operations()
# Told by walls that stand before any operation, or where there is no operation.
ALWAYS = {"wrong-method"}


def _references(node: Any) -> Any:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rpartition("/")[2]
        for child in node.values():
            yield from _references(child)
    elif isinstance(node, list):
        for child in node:
            yield from _references(child)


def test_every_layout_is_there_and_used() -> None:
    named = {one.body for one in OPERATIONS} | {one.reply for one in OPERATIONS}
    named |= {one.lines for one in OPERATIONS} | {*_references(dict(contract.layouts()))}

    assert named - {"", "file", "files", DOCUMENT, SUBMISSION} == contract.layouts().keys() - {
        "Problem"
    }


def test_every_kind_of_problem_is_there_and_used() -> None:
    named = {name for one in OPERATIONS for name in one.problems}

    assert named | ALWAYS == contract.problem_kinds().keys()
    for kind in contract.problem_kinds().values():
        assert kind.fault == ("server" if kind.status >= 500 else "caller")


def test_every_parameter_is_used_and_described() -> None:
    used = {
        name
        for methods in resources.read_json(f"{PLACE}/operations.json").values()
        for told in methods.values()
        for name in told.get("parameters", ())
    }

    assert used == resources.read_json(f"{PLACE}/parameters.json").keys()
    for operation in OPERATIONS:
        names = [one.name for one in operation.parameters]
        assert len(names) == len(set(names))
        in_path = {one.name for one in operation.parameters if one.place == "path"}
        assert in_path == {step[1:-1] for step in operation.path.split("/") if step.startswith("{")}


def test_names_and_addresses_are_told_once() -> None:
    ids = [one.id for one in OPERATIONS]
    addresses = [(one.method, one.path) for one in OPERATIONS]

    assert len(set(ids)) == len(ids)
    assert len(set(addresses)) == len(addresses)
    assert all(one.is_marked for one in OPERATIONS if one.reply == DOCUMENT)
    assert not [one.id for one in OPERATIONS if one.is_conditional and one.method != "GET"]
