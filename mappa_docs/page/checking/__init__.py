"""Checking what came in: choosing files, waiting, the report, what can be taken from it."""
