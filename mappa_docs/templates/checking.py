"""A Word file → everything that is wrong with it as a template of a form, at once."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.definition import views
from mappa_docs.documents import printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.request import Contents
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.markings import document_marking, policy
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue, file_messages, places
from mappa_docs.model import Finding, Form, Judgement, Marking
from mappa_docs.ooxml import safe_zip, sections, word_file
from mappa_docs.ooxml.sections import Slot
from mappa_docs.ooxml.word_file import Package
from mappa_docs.ooxml.zip_writer import pack
from mappa_docs.templates import accessibility, copying, coverage, making, names, package_contents
from mappa_docs.templates.coverage import Shown
from mappa_docs.templates.located import Headings, Place, paragraphs
from mappa_docs.templates.making import LocalTemplate
from mappa_docs.templates.names import Names
from mappa_docs.templates.part_tags import PartTags, whole_text
from mappa_docs.templates.problems import WHOLE, Problem, finding, problem
from mappa_docs.templates.tags import is_tagged
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

# Of the parts with tags; a long form has a tenth of that.
_MOST_BYTES = 5_000_000


class CheckedTemplate(NamedTuple):
    """The verdict on a template, and what is filled of it: None where it may not be."""

    judgement: Judgement
    template: LocalTemplate | None = None


def check(
    data: bytes,
    stem: str,
    document: str,
    *,
    scheme: str = "",
    area: Area | None = None,
    source: str = "",
    limits: Limits | None = None,
) -> CheckedTemplate:
    """Return what is wrong with a template for the document of a form, in a process apart.

    Where nothing is, it is filled once with the answers of the sample, and marked. Raises
    UsageError for a document that the form does not have.
    """
    names.of(stem, document)  # which the other process then has, too
    scheme = document_marking.scheme_for(scheme, area)
    try:
        return batch.apart(
            partial(checked, data, stem, document, scheme, area, source), limits or Limits()
        )
    except UnreadableError as fault:
        return CheckedTemplate(file_messages.unreadable(source, str(fault)))


def checked(
    data: bytes, stem: str, document: str, scheme: str, area: Area | None, source: str
) -> CheckedTemplate:
    """Do what `check` does in this process, without limits. Raises UnreadableError."""
    package = word_file.opened(data)
    known = names.of(stem, document)
    looked = _Look(package, known)
    problems = [*looked.problems(stem, document)]
    found = [finding(one) for one in dict.fromkeys(problems)]
    template = None
    if _is_sound(found):
        copied = pack(copying.copy(package, set(looked.place_of)))
        template = LocalTemplate(copied, looked.tags, stem, document)
        found += _tried(template, scheme, area)
    sound = _is_sound(found)
    form = views.view(stem, document)
    marking = document_marking.floor(scheme, form.template, area=area)
    judgement = Judgement(
        form=form.name,
        edition=form.edition,
        status="complete" if sound else "invalid",
        marking=marking.text,
        findings=tuple(found),
        source=source,
    )
    return CheckedTemplate(judgement, template if sound else None)


def _is_sound(found: list[Finding]) -> bool:
    return all(one.severity != "error" for one in found)


class _Look:
    """A look at the parts of a template that have tags to fill."""

    def __init__(self, package: Package, known: Names) -> None:
        self.package = package
        self.known = known
        self.headings = Headings(package)
        self.slots = sections.slots(package, package.xml(package.main))
        self.place_of = _places(package, self.slots)
        self.tags = 0

    def problems(self, stem: str, document: str) -> Iterator[Problem]:
        """Yield all problems, those of the text first and in its order."""
        if any(len(self.package.parts[name]) > _MOST_BYTES for name in self.place_of):
            yield problem("TPL-4.large")
            return
        parts: dict[str, Shown] = {}
        for name, place in self.place_of.items():
            root = self.package.xml(name)
            within = tuple(paragraphs(root, place.part, self.headings))
            read = PartTags(self.known)
            read.read(root, within, place)
            self.tags += read.count
            yield from read.problems
            parts[name] = Shown(tuple(read.used), within)
        if not self.tags:
            yield problem("TPL-6.no_tags")
        used = [one for part in parts.values() for one in part.used]
        yield from self.unfilled()
        yield from coverage.left_out(stem, document, used)
        yield from coverage.of_pages(self.slots, parts)
        yield from package_contents.problems(self.package, self.place_of)
        text = parts[self.package.main].paragraphs
        yield from accessibility.problems(self.package, text, self.headings, self.place_of)

    def unfilled(self) -> Iterator[Problem]:
        """Yield a problem where tags stand in a part that docxtpl does not fill."""
        for relation in self.package.relations(self.package.main):
            name = relation.target
            is_xml = bool(name) and safe_zip.is_xml(name)
            if not is_xml or name in self.place_of or relation.kind in package_contents.LEFT_OUT:
                continue
            if is_tagged("".join(whole_text(self.package.xml(name)))):
                yield problem("TPL-8.unfilled", WHOLE)


def _places(package: Package, slots: list[Slot]) -> dict[str, Place]:
    """Return the parts that docxtpl fills with the words for each, the text first."""
    found = {package.main: Place(catalogue.sentence("TEMPLATE.text"))}
    for relation in package.relations(package.main):
        name = relation.target
        if not name or name in found:
            continue
        if relation.kind in sections.PARTS:
            shown = [slot.location for slot in slots if slot.name == name and slot.is_active]
            unused = catalogue.sentence(f"place.file.unused_{relation.kind}")
            found[name] = Place(places.phrase(shown) or unused)
        elif relation.kind == "footnotes":
            found[name] = Place(catalogue.sentence("TEMPLATE.footnotes"))
    return found


def _tried(template: LocalTemplate, scheme: str, area: Area | None) -> Iterator[Finding]:
    """Yield what keeps the template from being filled with the answers of the sample, which nobody
    sees, and from being marked."""
    form = views.view(template.stem, template.document)
    answers = resources.read_json(f"samples/{template.stem}/complete.json")
    try:
        making.made(template, _specimen(form, answers, scheme, area), answers, area)
    except UsageError as fault:
        yield finding(problem("TPL-11", WHOLE, why=str(fault)))


def _specimen(form: Form, answers: dict[str, object], scheme: str, area: Area | None) -> Contents:
    floor = document_marking.floor(scheme, form.template, area=area)
    handling = policy.handling(scheme, form.template)
    marking = Marking(floor.scheme, floor.level, floor.text, handling=handling)
    printed = printed_answers.printed(form, answers)
    return Contents(form, State.COMPLETE, marking, printed)
