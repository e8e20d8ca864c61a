"""The nouns that the modules pass to each other. They hold data and do nothing."""

from mappa_docs.model.finding import (
    NOWHERE,
    Count,
    Finding,
    FindingKind,
    Judgement,
    Label,
    Parameter,
    Parameters,
    Place,
    Severity,
    Status,
    Term,
)
from mappa_docs.model.form import (
    MAIN,
    Basis,
    Choice,
    Field,
    Form,
    Front,
    FrozenDict,
    Kind,
    Required,
    Section,
    frozen,
)
from mappa_docs.model.marking import (
    Marking,
    Overruling,
    Sighting,
    Unsure,
)
from mappa_docs.model.reading import (
    Reading,
    UnreadText,
)
from mappa_docs.model.submission import (
    Submission,
)

__all__ = [
    "MAIN",
    "NOWHERE",
    "Basis",
    "Choice",
    "Count",
    "Field",
    "Finding",
    "FindingKind",
    "Form",
    "Front",
    "FrozenDict",
    "Judgement",
    "Kind",
    "Label",
    "Marking",
    "Overruling",
    "Parameter",
    "Parameters",
    "Place",
    "Reading",
    "Required",
    "Section",
    "Severity",
    "Sighting",
    "Status",
    "Submission",
    "Term",
    "UnreadText",
    "Unsure",
    "frozen",
]
