"""The file format of Word, read and written. Nothing here knows a form or a marking."""
