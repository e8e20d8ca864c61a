"""Settings for every test: repeatable property tests."""

from hypothesis import settings

# Slow machines must not fail a test, and a run must not depend on the one before.
settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")
