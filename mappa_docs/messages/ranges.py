"""Numbers in words, such as those of rows or pages: "1 to 3, 5 and 9"."""

from collections.abc import Iterable

from mappa_docs.messages import english


def numbers(counted: Iterable[int]) -> str:
    """Return numbers in words, more than two that follow each other as a range."""
    runs: list[list[int]] = []
    for number in sorted(set(counted)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run)
    return english.listed(parts)
