"""The content of a record → what it says, if it is one."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import json_decoder
from mappa_docs.messages import catalogue
from mappa_docs.provenance.record import Input
from mappa_docs.validation.engine import Engine, engine_for

# A record of as many inputs as its schema lets it have takes less.
MOST_BYTES = 10_000_000


class Record(NamedTuple):
    """What a record says: by which command a document was made and when, the marking and checksum
    of the document, what went in, and how many forms it shows."""

    command: str
    made: datetime
    marking: str
    output: str
    inputs: Sequence[Input]
    forms: int


def read(data: bytes) -> Record:
    """Return what a record says. Raises UnreadableError where the content is no record: what does
    not fit the schema is not believed, and nothing of it is said."""
    content = json_decoder.decoded(data, json_decoder.signs(data))
    try:
        faults = any(_engine()(content))
        made = None if faults else datetime.fromisoformat(content["made"])
    except ValueError:  # no day of the calendar
        made = None
    if made is None:
        raise UnreadableError(catalogue.sentence("RECORD.none"))
    return Record(
        content["command"],
        made,
        content["marking"],
        content["output_sha256"],
        tuple(Input(**one) for one in content["inputs"]),
        len(content["forms"]),
    )


@cache
def _engine() -> Engine:
    schema: dict[str, Any] = resources.read_json("schemas/meta/record.schema.json")
    return engine_for(schema)
