"""How a command ends. These numbers are part of the contract."""

PROBLEMS, USAGE, UNREADABLE, FAULT, INTERRUPTED, BROKEN_PIPE = 1, 2, 3, 4, 130, 141
