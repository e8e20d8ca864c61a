"""How each command ends. These numbers and what they mean are part of the contract.

A fault of the program, or of its installation, is FAULT, and nothing else is: what is refused
because of a file, an answer or an option has a code that says so.
"""

from collections.abc import Mapping

PROBLEMS, USAGE, UNREADABLE, FAULT = 1, 2, 3, 4
HANGUP, INTERRUPTED, BROKEN_PIPE, TERMINATED = 129, 130, 141, 143

MEANINGS: Mapping[int, str] = {
    0: "Nothing is wrong. Warnings, advice and what is late may be there.",
    PROBLEMS: "An error is listed: something is missing or wrong, or can’t be printed; or "
    "`marking` could not tell; or `diff` found that two forms are not the same, or could not tell.",
    USAGE: "Wrong use, such as an unknown form or option, a file that exists already or a result "
    "that can’t be written; or refused, because the marking would be lowered, something in a file "
    "would be lost, or a person has to decide. Nothing was written.",
    UNREADABLE: "A file could not be read: it is damaged, needs a password, is too large or takes "
    "too long, or is not safe to read. Or there was none.",
    FAULT: "A fault of the program or of its installation. Nothing else ends so.",
    HANGUP: "The terminal was closed (SIGHUP).",
    INTERRUPTED: "Stopped from the keyboard.",
    BROKEN_PIPE: "The program that reads the output stopped reading.",
    TERMINATED: "Ended by the system, or by another program (SIGTERM).",
}

