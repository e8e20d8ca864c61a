"""A document as a Word file: templates, filled forms, blanks and letters."""
