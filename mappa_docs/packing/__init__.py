"""The documents of a meeting in one PDF: judged, drawn together, looked at, and locked if asked."""
