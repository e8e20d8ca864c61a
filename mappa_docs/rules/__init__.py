"""What no JSON Schema can say, as rules: one module for each subject."""

# The modules that register rules, in the order in which their findings are made.
SUBJECTS: tuple[str, ...] = (
    "attendance",
    "audits",
    "case_review",
    "category",
    "custody",
    "disclosure",
    "further_offence",
    "housing",
    "invitations",
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
    "specialists",
    "subject_access",
    "visor",
)
