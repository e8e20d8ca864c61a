"""The properties in which our own documents say which form they are and how they are marked."""

FORM, MARKING, SCHEME = "MAPPA form", "Protective marking", "Protective marking scheme"
