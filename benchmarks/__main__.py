"""`python -m benchmarks`, or `python -m benchmarks word pdf` for some of them."""

import sys
from compileall import compile_dir
from importlib import import_module
from pathlib import Path

import mappa_docs
from benchmarks.figures import Figure

NAMES = (
    "validation", "check", "word", "pdf", "fillable", "reading", "pdf_reading", "word_check",
    "pdf_check",
    "marking", "pack", "startup", "memory", "carrying", "derived", "page", "page_filling",
)  # fmt: skip


def main(names: list[str]) -> int:
    """Run the benchmarks of these names, or all; return 1 when a figure misses its target."""
    if set(names) - set(NAMES):
        print(f"There is no benchmark of that name. There are: {', '.join(NAMES)}.")
        return 2
    # As pip compiles what it installs.
    compile_dir(Path(mappa_docs.__file__).parent, quiet=1)
    figures: list[Figure] = []
    for name in names or NAMES:
        print(f"Measuring {name} …", file=sys.stderr, flush=True)
        figures += import_module(f"benchmarks.{name}").measure()
    width = max(len(figure.what) for figure in figures)
    print(f"{'What':{width}}  {'Ratio':>7}  {'Target':>12}  Met")
    for figure in figures:
        target = f"{'at least' if figure.at_least else 'at most'} {figure.target:g}"
        met = "yes" if figure.met else "NO"
        print(f"{figure.what:{width}}  {figure.ratio:7.2f}  {target:>12}  {met}")
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
