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
# What the header of each page says of what is not complete.
DRAFT = "DRAFT, not complete"
# What stands before how an area’s co-ordination unit is reached.
UNIT = "Co-ordination unit"
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
# What stands beside a line for the reason why there is no answer, and before one for a table.
WHY_NOT = "If there is no answer, why"
WHY_NO_ENTRIES = "If there are no entries, why"
# The sheet at the end of a fillable PDF on which its tables go on, what it says, and what is said
# of it beside each table, before the number of its page.
CONTINUATION_SHEET = "Continuation sheet"
CONTINUING = (
    "Each table of this form goes on here, in the order of the form. Use it where a table has no "
    "more room.\nWhere this sheet has no more room either, ask whoever sent you the form for one "
    "with more rows: “mappa-docs blank” makes it with the option --rows."
)
CONTINUED_ON = "Further entries go on the continuation sheet, page"
# What a file with several documents is called, how its first page says how many they are, and what
# stands before the marking of one that carries a higher one there.
PACK = "MAPPA pack"
DOCUMENTS = "Number of documents"
BY_ITSELF = "By itself:"
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
