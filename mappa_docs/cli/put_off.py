"""Modules of Python that libraries load at their start, and that no command needs at once."""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec

# The schema engine reads the day on which it was built with `email.utils`, which could also make
# names for messages from these two. They take longer than the engine itself.
_SELDOM = ("random", "socket")


def put_off() -> None:
    """Have Python load these modules when something of them is asked for, and not before.

    That is for a program of its own, as the command line is: it changes what others import.
    """
    for name in _SELDOM:
        spec = None if name in sys.modules else find_spec(name)
        if spec is None or spec.loader is None:
            continue
        spec.loader = LazyLoader(spec.loader)
        sys.modules[name] = module = module_from_spec(spec)
        spec.loader.exec_module(module)
