"""One verdict for each file, for one file or for thousands."""
