"""Findings in sentences. No other wing puts words to what is wrong."""
