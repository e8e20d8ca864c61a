"""Words that every document prints of its own accord, whatever the form: headings, and what stands
where there is no answer. Whoever reads a document back has to know them from an answer."""

# The heading of what identifies the document, and that of its front page.
ABOUT = "About this document"
IN_BRIEF = "In brief"
# What stands beside the marking and what is said about handling.
MARKING = "Protective marking"
HANDLING = "Handling"
# What stands before a colon in lines of a blank, and above its sections.
COMPLETED_BY = "Completed by"
GOES_TO = "Goes to"
WHEN = "When"
# The heads of a grid.
STATEMENT, ANSWER, QUESTION = "Statement", "Answer", "Question"
# What a question shows that is asked for and has no answer; also the label beside the names of all
# questions that have none.
NOT_PROVIDED = "Not provided"
# What stands in the place of a group or table that does not arise, or not yet.
NOT_ARISING = "Does not arise"
NOT_YET = "Not at this stage"
# What stands in the place of a table that may stay empty, and in a cell of one.
NO_ENTRIES = "No entries"
NO_ENTRY = "–"
# The tag of what stands in the place of a group or table is its path after this.
IN_PLACE_OF = "absent."
# What stands after the label of a question whose answer was carried forward, and the line on it.
CARRIED_MARK = "†"
CARRIED_NOTE = (
    "† Carried forward from an earlier form. Nobody has confirmed yet that it is still current: "
    "see “Answers carried forward” at the end."
)
# What begins the reason why there is no answer, by the kind of absence.
ABSENCES = {
    "not_known": "Not known",
    "not_applicable": "Not applicable",
    "withheld": "Withheld",
    "none": "None",
}
