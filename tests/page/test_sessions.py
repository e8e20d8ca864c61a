"""What is kept for whom, how much, and for how long."""

import pytest

from mappa_docs.page.sessions import ForgottenError, Sessions, TooMuchError
from mappa_docs.page.settings import Bounds
from tests.page_visits import Clock, Visit


class Work:
    def __init__(self) -> None:
        self.has_ended = False

    def end(self) -> None:
        self.has_ended = True


def sessions(clock: Clock, **bounds: int) -> Sessions:
    return Sessions(Bounds(**bounds), idle=900, now=clock)


def test_what_was_given_is_forgotten_when_nobody_takes_a_step_for_too_long() -> None:
    clock, work = Clock(), Work()
    every = sessions(clock)
    cookie, session = every.begin()
    key = session.keep(work, 10)
    clock.now += 899
    assert every.of(cookie) is session
    clock.now += 899
    every.sweep()
    assert session.kept(key, Work) is work
    clock.now += 1
    every.sweep()

    assert work.has_ended
    with pytest.raises(ForgottenError):
        session.kept(key, Work)
    assert every.of(cookie) is session  # who comes back begins with nothing


def test_a_session_holds_no_more_than_it_has_room_for() -> None:
    _, session = sessions(Clock(), kept=100).begin()
    key = session.keep("a", 60)
    with pytest.raises(TooMuchError):
        session.keep("b", 41)
    session.replace(key, "c", 100)
    with pytest.raises(TooMuchError):
        session.replace(key, "d", 101)
    session.forget(key)

    assert session.keep("e", 100)


def test_all_sessions_together_hold_no_more_than_there_is_room_for() -> None:
    every = sessions(Clock(), kept=100, kept_by_all=150)
    (_, first), (_, second) = every.begin(), every.begin()
    first.keep("a", 100)
    with pytest.raises(TooMuchError):
        second.keep("b", 51)

    assert second.keep("c", 50)


def test_the_session_left_alone_longest_makes_room() -> None:
    clock, work = Clock(), Work()
    every = sessions(clock, sessions=2)
    first, session = every.begin()
    session.keep(work, 1)
    clock.now += 1
    second, _ = every.begin()
    clock.now += 1
    third, _ = every.begin()

    assert every.of(first) is None
    assert work.has_ended
    assert every.of(second)
    assert every.of(third)


def test_a_key_leads_only_to_what_it_is_for() -> None:
    every = sessions(Clock())
    _, session = every.begin()
    key = session.keep("text", 4)
    _, other = every.begin()
    for asked, kind in ((session, int), (other, str)):
        with pytest.raises(ForgottenError):
            asked.kept(key, kind)

    assert session.kept(key, str) == "text"


def test_a_session_is_its_owners_alone() -> None:
    every = sessions(Clock())
    cookie, _ = every.begin("a.clerk")

    assert every.of(cookie, "b.clerk") is None
    assert every.of(cookie) is None


def test_the_end_of_the_program_ends_everything() -> None:
    every, work = sessions(Clock()), Work()
    cookie, session = every.begin()
    session.keep(work, 1)
    every.end()

    assert work.has_ended
    assert every.of(cookie) is None


def test_the_page_says_when_it_forgets_and_forgets_when_asked(visit: Visit) -> None:
    assert "forgotten 15 minutes after your last step" in visit.get("/").text
    cookie = next(iter(visit.http.cookies.values()))
    session = visit.sessions.of(cookie)
    assert session
    key = session.keep("an answer", 9)
    visit.post("/forget")

    with pytest.raises(ForgottenError):
        session.kept(key, str)


def test_a_step_keeps_what_was_given(visit: Visit) -> None:
    session = visit.sessions.of(next(iter(visit.http.cookies.values())))
    assert session
    key = session.keep("an answer", 9)
    visit.clock.now += 880
    assert visit.post("/stay").status_code == 204
    visit.clock.now += 880
    visit.sessions.sweep()

    assert session.kept(key, str) == "an answer"


def test_nobody_ends_the_sessions_of_others_by_beginning_many() -> None:
    clock = Clock()
    every = sessions(clock, sessions=5, sessions_of_one=2)
    cookie, session = every.begin("a.clerk")
    clock.now += 1
    others = []
    for _ in range(10):
        clock.now += 1
        others.append(every.begin("b.clerk")[0])

    assert every.of(cookie, "a.clerk") is session
    assert [bool(every.of(one, "b.clerk")) for one in others] == [False] * 8 + [True] * 2
