"""Data classes of our own making, beside those that Python makes of the same source."""

import copy
import dataclasses
import inspect
import pickle
from dataclasses import FrozenInstanceError, field
from typing import Any

import pytest

from mappa_docs.model import Choice, Finding, Submission
from mappa_docs.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Ours:
    """Made here."""

    name: str
    entries: list[int] = field(default_factory=list)
    size: int = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """Made by Python."""

    name: str
    entries: list[int] = field(default_factory=list)
    size: int = 3


@dataclass(frozen=True, slots=True)
class One:
    """A single field, and something to do once it is set."""

    name: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name.upper())


def test_fields_are_set_by_place_by_name_and_by_default() -> None:
    for made in (Ours, Theirs):
        value: Any = made("a", size=4)

        assert (value.name, value.entries, value.size) == ("a", [], 4)
        assert made("a").entries is not made("a").entries


@pytest.mark.parametrize("arguments", [(), ("a", [], 1, 2)])
def test_a_wrong_call_is_refused(arguments: tuple[Any, ...]) -> None:
    for made in (Ours, Theirs):
        with pytest.raises(TypeError):
            made(*arguments)


def test_nothing_can_be_changed_added_or_taken_away() -> None:
    value = Ours("a")

    for name in ("name", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, "b")
    with pytest.raises(FrozenInstanceError):
        del value.name  # type: ignore[misc]


def test_they_are_equal_by_their_fields_and_within_one_class_alone() -> None:
    assert Ours("a") == Ours("a")
    assert Ours("a") != Ours("b")
    assert Ours("a") != Theirs("a")
    assert One("a") == One("A")


def test_equal_ones_have_one_hash_and_the_same_as_python_gives_them() -> None:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Choices:
        value: Any
        label: str

    assert hash(Choice("a", "b")) == hash(Choices("a", "b"))
    assert hash(One("a")) == hash(("A",))


def test_they_read_as_those_of_python() -> None:
    assert repr(Ours("a")) == repr(Theirs("a")).replace("Theirs", "Ours")
    assert str(inspect.signature(Ours).parameters["size"]) == "size: int = 3"
    assert Ours.__match_args__ == Theirs.__match_args__
    assert Ours.__slots__ == Theirs.__slots__  # type: ignore[attr-defined]


def test_what_python_does_with_data_classes_it_does_with_ours() -> None:
    value = Ours("a", [1])

    assert dataclasses.replace(value, size=9) == Ours("a", [1], 9)
    assert dataclasses.asdict(value) == {"name": "a", "entries": [1], "size": 3}
    assert [each.name for each in dataclasses.fields(value)] == ["name", "entries", "size"]


def test_they_go_to_other_processes_and_back() -> None:
    for value in (Ours("a", [1]), One("a"), Submission("mappa-a", {"form": "MAPPA A"})):
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value


def test_every_annotated_name_is_a_field() -> None:
    for made in (Finding, Submission, Choice):
        assert [each.name for each in dataclasses.fields(made)] == [*made.__annotations__]


def test_other_data_classes_are_left_to_python() -> None:
    with pytest.raises(TypeError, match="by Python itself"):
        dataclass(frozen=False, slots=True)
