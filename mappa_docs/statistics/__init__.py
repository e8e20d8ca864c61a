"""The key performance indicators of 31.21 and the annual return of 32.3."""
