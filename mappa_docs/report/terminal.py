"""What may go to a terminal."""


def printable(name: str) -> str:
    """Return a file name without anything that could steer a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)
