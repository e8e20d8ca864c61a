"""What a form records as not having happened as it should: the finding stays, as a warning.

Minutes are a record. Where a rule is about what people did and they did not, the form says so with
the reason, and the figures still count it. What explains a rule is data: `explained_by` in
`schemas/rules` names for a sentence of the rule an option of the table `/explanations`, or, after
"./", the question beside the one that the rule finds fault with.
"""

from mappa_docs.definition import pointers
from mappa_docs.definition.rulebook import Rule
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Parameter, Severity, Term
from mappa_docs.rules.registry import Problem
from mappa_docs.rules.support.tables import text
from mappa_docs.text.placeholders import stand_in

TABLE = "/explanations"
BESIDE = "./"


def explained(answers: Answers, rule: Rule, problem: Problem) -> Problem:
    """Return the problem as it is, or as a warning where the form explains it."""
    for entry in rule.explained_by:
        if entry.get("sentence", problem.sentence) != problem.sentence:
            continue
        if _explains(answers, entry["by"], problem.pointer):
            return on_record(problem, entry["what"], entry.get("indicator", ""))
    return problem


def on_record(problem: Problem, what: str, indicator: str = "") -> Problem:
    """Return the problem as one that the form records: a warning that says `what` did not happen,
    and which indicator of 31.21 counts it. Advice stays advice."""
    parameters: dict[str, Parameter] = {"what": Term(f"recorded.{what}")}
    if indicator:
        parameters["indicator"] = indicator
    severity: Severity = "advice" if problem.severity == "advice" else "warning"
    sentence = "RECORDED.counted" if indicator else "RECORDED"
    return problem._replace(severity=severity, sentence=sentence, parameters=parameters)


def is_given(reason: str) -> bool:
    """Return whether a text says why. One that only fills the space does not."""
    return bool(reason.strip()) and not stand_in(reason)


def _explains(answers: Answers, by: str, pointer: str) -> bool:
    if by.startswith(BESIDE):
        above, _ = pointers.parted(pointer)
        return is_given(answers.text(f"{above}/{by.removeprefix(BESIDE)}"))
    return any(row.get("what") == by and is_given(text(row, "why")) for row in answers.table(TABLE))
