"""Figures count each form in an e-mail or a zip file as if it had come by itself."""

import json
from datetime import date
from pathlib import Path

from mappa_docs.statistics import collect, figures
from mappa_docs.statistics.figures import IndicatorResults
from tests.mail_files import CARD, mail, zipped
from tests.support import sample

START, END = date(2025, 4, 1), date(2027, 3, 31)


def test_minutes_that_are_attached_count_as_those_that_are_not(tmp_path: Path) -> None:
    stems = ("mappa-b", "mappa-e", "mappa-f")
    files = [(f"{stem}.json", json.dumps(sample(stem)).encode()) for stem in stems]
    for name, data in files:
        (tmp_path / name).write_bytes(data)
    (tmp_path / "mail.eml").write_bytes(
        mail(files[0], ("papers.zip", zipped(*files[1:]))).as_bytes()
    )
    alone, together = (
        figures.indicators(paths, START, END, scheme="gpms", as_of=END)
        for paths in ([tmp_path / name for name, _ in files], [tmp_path / "mail.eml"])
    )

    assert any(each.denominator for each in alone.indicators)
    assert counts(together) == counts(alone)
    assert together.basis == alone.basis
    assert together.exclusions.unread == ()


def counts(results: IndicatorResults) -> list[tuple[str, int, int]]:
    return [(each.number, each.numerator, each.denominator) for each in results.indicators]


def test_what_could_not_be_read_of_an_e_mail_is_named(tmp_path: Path) -> None:
    minutes = json.dumps(sample("mappa-b")).encode()
    message = mail(("b.json", minutes), ("scan.pdf", b"%PDF-1.7"), ("jo.vcf", CARD))
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    read, unread = collect.collect_file(tmp_path / "mail.eml", "gpms")

    assert (read.source, bool(read.facts)) == (str(tmp_path / "mail.eml" / "b.json"), True)
    assert (unread.source, unread.facts) == (str(tmp_path / "mail.eml" / "scan.pdf"), None)
    assert unread.why_unread.startswith("The PDF is damaged")
