"""What no JSON Schema can say, as rules: one module for each subject."""

# The modules that register rules, in the order in which their findings are made.
SUBJECTS: tuple[str, ...] = (
    "attendance",
    "custody",
    "invitations",
    "limits",
    "specialists",
)
