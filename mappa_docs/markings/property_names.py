"""The properties in which our own documents say which form they are and how they are marked."""

FORM, MARKING, SCHEME = "MAPPA form", "Protective marking", "Protective marking scheme"
# Which of the documents of that form it is, and of which edition.
DOCUMENT, EDITION = "MAPPA document", "MAPPA edition"
# In which a person's decision about what could not be told is kept; in a PDF without the blanks.
OVERRULED = "Protective marking overruled"
