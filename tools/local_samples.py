"""Writes `samples/local`: the forms of five invented areas, blank, filled well and filled badly.

`python tools/local_samples.py` writes them again; the same input gives the same bytes. What has to
be read of each stands beside them in `expected.json`, and is written by hand.
"""

import json
from pathlib import Path

from sample_files import Answers, WordForm, workbook

FOLDER = Path(__file__).resolve().parents[1] / "samples" / "local"


def main() -> None:
    """Write all samples."""
    for area, (make, suffix) in AREAS.items():
        filled = json.loads((FOLDER / area / "filled.json").read_text("utf-8"))
        for name, answers in {"blank": {}, **filled}.items():
            (FOLDER / area / f"{name}{suffix}").write_bytes(make(answers))


def northshire(answers: Answers) -> bytes:
    """Return the referral with tables: labels to the left, two pairs in a row."""
    form = WordForm("Northshire MAPPA referral", answers)
    form.pairs([("Our reference", "reference"), ("Issue", "version")])
    form.pairs([("MAPPA category", "category")], blank="Please select")
    form.heading("1. The offender")
    form.pairs(
        [
            ("Full name (SURNAME in capitals)", "name"), ("Date of birth", "born"),
            ("Also known as", "aliases"), ("Sex", "sex"),
            ("Ethnic origin", "ethnicity"), ("PNC No.", "pnc"),
            ("ViSOR No.", "visor"), ("CRN", "crn"),
            ("Prison and number", "prison"), ("Address before custody", "before"),
            ("Release address", "release"), ("Address now", "now"),
        ]
    )  # fmt: skip
    form.heading("2. The offence")
    form.pairs(
        [
            ("Index offence", "offence"), ("Date of conviction", "convicted"),
            ("Sentence", "sentence"), ("Earliest release", "earliest"),
            ("Order from", "order_start"), ("Order to", "order_end"),
        ]
    )  # fmt: skip
    form.box("Details of the offence", "details", "Include dates and who gave the information.")
    form.heading("3. Risk")
    form.pairs([("OGRS", "ogrs"), ("OASys risk of serious harm", "rosh")])
    form.box("Assessment of risk", "assessment")
    form.box("Risk management plan", "plan")
    form.box("Reason for referral", "reason")
    form.box("Why does this case require a multi-agency approach?", "added")
    form.heading("4. Children and adults")
    yes_no = "Yes / No (delete as appropriate)"
    form.pairs([("MARAC case?", "marac"), ("Children at risk?", "children")], blank=yes_no)
    form.pairs([("If so, which children and what risk", "children_details")])
    form.pairs([("Adults at risk?", "adults")], blank=yes_no)
    form.pairs([("If so, which adults and what risk", "adults_details")])
    form.heading("5. Victims")
    form.rows(["Name", "Victim of", "Relationship"], "victims")
    form.heading("6. Referring officer")
    form.pairs(
        [("Name", "officer"), ("Agency", "agency"), ("Telephone", "telephone"), ("Date", "date")]
    )
    form.heading("7. Manager")
    form.line("A manager must sign this referral before it is sent.")
    form.pairs([("Name", "manager"), ("I endorse this referral", "endorsed")])
    form.heading("8. Who else should come")
    form.rows(["Name", "Agency", "E-mail"], "invitees")
    return form.saved()


