"""The house is as ARCHITECTURE.md draws it: wings, the arrows between them, and no circles."""

import ast
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from mappa_docs import resources
from tests.support import ROOT

PACKAGE = ROOT / "mappa_docs"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
GROUND = ("errors", "model", "resources")
OUTSIDE = ("mappa_docs", "mappa_docs.__main__")
# Wings that may import from all, and that nothing else may import from.
OUTER = ("api", "cli")
MOST_LINES = 250
MOST_FLAT = 7
ARROW = re.compile(r"^`(\w+)` → (.+)$", re.MULTILINE)
NAMED = re.compile(r"`(\w+)`")
PLACE = re.compile(r"`((?:\w+/)+[\w.]*)`")


def test_wings_import_along_the_arrows_only() -> None:
    allowed = _arrows()
    drawn = {(own, other) for own, others in _by_wing().items() for other in others}

    assert drawn == {(own, other) for own, others in allowed.items() for other in others}


def test_every_wing_has_its_place_among_the_arrows() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name[0] != "_"}

    assert _arrows().keys() == folders - {*GROUND, *OUTER}


def test_no_circle_between_wings() -> None:
    assert not _circles(_by_wing())


def test_no_circle_between_modules() -> None:
    assert not _circles({name: _imported(name) for name in MODULES})


def test_few_modules_lie_flat() -> None:
    assert len([*PACKAGE.glob("*.py")]) <= MOST_FLAT


def test_one_module_alone_asks_where_shipped_files_are() -> None:
    asking = [name for name, path in MODULES.items() if "importlib.resources" in _text(path)]

    assert asking == [resources.__name__]


def test_no_module_grows_out_of_its_job() -> None:
    lines = {name: len(_text(path).splitlines()) for name, path in MODULES.items()}

    assert not {name: count for name, count in lines.items() if count > MOST_LINES}


def test_tests_stand_in_the_wing_that_they_are_about() -> None:
    folders = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*")}

    assert not [folder for folder in folders if not (PACKAGE / folder).is_dir()]


def test_every_place_that_the_architecture_names_is_there() -> None:
    named = set(PLACE.findall(_text(ROOT / "ARCHITECTURE.md")))

    assert not [place for place in named if not _is_there(place)]


def _is_there(place: str) -> bool:
    return any(
        (above / f"{place}{end}").exists() for above in (ROOT, PACKAGE) for end in ("", ".py")
    )


def _arrows() -> dict[str, set[str]]:
    """Return from which wings each wing may import, as the list in ARCHITECTURE.md has it."""
    text = _text(ROOT / "ARCHITECTURE.md").split("### Arrows")[1].split("\n#")[0]
    return {own: set(NAMED.findall(others)) for own, others in ARROW.findall(text)}


def _by_wing() -> dict[str, set[str]]:
    """Return from which other wings the modules of each wing import. All may use the ground, and
    what stands outside may use all."""
    wings: dict[str, set[str]] = {}
    for name in MODULES:
        own = _wing(name)
        if own and own not in OUTER:
            others = {_wing(other) for other in _imported(name)} - {own, ""}
            wings.setdefault(own, set()).update(others)
    return wings


def _wing(module: str) -> str:
    """Return the name of the wing that a module is in, "" for the ground and what stands outside.

    Nothing inside may import from outside, which would be a circle between modules.
    """
    second = module.partition(".")[2].partition(".")[0]
    return "" if module in OUTSIDE or second in GROUND else second


def _imported(name: str) -> set[str]:
    """Return the modules that a module imports, those inside of functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(_text(MODULES[name]))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mappa_docs"):
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {one if one in MODULES else str(node.module) for one in inside}
    return found


def _circles(arrows: Mapping[str, Iterable[str]]) -> list[str]:
    """Return those of the names from which the arrows lead back to them."""
    return [name for name in arrows if name in _reached(name, arrows)]


def _reached(start: str, arrows: Mapping[str, Iterable[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = [*arrows.get(start, ())]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead += arrows.get(name, ())
    return reached


def _text(path: Path) -> str:
    return path.read_text("utf-8")
