"""Files → the one case that they are of, with its documents, meetings, levels and what is due."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from mappa_docs.cases import case, grouping
from mappa_docs.cases.case import Case
from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.one_person import of_one_person
from mappa_docs.checking import folder
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.checking.folder import CheckResults
from mappa_docs.checking.work_list import WorkItem
from mappa_docs.markings.document_marking import highest
from mappa_docs.timeline import choosing, documents, meetings, origins
from mappa_docs.timeline.case_file import CaseDue, CaseFile, Made, NotRead, OtherCase
from mappa_docs.timeline.documents import CheckedForm
from mappa_docs.timeline.origins import Origins
from mappa_docs.workers.batch import IN_TURN, Run