def westmarch(answers: Answers) -> bytes:
    """Return the referral without any table: a label, a tab and the answer on each line."""
    form = WordForm("Westmarch: referral to MAPPA management", answers)
    form.heading("Part A: Subject")
    form.labels(
        ("Reference", "reference"), ("Version", "version"), ("Surname", "last"),
        ("Forenames", "first"),
        ("Date of Birth", "born"), ("Other names used", "aliases"), ("Gender (M/F)", "sex"),
        ("Ethnicity", "ethnicity"), ("PNC ID", "pnc"), ("ViSOR", "visor"), ("Delius CRN", "crn"),
        ("HMP / YOI", "prison"), ("NOMIS number", "number"), ("Category", "category"),
    )  # fmt: skip
    for label, name in (
        ("Last address before custody", "before"), ("Address on release", "release"),
        ("Home address", "now"),
    ):  # fmt: skip
        form.line(label)
        form.line(answers.get(name, ""))
    form.heading("Part B: Offence")
    form.labels(
        ("Main offence", "offence"), ("Convicted on", "convicted"),
        ("Length of sentence", "sentence"),
        ("Earliest date of release", "earliest"), ("Order starts", "order_start"),
        ("Order ends", "order_end"),
    )  # fmt: skip
    form.line("What happened")
    form.line(answers.get("details", ""))
    form.heading("Part C: Risk")
    form.labels(("OGRS3 score", "ogrs"), ("RSR", "rsr"))
    for label, name in (
        ("Risk of serious harm", "assessment"), ("Plan", "plan"), ("Why this referral", "reason"),
        ("What MAPPA would add", "added"),
    ):  # fmt: skip
        form.line(label)
        form.line(answers.get(name, ""))
    form.heading("Part D: Others at risk")
    boxes = "Yes \u2610 No \u2610"
    form.labels(
        ("Heard at MARAC", "marac"), ("Risk to any child", "children"),
        ("Risk to a vulnerable adult", "adults"), blank=boxes,
    )  # fmt: skip
    form.labels(
        ("Details of children", "children_details"), ("Details of adults", "adults_details")
    )
    form.labels(("Victim of the index offence", "victim"), ("Anyone else at risk", "others"))
    form.heading("Part E: Referrer")
    form.labels(
        ("Name", "officer"), ("Agency", "agency"), ("Needs sign-off by a manager", "needed"),
        ("Signed off by", "manager"), ("Signed off", "endorsed"), ("Also invite", "invite"),
    )  # fmt: skip
    return form.saved()


def eastvale(answers: Answers) -> bytes:
    """Return the minutes: headings, prompts and free text."""
    form = WordForm("Eastvale MAPP meeting: minutes", answers)
    form.pairs(
        [
            ("Meeting reference", "reference"), ("Version", "version"),
            ("Last name", "last"), ("First name(s)", "first"),
            ("DOB", "born"), ("Aliases", "aliases"),
            ("Gender", "sex"), ("Ethnicity", "ethnicity"),
            ("PNC", "pnc"), ("ViSOR reference", "visor"),
            ("Agency ID", "crn"), ("MAPPA category", "category"),
            ("Prison", "prison"), ("Prison number", "number"),
            ("Address before custody", "before"), ("Proposed address", "release"),
            ("Current address", "now"), ("Index offence", "offence"),
            ("Conviction date", "convicted"), ("Sentence", "sentence"),
            ("Earliest release date", "earliest"), ("Tool and score", "tool"),
        ]
    )  # fmt: skip
    for heading, name, *prompts in (
        ("Offence details", "details"),
        ("Risk assessment of the lead agency", "assessment", "Who is at risk, of what, and when?"),
        ("Risk management plan of the lead agency", "plan"),
        ("Victims", "victim", "Victim of the index offence"),
        ("Potential victims", "others"),
        ("MARAC", "marac", "Has the case been to a MARAC? Yes / No"),
        ("Child protection", "children", "Yes or no, and what the concerns are."),
        ("Vulnerable adults", "adults", "Yes or no, and what the concerns are."),
        ("Information from the police", "police"),
        ("Information from probation", "probation"),
        ("Agreed risk assessment", "agreed"),
        ("Agreed risk management plan", "agreed_plan"),
        ("Risk of serious harm agreed", "level_after"),
        ("Why", "why"),
        ("Disclosure", "disclosure", "Yes or no, and why."),
        ("How it will be disclosed", "manner"),
        ("Disclosed by (date)", "disclosed"),
        ("Press and media", "media"),
        ("Level from now on", "level"),
        ("Reasons for the level", "level_reasons"),
        ("Do all agree that the decisions comply with the Human Rights Act?", "rights"),
    ):
        form.heading(heading)
        for prompt in prompts:
            form.line(prompt)
        for line in answers.get(name, "").split("\n"):
            form.line(line)
    form.heading("Actions from the last meeting")
    form.rows(["Action", "Outcome", "Result or reason"], "earlier")
    form.heading("Actions agreed")
    form.rows(["Action to be taken", "By whom", "By when"], "actions")
    return form.saved()


def southmere(answers: Answers) -> bytes:
    """Return the referral with form fields of older Word."""
    form = WordForm("Southmere Form 7 (MAPPA referral)", answers)
    for section, fields in _SOUTHMERE:
        form.heading(section)
        form.fields(fields)
    return form.saved()


