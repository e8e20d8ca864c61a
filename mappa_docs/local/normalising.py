"""What stands on a copy, by the names that a mapping gives its places → answers by the names of the
minimum data set. Cerberus renames, coerces and purges; it never puts in a default."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from mappa_docs.local.local_values import Context, Found, value
from mappa_docs.local.mapping import Mapped
from mappa_docs.model import Field
from mappa_docs.reading.values import Answer, Unread


class Raw(NamedTuple):
    """One answer before it is read: its question, how it is mapped, and what stands in its
    places."""

    field: Field
    mapped: Mapped
    found: Sequence[Found]

    @property
    def characters(self) -> int:
        """The number of characters that stand there."""
        return sum(len(one.seen.whole) for one in self.found)


class Normalised(NamedTuple):
    """The answers by the names of their questions, and why others could not be read, as the variant
    of the sentence that says so."""

    answers: Mapping[str, Answer]
    unread: Mapping[str, str]


def normalised(raw: Mapping[str, Raw], context: Context) -> Normalised:
    """Return the answers of a copy, or of a row, whose questions have these names."""
    from cerberus import Validator  # which takes a while to start

    reader = _Reader(context)
    schema: dict[str, Any] = {_own_name(name): {"rename": name} for name in raw}
    schema |= {name: {"coerce": partial(reader.read, name), "nullable": True} for name in raw}
    document = {_own_name(name): one for name, one in raw.items() if one.found}
    validator = Validator(schema, purge_unknown=True)
    read = validator.normalized(document, always_return_document=True)
    for fault in reader.faults:  # which Cerberus would take for a fault of the answer
        raise fault
    answers = {name: result for name, result in read.items() if isinstance(result, Answer)}
    return Normalised(answers, reader.unread)


def _own_name(name: str) -> str:
    """Return the name under which a copy has an answer."""
    return f"on the copy: {name}"


class _Reader:
    """Reads answers, and keeps why some could not be read."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.unread: dict[str, str] = {}
        self.faults: list[Exception] = []

    def read(self, name: str, raw: Raw) -> Answer | None:
        """Return the answer, None where there is none or it could not be read."""
        try:
            result = value(raw.field, raw.mapped, raw.found, self._context)
        except Exception as fault:
            self.faults.append(fault)
            raise
        if isinstance(result, Unread):
            self.unread[name] = result.why
            return None
        if isinstance(result, Answer) and result.doubt:
            self.unread[name] = result.doubt
        return result
