"""MAPPA O: why a case is reviewed, who reviews it, and when the reports are shared."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.subjects.further_offence import ground_fits

_NOT_ON_PANEL = ("lay_adviser", "mappa_coordination")
_APPROVALS = ("/approval/overview_approved", "/approval/overview_checked")


@rule("N-2", "mappa-o")
def ground_of_review_fits(answers: Answers) -> Iterator[Problem]:
    """Hold the ground of a discretionary review against offence and level (20.5)."""
    if answers.text("/reason/basis") == "discretionary":
        is_active = answers.is_yes("/reason/active_management")
        yield from ground_fits(
            answers, "/reason/ground", "level_1_offender", "listed_offence", is_active
        )


@rule("O-2", "mappa-o")
def panel_is_complete(answers: Answers) -> Iterator[Problem]:
    """Ask for a Lay Adviser and somebody of each agency on the panel (20.14, 20.31)."""
    panel = {answers.text(f"{pointer}/agency") for pointer, _ in answers.rows("/process/panel")}
    if not panel or "" in panel:
        return
    if "lay_adviser" not in panel:
        yield Problem("/process/panel", sentence="O-2.lay-adviser")
    for pointer, _ in answers.rows("/agencies"):
        agency = answers.text(f"{pointer}/agency")
        if agency and agency not in panel and agency not in _NOT_ON_PANEL:
            panel.add(agency)
            yield Problem(f"{pointer}/agency")


@rule("O-5", "mappa-o")
def is_shared_after_approval(answers: Answers) -> Iterator[Problem]:
    """Compare the day of sharing with those of both approvals (20.22, 20.24)."""
    shared = answers.day("/approval/overview_shared")
    by_board, by_omppg = map(answers.day, _APPROVALS)
    if shared and any(approved and approved > shared for approved in (by_board, by_omppg)):
        yield Problem("/approval/overview_shared")
