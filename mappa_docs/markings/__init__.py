"""Protective markings: schemes, spellings, floors, areas, and which one a document carries."""
