"""What a PDF brings along besides its pages. It is counted and named, and read by its name; nothing
of it is run."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from mappa_docs.pdf.acroform import fields
from mappa_docs.pdf.objects import identity, listed, nodes, pages, raw, value

if TYPE_CHECKING:
    from pypdf import PdfReader

_SCRIPT, _LAUNCH = "/JavaScript", "/Launch"
_MOST_ACTIONS = 60


@dataclass(frozen=True, slots=True)
class Contents:
    """What a PDF brings along: how many files, and whether it holds actions and other forms."""

    files: int
    scripts: bool
    launches: bool
    xfa: bool
    portfolio: bool


class Attached(NamedTuple):
    """A file that a PDF brings along: its stream, None for none, and what is said of it."""

    stream: Any
    description: str


def named(reader: "PdfReader", name: str) -> tuple[Attached, ...]:
    """Return the files of that name that belong to the whole PDF, each once."""
    root = reader.root_object
    listing = (
        *_leaves(value(value(root, "/Names"), "/EmbeddedFiles")),
        *listed(value(root, "/AF")),
    )
    files = [file for file in nodes(listing) if name in (value(file, "/UF"), value(file, "/F"))]
    found: dict[object, Attached] = {}
    for file in files:
        inside = value(file, "/EF")
        key = "/UF" if raw(inside, "/UF") is not None else "/F"
        stream = value(inside, key)
        is_stream = hasattr(stream, "get_data")
        description = str(value(file, "/Desc") or "")
        found.setdefault(
            identity(raw(inside, key)), Attached(stream if is_stream else None, description)
        )
    return tuple(found.values())


def contents(reader: "PdfReader") -> Contents:
    """Return what the PDF brings along."""
    root = reader.root_object
    names = value(root, "/Names")
    form = value(root, "/AcroForm")
    kinds = set(_action_kinds(root))
    if value(names, _SCRIPT):
        kinds.add(_SCRIPT)
    files = {identity(file) for file in _leaves(value(names, "/EmbeddedFiles"))}
    lists = {}
    for page in nodes(pages(reader)):
        kinds.update(_action_kinds(page))
        lists[identity(raw(page, "/Annots"))] = listed(value(page, "/Annots"))
    for note in nodes(chain.from_iterable(lists.values())):
        kinds.update(_action_kinds(note))
        if value(note, "/Subtype") == "/FileAttachment":
            files.add(identity(raw(note, "/FS")))
    for field in fields(reader):
        kinds.update(_action_kinds(field))
    files.update(identity(file) for file in listed(value(root, "/AF")))
    xfa, portfolio = value(form, "/XFA"), value(root, "/Collection")
    return Contents(
        len(files), _SCRIPT in kinds, _LAUNCH in kinds, bool(xfa), portfolio is not None
    )


def _action_kinds(holder: object) -> Iterator[str]:
    """Yield the kinds of the actions that hang on a page, a field or the whole file."""
    waiting = [value(holder, key) for key in ("/OpenAction", "/A")]
    further = value(holder, "/AA")
    if isinstance(further, dict):
        waiting += [value(further, key) for key in further]
    for _ in range(_MOST_ACTIONS):
        if not waiting:
            return
        action = waiting.pop()
        if isinstance(action, dict):
            yield str(value(action, "/S"))
            following = value(action, "/Next")
            waiting += listed(following) if isinstance(following, list) else [following]


def _leaves(tree: object) -> Iterator[Any]:
    """Yield the values of a name tree."""
    for node in nodes([tree], "/Kids"):
        yield from listed(value(node, "/Names"))[1::2]
