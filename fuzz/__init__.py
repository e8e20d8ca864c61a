"""Mutated files for every reader, for a time: `make fuzz`."""
