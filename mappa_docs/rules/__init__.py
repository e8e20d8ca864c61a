"""What no JSON Schema can say, as rules: one module for each subject."""

# The modules that register rules, in the order in which their findings are made.
SUBJECTS: tuple[str, ...] = (
    "audits",
    "case_review",
    "category",
    "disclosure",
    "further_offence",
    "housing",
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
