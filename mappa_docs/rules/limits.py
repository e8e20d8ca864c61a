"""The guidance's time limits."""
