"""How fast mappa-docs is beside the tools that it would be instead of, as ratios of one run."""
