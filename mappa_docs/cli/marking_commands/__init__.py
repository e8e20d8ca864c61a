"""The commands of `mappa-docs marking`, a module each."""
