"""The commands of `mappa-docs derive`, a module each."""
