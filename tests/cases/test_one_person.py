"""Adding a file never takes a warning away that it does not answer."""

from collections.abc import Iterable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.cases import case as cases
from mappa_docs.cases.case_findings import CaseFinding
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.one_person import of_one_person
from tests.case_forms import form, minutes, planned, report, transfer, young

AS_OF = date(2026, 9, 30)
SWAPPED = {"/offender/date_of_birth": "1985-12-04"}
OTHER_NUMBER = {"/offender/pnc_id": "1999/0000042B"}
JOB = {
    "/agreed_risk_management_plan/jobcentre_plus": "sent",
    "/offender/location": "custody",
    "/prison_report": None,
}
# None of these is the answer to what another one is warned about: no later minutes, no MAPPA F or J
# that is asked for, and no end of the case.
FORMS = (
    minutes("b", set=JOB),
    minutes("b swapped", set=JOB | SWAPPED | {"/reference": "GW-0113-26-B9"}),
    form("mappa-a", "a swapped", set=SWAPPED),
    form("mappa-a", "a other", set=OTHER_NUMBER),
    form("mappa-a", "a", set={"/category/category": 2}),
    planned("2026-09-01", **{"/reference": "GW-0113-26-A2"}),
    young("2026-08-01", "h", **{"/management/level": 1} | SWAPPED),
    form("mappa-g", "g kept", set={"/retention/retained": True, "/category/level": 2} | SWAPPED),
    form("mappa-p", "p", set={"/reference": "GW-0113-26", "/lead_agency/date": "2026-08-01"}),
    form("mappa-n", "n", set={"/history/level_at_offence": 1}),
)


def warnings(forms: Iterable[Facts]) -> set[tuple[str, str, tuple[str, ...]]]:
    found: list[CaseFinding] = [
        of_case for case in cases.cases(forms, AS_OF) for of_case in case.findings
    ]
    return {
        (finding.code, finding.sentence, files)
        for finding, files in found
        if finding.severity == "warning"
        and finding.code in ("CASE-2", "CASE-3", "CASE-4", "CASE-5")
    }


@given(some=st.sets(st.sampled_from(range(len(FORMS)))), added=st.sampled_from(range(len(FORMS))))
@settings(max_examples=300)
def test_a_file_takes_no_warning_away(some: set[int], added: int) -> None:
    before = warnings(FORMS[number] for number in some)

    assert before <= warnings(FORMS[number] for number in {*some, added})


def test_what_a_form_answers_is_not_warned_of_any_more() -> None:
    reported = report("2026-07-01")

    assert "CASE-4" in {code for code, _, _ in warnings(FORMS[:1])}
    assert "CASE-4" not in {code for code, _, _ in warnings([FORMS[0], reported])}


def test_forms_are_parted_by_birthday_and_then_by_number() -> None:
    silent = form("mappa-a", "silent", without=("/offender/date_of_birth", "/offender/pnc_id"))
    b, swapped, _, other, *_ = FORMS
    parts = of_one_person([b, swapped, other, silent])

    assert [[one.source for one in part] for part in parts] == [
        ["b", "silent"],
        ["a other", "silent"],
        ["b swapped", "silent"],
    ]


def test_a_warning_of_minutes_alone_stays_beside_a_referral_with_another_birthday() -> None:
    alone = warnings([minutes("b")])

    assert {code for code, _, _ in alone} == {"CASE-3"}
    assert alone <= warnings([minutes("b"), form("mappa-a", "a", set=SWAPPED)])
    # A transfer answers it, even where the birthday of the referral does not fit.
    moved = transfer()
    assert not warnings([minutes("b"), form("mappa-a", "a", set=SWAPPED), moved])
