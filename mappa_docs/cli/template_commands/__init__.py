"""The commands of `mappa-docs template`, a module each."""
