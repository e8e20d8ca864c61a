"""Whether an edited Word file is what it was, but for the changes that were meant."""

from collections.abc import Iterator, Mapping

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.editor import Edits
from mappa_docs.ooxml.markup import Element


def differences(
    before: Mapping[str, bytes], after: Mapping[str, bytes], edits: Mapping[str, Edits]
) -> Iterator[str]:
    """Yield the names of the parts that are lost, moved, or not what they were: byte for byte
    those without edits, and of the others all but what the edits took out and put in."""
    names = list(before)
    if list(after)[: len(names)] != names:
        yield from (name for name in names if name not in after)
        yield from [] if set(names) - set(after) else names[:1]
    for name, content in before.items():
        if name not in after or content == after[name]:
            continue
        if name not in edits:
            yield name
            continue
        old, new = (markup.parsed(part, whole=True) for part in (content, after[name]))
        if _without(old, edits[name].taken) != _without(new, edits[name].ours):
            yield name


def _without(root: Element, numbers: set[int]) -> bytes:
    """Return a part without the elements of these numbers."""
    elements = [element for number, element in enumerate(root.iter()) if number in numbers]
    for element in elements:
        if element.getparent() is not None:
            markup.remove(element)
    return markup.canonical(root)
