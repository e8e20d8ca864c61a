"""The file format PDF, read and written. Nothing here knows a form or a marking."""
