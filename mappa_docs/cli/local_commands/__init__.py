"""The commands of `mappa-docs local`, a module each."""
