"""`python -m mappa_docs`."""

from mappa_docs.cli import main

main()
