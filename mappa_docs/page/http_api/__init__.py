"""The same functions as JSON over HTTP, for other systems."""
