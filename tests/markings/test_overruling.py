"""A person decides what nobody else can tell, with a reason, and never what is plain."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.errors import UsageError
from mappa_docs.markings import document_marking, overruling, precedence, schemes
from mappa_docs.model import Marking, Overruling, Unsure
from mappa_docs.model.spots import Location, Spot, SpotKind, Unit

DAY = date(2026, 7, 31)
REASON = "It is printed on the paper of the firm"
RESTRICTED = document_marking.floor("gpms")
PLACE = Location(Unit.TEXT)
LEVELS = [(name, level) for name in schemes.schemes() for level in schemes.levels(name)]


@pytest.mark.parametrize(
    "reason",
    [
        "", "  ", "x", "xxx", "n/a", "N/A.", "-", "tbc", "To be confirmed", "none", "see above",
        "not known", "unknown", "[reason]", "because", "Lorem ipsum", "x x", "word " * 100,
        "a reason\x1b[31m in red",
    ],
)  # fmt: skip
def test_a_reason_that_says_nothing_is_none(reason: str) -> None:
    with pytest.raises(UsageError) as refused:
        overruling.decision(reason, DAY)

    assert len(reason) < 10 or reason not in str(refused.value)


@pytest.mark.parametrize(
    "reason",
    [REASON, "Pat asked the author; it was lifted in 2014", "Papur y cwmni yw hwn", "a; b, c"],
)
def test_a_decision_is_read_back_as_it_was_kept(reason: str) -> None:
    decided = Overruling(DAY, reason, ("CONFIDENTIAL", "NHS CONFIDENTIAL"))

    assert overruling.read([overruling.kept(decided)]) == (decided,)
    assert overruling.read([overruling.kept(decided)] * 2) == (decided,)


@pytest.mark.parametrize(
    "kept",
    [
        "", "CONFIDENTIAL", "2026-07-31; CONFIDENTIAL; x", "2026-07-31; CONFIDENTIAL;",
        "2026-13-31; CONFIDENTIAL; A reason of somebody", "2026-07-31; ; A reason of somebody",
        "2026-07-31; Pat Specimen; A reason of somebody", "31/07/2026; CONFIDENTIAL; A reason",
    ],
)  # fmt: skip
def test_what_is_no_decision_settles_nothing(kept: str) -> None:
    assert overruling.read([kept]) == ()


@given(st.text(max_size=60))
def test_no_text_of_a_file_is_taken_for_a_level(words: str) -> None:
    known = {level for _, level in LEVELS}
    for decided in overruling.read([f"2026-07-31; {words}, SECRET; A reason of somebody"]):
        assert all(level in known or level.split(" ", 1)[1] in known for level in decided.levels)


@pytest.mark.parametrize(("scheme", "level"), LEVELS)
def test_what_is_plainly_a_marking_is_never_overruled(scheme: str, level: str) -> None:
    """With a decision as without: the same files are refused."""
    spot = Spot(PLACE, SpotKind.BODY, schemes.sightings(f"Protective marking: {level}"))
    for own, asked in LEVELS:
        marking = Marking(own, asked, asked)
        outcomes = [_ended([spot], marking, decision) for decision in (None, _decision())]
        assert outcomes[0] == outcomes[1]
        order = schemes.levels(own)
        is_covered = level in order and order.index(level) <= order.index(asked)
        assert outcomes[0] == (None if is_covered else "refused")


UNTOLD = {
    "CONFIDENTIAL, ADDRESSEE ONLY": "CONFIDENTIAL",
    "NHS CONFIDENTIAL": "NHS CONFIDENTIAL",
    "SECRET UNTIL 1 JANUARY 2030": "SECRET",
    "THE SECRET GARDEN": "SECRET",
    "RESTRICTED / CONFIDENTIAL / SECRET": "CONFIDENTIAL",
    "CYFRINACHOL": "CONFIDENTIAL",
}


@pytest.mark.parametrize(("words", "level"), UNTOLD.items())
def test_what_could_not_be_told_takes_a_decision_which_names_it(words: str, level: str) -> None:
    spot = Spot(PLACE, SpotKind.HEADER, schemes.sightings(words), needed=True)

    with pytest.raises(UsageError, match="--overrule"):
        precedence.check([spot], RESTRICTED)
    decided = precedence.check([spot], RESTRICTED, _decision())
    assert decided is not None
    assert level in decided.levels
    assert (decided.on, decided.reason) == (DAY, REASON)


def test_a_marking_in_a_place_that_may_not_be_seen_takes_a_decision_too() -> None:
    spot = Spot(PLACE, SpotKind.HEADER, possible=schemes.sightings("SECRET"), needed=True)
    hidden = Spot(PLACE, SpotKind.INACTIVE, schemes.sightings("SECRET"))
    for found in (spot, hidden):
        with pytest.raises(UsageError, match="--overrule"):
            precedence.check([found], RESTRICTED)
        decided = precedence.check([found], RESTRICTED, _decision())
        assert decided is not None
        assert decided.levels == ("SECRET",)


@pytest.mark.parametrize("words", ["RESTRICTED UNTIL 2030", "THE RESTRICTED LIST", "RESTRICTED"])
def test_no_decision_is_needed_or_kept_where_nothing_is_higher(words: str) -> None:
    spot = Spot(PLACE, SpotKind.HEADER, schemes.sightings(words), needed=True)

    assert precedence.check([spot], RESTRICTED) is None
    assert precedence.check([spot], RESTRICTED, _decision()) is None


@given(st.sampled_from([reason for reason in Unsure if reason]), st.sampled_from(LEVELS))
def test_words_that_may_be_no_marking_never_mark_a_place(
    reason: Unsure, level: tuple[str, str]
) -> None:
    sighting = schemes.Sighting(*level, unsure=reason)
    spot = Spot(PLACE, SpotKind.HEADER, (sighting,), needed=True)

    assert (spot.sightings, spot.possible) == ((), (sighting,))
    assert spot.seen == "could not be told"
    assert not precedence.says([sighting], Marking(*level, level[1]))


def _decision() -> Overruling:
    return overruling.decision(REASON, DAY)


def _ended(spots: list[Spot], marking: Marking, decision: Overruling | None) -> str | None:
    try:
        precedence.check(spots, marking, decision)
    except UsageError:
        return "refused"
    return None