_SOUTHMERE = (
    ("Offender", (
        ("Ref.", "reference", ""), ("Issue no.", "version", ""), ("Family name", "last", ""),
        ("Given names", "first", ""), ("D.O.B.", "born", ""), ("Known as", "aliases", ""),
        ("Gender", "sex", "list:Please select|Male|Female"), ("Ethnic category", "ethnicity", ""),
        ("PNC", "pnc", ""), ("ViSOR", "visor", ""), ("Unique ID", "crn", ""),
        ("Prison", "prison", ""),
        ("Prison number", "number", ""), ("Address before prison", "before", ""),
        ("Release address", "release", ""), ("Address", "now", ""),
        ("Category", "category", "list:Please select|Category 1|Category 2|Category 3"),
    )),
    ("Offence", (
        ("Offence", "offence", ""), ("Date of conviction", "convicted", ""),
        ("Sentence", "sentence", ""),
        ("Details", "details", ""), ("Earliest release date", "earliest", ""),
        ("Order: start", "order_start", ""), ("Order: end", "order_end", ""),
    )),
    ("Risk", (
        ("RSR score", "rsr", ""), ("Risk assessment", "assessment", ""), ("Plan", "plan", ""),
        ("Reason for referral", "reason", ""), ("Added value of MAPPA", "added", ""),
    )),
    ("Victims and safeguarding", (
        ("Victim", "victim", ""), ("Other people at risk", "others", ""),
        ("MARAC", "marac", "boxes:Yes|No"),
        ("Child protection concerns", "children", "boxes:Yes|No"),
        ("Which children", "children_details", ""),
        ("Vulnerable adult concerns", "adults", "boxes:Yes|No"),
        ("Which adults", "adults_details", ""),
    )),
    ("Referrer", (
        ("Name", "officer", ""), ("Agency", "agency", ""),
        ("Sign-off needed", "needed", "boxes:Yes|No"),
        ("Manager", "manager", ""), ("Manager agrees", "endorsed", "boxes:Yes"),
        ("Others to invite", "invite", ""),
    )),
)  # fmt: skip


def midhaven(answers: Answers) -> bytes:
    """Return the workbook of referrals, one in each row."""
    rows = [[name for name, _ in _MIDHAVEN]]
    for row in answers.get("rows", "").split("\n"):
        if row:
            given = json.loads(row)
            rows.append([given.get(key, "") for _, key in _MIDHAVEN])
    return workbook("Referrals", rows)


_MIDHAVEN = (
    ("Ref", "reference"), ("Version", "version"), ("Cat", "category"), ("Surname", "last"),
    ("Forename(s)", "first"), ("DOB", "born"), ("Aliases", "aliases"), ("Prison", "prison"),
    ("NOMS no", "number"), ("Last address", "before"), ("Release address", "release"),
    ("Current address", "now"), ("Gender", "sex"), ("Ethnicity", "ethnicity"), ("PNC", "pnc"),
    ("ViSOR", "visor"), ("CRN", "crn"), ("Index offence", "offence"), ("Convicted", "convicted"),
    ("Sentence", "sentence"), ("Offence details", "details"), ("Earliest release", "earliest"),
    ("Order start", "order_start"), ("Order end", "order_end"), ("Reason", "reason"),
    ("Added value", "added"), ("Risk", "assessment"), ("OGRS", "ogrs"), ("Plan", "plan"),
    ("Victim", "victim"), ("Potential victims", "others"), ("MARAC", "marac"), ("CP", "children"),
    ("CP details", "children_details"), ("VA", "adults"), ("VA details", "adults_details"),
    ("Referrer", "officer"), ("Agency", "agency"), ("Sign-off needed", "needed"),
    ("Manager", "manager"), ("Signed off", "endorsed"), ("Invite", "invite"),
    ("Internal note", "note"),
)  # fmt: skip

AREAS = {
    "northshire": (northshire, ".docx"),
    "westmarch": (westmarch, ".docx"),
    "eastvale": (eastvale, ".docx"),
    "southmere": (southmere, ".docx"),
    "midhaven": (midhaven, ".xlsx"),
}


if __name__ == "__main__":
    main()
