"""`python -m fuzz 120`, or `python -m fuzz 120 form mark-pdf` for some of the targets."""

import sys
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from time import monotonic, time_ns

from hypothesis import HealthCheck, given, seed, settings

from fuzz.mutations import mutated
from fuzz.targets import TARGETS
from fuzz.trying import Tries

FOUND = Path(__file__).parent / "found"
# So many files are tried for a target before the next one has its turn.
_TURN = 40


class TimeIsOver(BaseException):
    """No exception that would count as a fault found."""


class Search:
    """What is tried until the time is over, and what was found: by target and fault, a file."""

    def __init__(self, seconds: float) -> None:
        self.until = monotonic() + seconds
        self.tried = dict.fromkeys(TARGETS, 0)
        self.found: dict[tuple[str, str], bytes] = {}
        self._tries = Tries()

    def run(self, targets: list[str]) -> None:
        """Give each target its turn, again and again."""
        try:
            for turn, target in enumerate(cycle(targets)):
                self._turn(target, time_ns() + turn)
        except TimeIsOver:
            pass
        finally:
            self._tries.end()

    def _turn(self, target: str, start: int) -> None:
        failing: dict[str, bytes] = {}

        @seed(start)
        @settings(
            max_examples=_TURN,
            deadline=None,
            database=None,
            derandomize=False,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        )
        @given(mutated(TARGETS[target][1]))
        def attempt(data: bytes) -> None:
            if monotonic() > self.until:
                raise TimeIsOver
            self.tried[target] += 1
            wrong = self._tries.wrong(target, data)
            if wrong and (target, wrong) not in self.found:
                # Hypothesis makes it smaller, so that a later one is never larger.
                failing[wrong] = data
                raise AssertionError(wrong)

        try:
            attempt()
        except AssertionError:
            pass
        finally:
            self.found |= {(target, wrong): data for wrong, data in failing.items()}


def main(seconds: float, targets: list[str]) -> int:
    """Try the targets for so many seconds, keep what is found, and return 1 where anything is."""
    search = Search(seconds)
    search.run(targets or [*TARGETS])
    for (target, wrong), data in search.found.items():
        path = FOUND / f"{target}-{sha256(data).hexdigest()[:8]}.bin"
        path.write_bytes(data)
        print(f"{path}: {wrong}")
    tried = ", ".join(f"{target} {count}" for target, count in search.tried.items() if count)
    print(f"Files tried: {tried}. Faults found: {len(search.found)}.")
    return 1 if search.found else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
