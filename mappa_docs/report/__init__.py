"""Results in words for people, and in records for programs."""