_PRINTED: Mapping[int, str] = {0: "printed"}
# What the codes mean for each command. Wrong use and a fault are the same for all.
_OWN: Mapping[str, Mapping[int, str]] = {
    "forms": _PRINTED,
    "fields": _PRINTED,
    "schema": _PRINTED,
    "rules": _PRINTED,
    "sample": _PRINTED,
    "validate": {
        0: "nothing is missing or wrong (warnings and advice allowed)",
        PROBLEMS: "something is",
        UNREADABLE: "a file could not be read",
    },
    "extract": {
        0: "everything was read",
        PROBLEMS: "something is in no answer, or could not be read as one",
        UNREADABLE: "a file could not be read, or there was none",
    },
    "check": {
        0: "every form is complete (warnings and what is late allowed)",
        PROBLEMS: "something is missing or wrong",
        UNREADABLE: "a file could not be read, or there was none",
    },
    "local suggest": {
        0: "drafted, and everything that 14.25 asks for was found for sure",
        PROBLEMS: "something was not found, or is to be looked at",
        USAGE: "wrong use, or refused: a file that exists",
        UNREADABLE: "LOCALFORM could not be read",
    },
    "local new": {
        0: "written",
        USAGE: "wrong use, or refused: a file that exists",
        UNREADABLE: "the area profile could not be read",
    },
    "local check": {
        0: "every copy has the minimum data (warnings and what is late allowed)",
        PROBLEMS: "something is missing, wrong or could not be told, or nobody approved the form",
        UNREADABLE: "a file, the profile or a mapping could not be read, or there was none",
    },
    "local check-mapping": {
        0: "it names a place for all that 14.25 asks for",
        PROBLEMS: "it leaves something out, or a place is not on the form",
        UNREADABLE: "the mapping or the form is not sound",
    },
    "case": {
        0: "everything is complete, and nothing is overdue",
        PROBLEMS: "something is missing, wrong, overdue or changed",
        USAGE: "wrong use, or refused: several cases, none, a file that exists",
        UNREADABLE: "a file could not be read, or there was none",
    },
    "diff": {
        0: "no answer differs",
        PROBLEMS: "an answer differs, or something was not read",
        USAGE: "wrong use, or refused: two forms that don’t ask the same, a file that exists",
        UNREADABLE: "a file could not be read, or holds several forms",
    },
    "kpi": {
        0: "counted",
        UNREADABLE: "a file could not be counted, or there was none",
    },
    "returns": {
        0: "counted",
        UNREADABLE: "a file could not be counted, or there was none",
    },
    "sheet": {
        0: "written",
        USAGE: "wrong use, or refused: a file that exists",
        UNREADABLE: "the area profile could not be read",
    },
    "render": {
        0: "written",
        PROBLEMS: "a form is not complete and right, or a template can’t be used: not written",
        USAGE: "wrong use, or refused: a lower marking, a file that exists",
        UNREADABLE: "a file could not be read",
    },
    "context": {
        0: "written",
        PROBLEMS: "the form is not complete and right: not written",
        USAGE: "wrong use, or refused: a file that exists",
        UNREADABLE: "the file could not be read",
    },
    "actions": {
        0: "written",
        PROBLEMS: "the minutes are not complete or not agreed, or a list was not written",
        USAGE: "wrong use, or refused: another form, a file that exists",
        UNREADABLE: "the file could not be read",
    },
    "prefill": {
        0: "written",
        PROBLEMS: "written, but a question stayed open, because its sources disagree or don’t fit, "
        "or sources about different people: nothing was written",
        USAGE: "wrong use, or refused: a file that exists, forms that don’t go together",
        UNREADABLE: "a file could not be read",
    },
    "derive summary": {
        0: "written; what is still to be filled in is said",
        PROBLEMS: "the minutes are not complete or not agreed, or the summary would tell too much: "
        "not written",
        USAGE: "wrong use, or refused: what can’t be released, a file that exists",
        UNREADABLE: "a file could not be read",
    },
    "derive overview": {
        0: "written",
        PROBLEMS: "the report is not complete, or somebody has no role or would be known: not "
        "written",
        USAGE: "wrong use, or refused: a role that names somebody, a file that exists",
        UNREADABLE: "a file could not be read",
    },
    "pack": {
        0: "written",
        PROBLEMS: "a document can’t be in the pack: nothing was written",
        USAGE: "wrong use, or refused: a lower marking, a password that won’t do, a file that "
        "exists",
        UNREADABLE: "a file could not be read: nothing was written",
    },
    "blank": {
        0: "written",
        USAGE: "wrong use, or refused: a file that exists",
        UNREADABLE: "the area profile could not be read",
    },
    "template export": {
        0: "written",
        USAGE: "wrong use, or refused: a file that exists",
    },
    "template check": {
        0: "it can be used (warnings and advice allowed)",
        PROBLEMS: "something is wrong with it",
        UNREADABLE: "FILE could not be read",
    },
    "marking check": {
        0: "nothing is wrong, warnings apart",
        PROBLEMS: "something is wrong or could not be told",
        UNREADABLE: "a file could not be read, or there was none",
    },
    "marking apply": {
        0: "marked, warnings apart",
        PROBLEMS: "marked, but something else in it is wrong, see standard error",
        USAGE: "wrong use, or refused: nothing was written",
        UNREADABLE: "FILE could not be read",
    },
    "serve": {
        0: "ended in order",
        USAGE: "wrong use, or refused: what is not safe, a port that is taken",
        UNREADABLE: "the token or the area profile could not be read",
    },
    "completion": _PRINTED,
}
_OF_ALL: Mapping[int, str] = {USAGE: "wrong use", FAULT: "a fault of the program"}


def commands() -> tuple[str, ...]:
    """Return the names of all commands; one of a group has the group's name before its own."""
    return tuple(_OWN)


def of_command(name: str) -> dict[int, str]:
    """Return the codes with which a command such as "marking check" ends of itself, and what each
    means for it; none for a group. A stop from outside is the same for all."""
    own = _OWN.get(name)
    return {} if own is None else dict(sorted({**_OF_ALL, **own}.items()))


def told(name: str) -> str:
    """Return the codes of a command in a sentence for its help, or "" for a group."""
    codes = of_command(name)
    listed = " · ".join(f"{code} {words}" for code, words in codes.items())
    return f"Exit codes: {listed}." if codes else ""


def told_of_all() -> str:
    """Return what the codes mean for every command, for the help of the program."""
    return (
        "Exit codes: 0 nothing is wrong · 1 something is missing or wrong, or could not be told · "
        "2 wrong use, or refused: nothing was written · 3 a file could not be read · 4 a fault of "
        "the program, and nothing else. Each command’s help says what they mean for it."
    )
