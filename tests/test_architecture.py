"""The house is as ARCHITECTURE.md draws it: wings, the arrows between them, and no circles."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mappa_docs import resources
from tests.support import ROOT

PACKAGE = ROOT / "mappa_docs"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
GROUND = ("errors", "lazy_patterns", "model", "resources")
OUTSIDE = ("mappa_docs", "mappa_docs.__main__")
# Wings that may import from all, and that nothing else may import from.
OUTER = ("api", "cli")
MOST_LINES = 250
# A wing that is made from the schemas: each of its modules is as long as its form.
MADE = "mappa_docs.types."
MOST_FLAT = 7
ARROW = re.compile(r"^`(\w+)` → (.+)$", re.MULTILINE)
NAMED = re.compile(r"`(\w+)`")
PLACE = re.compile(r"`((?:\w+/)+[\w.]*)`")
# Tests that are about no single module, by the name of their file, and why.
OF_NO_MODULE = {
    "test_architecture.py": "all wings",
    "test_found_by_fuzzing.py": "the readers of all formats",
    "test_paths.py": "rendering and marking, one after the other",
    "test_pointers.py": "rules, cases, figures and their data against the forms",
    "test_wheel.py": "what is installed",
    "cli/test_commands.py": "what all commands have in common",
    "cli/test_help_examples.py": "what all commands have in common",
    "cli/test_ordinary_files.py": "what all commands have in common",
    "file_markings/test_what_is_seen.py": "what check and apply do, against the page about it",
    "definition/test_answerable.py": "the questions of the schemas, which are data",
    "definition/test_citations.py": "the schemas and the rulebook, which are data",
    "definition/test_form_builders.py": "the exported types, as programs of others draw them",
    "definition/test_generated_code.py": "what programs of others make of the exported types",
    "definition/test_interop.py": "the exported schemas in another language",
    "definition/test_option_decisions.py": "the options of the schemas, which are data",
    "definition/test_schemas.py": "the schemas themselves, which are data",
    "definition/test_shared_state.py": "whatever the wing hands out",
    "file_markings/docx/test_borrowed_looks.py": "looks that come from elsewhere in a file",
    "file_markings/docx/test_out_of_place.py": "what leaves its place on a page",
    "file_markings/docx/test_still_in_order.py": "check before marking and after it",
    "file_markings/pdf/test_foreign_pdfs.py": "marking and looking, on files of many makers",
    "documents/test_page_ends.py": "finished pages, whichever module drew them",
    "documents/test_pages.py": "finished pages, whichever module drew them",
    "local/test_adapting_forms.py": "adapting records, for every form of the set",
    "messages/test_lay_messages.py": "the sentences themselves, which are data",
    "rules/subjects/test_meetings.py": "rules of several subjects about one meeting",
    "page/browser/test_whole_page.py": "the whole page, in Chromium",
    "page/browser/test_filling_in.py": "filling in as a whole, in Chromium",
    "page/browser/test_firefox.py": "the whole page, in Firefox",
    "reading/test_badly_filled.py": "what people do to forms, read as a whole",
    "reading/test_hostile_forms.py": "files made to do harm, read as a whole",
    "reading/test_long_texts.py": "whatever looks at typed words",
    "reading/test_earlier_blanks.py": "the blanks of earlier days, read as a whole",
    "reading/test_producers.py": "what other programs do to forms, read as a whole",
    "reading/test_saved_by_viewers.py": "what viewers save of PDF forms, read as a whole",
    "reading/test_pdf_producers.py": "what other programs do to PDF forms, read as a whole",
    "reading/test_round_trips.py": "rendering and filling in, and then reading",
    "reading/test_sentinels.py": "whatever is done to a form, read as a whole",
    "templates/test_engines_of_others.py": "the context, in another language",
    "templates/test_hostile_templates.py": "files made to do harm, checked and filled",
    "types/test_typed_dictionaries.py": "what is made from the schemas, form by form",
    "page/http_api/test_as_described.py": "the interface as a whole, against its description",
    "page/http_api/test_clients.py": "the interface as a whole, asked by programs of others",
    "page/http_api/test_many_at_once.py": "the interface as a whole, asked by many",
    "rules/test_rules.py": "the rulebook against the rules of all subjects",
}


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
    lines = {
        name: len(_text(path).splitlines())
        for name, path in MODULES.items()
        if not name.startswith(MADE)
    }

    assert not {name: count for name, count in lines.items() if count > MOST_LINES}


def test_no_module_uses_a_private_name_of_another() -> None:
    used = {name: list(_private(_text(path))) for name, path in MODULES.items()}

    assert not {name: private for name, private in used.items() if private}


def test_a_private_name_of_another_module_is_found() -> None:
    source = """
from mappa_docs.domain import references
from mappa_docs.domain.references import _names, well_formed as _well_formed
from pypdf import PdfWriter
references._LONGEST, references.well_formed, PdfWriter()._add_object, references.__doc__
"""

    assert sorted(_private(source)) == ["_LONGEST", "_names"]


def test_tests_stand_with_the_module_that_they_are_about() -> None:
    every = (path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py"))
    # What `make interop` installs is none of ours.
    tests = {path for path in every if path.parts[0] != "interop"}
    of_no_module = {path.as_posix() for path in tests if not _is_of_a_module(path)}

    assert of_no_module == OF_NO_MODULE.keys()
    of_modules = (path for path in tests if path.as_posix() not in of_no_module)
    assert not [path for path in of_modules if not (PACKAGE / path.parent).is_dir()]


def test_every_place_that_the_architecture_names_is_there() -> None:
    named = set(PLACE.findall(_text(ROOT / "ARCHITECTURE.md")))

    assert not [place for place in named if not _is_there(place)]


def _is_there(place: str) -> bool:
    return any(
        (above / f"{place}{end}").exists() for above in (ROOT, PACKAGE) for end in ("", ".py")
    )


def _is_of_a_module(test: Path) -> bool:
    """Return whether a module, or a folder of modules, has the place and name of a test file."""
    place = PACKAGE / test.parent / test.stem.removeprefix("test_")
    return place.is_dir() or place.with_suffix(".py").is_file()


def _private(source: str) -> Iterator[str]:
    """Yield the private names of other modules of the package that a module imports or reads."""
    tree = ast.parse(source)
    modules: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mappa_docs"):
            for alias in node.names:
                if _is_private(alias.name):
                    yield alias.name
                elif f"{node.module}.{alias.name}" in MODULES:
                    modules.add(alias.asname or alias.name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _is_private(node.attr):
            owner = node.value
            if isinstance(owner, ast.Name) and owner.id in modules:
                yield node.attr


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


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
