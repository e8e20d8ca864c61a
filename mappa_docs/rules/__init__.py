"""What no JSON Schema can say, as rules: one module for each subject."""

# The modules that register rules, in the order in which their findings are made.
SUBJECTS: tuple[str, ...] = (
    "audits",
    "births",
    "case_review",
    "category",
    "dates",
    "disclosure",
    "further_offence",
    "housing",
    "identifiers",
    "jobcentre",
    "level",
    "limits",
    "minutes",
    "notification",
    "offender",
    "plan",
    "referral",
    "risk",
    "sentences",
    "subject_access",
    "visor",
)
