"""What may go to a terminal."""

import os


def printable(name: str) -> str:
    """Return a file name without anything that could steer a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)


def named(file: str, folder: str) -> str:
    """Return the printable name of a file, as seen from the folder if there is one."""
    return printable(os.path.relpath(file, folder) if folder else file)
