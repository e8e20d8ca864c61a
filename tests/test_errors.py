"""Exceptions go from one process to another whole."""

import importlib
import pickle
import pkgutil

import mappa_docs
from mappa_docs.errors import MappaDocsError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.packing.refused import PackRefusedError
from mappa_docs.templates.refused import TemplateRefusedError
from tests.support import sample


def _every(of: type[MappaDocsError]) -> list[type[MappaDocsError]]:
    return [of, *(inner for each in of.__subclasses__() for inner in _every(each))]


def test_every_exception_survives_the_way_between_processes() -> None:
    for module in pkgutil.walk_packages(mappa_docs.__path__, "mappa_docs."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    judgement = mappa_docs.validate(mappa_docs.parse(sample("mappa-d")))
    made = {
        NotCompleteError: NotCompleteError(judgement),
        PackRefusedError: PackRefusedError([judgement], 2),
        TemplateRefusedError: TemplateRefusedError(judgement),
    }
    every = set(_every(MappaDocsError))

    assert made.keys() < every
    for kind in every:
        raised = made.get(kind) or kind("Said.")
        arrived = pickle.loads(pickle.dumps(raised))
        assert (type(arrived), str(arrived)) == (kind, str(raised))
        assert vars(arrived) == vars(raised)
