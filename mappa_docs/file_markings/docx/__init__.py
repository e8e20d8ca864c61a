"""Protective markings in Word files."""
