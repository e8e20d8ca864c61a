"""The sheets that a unit fills in, filled in as somebody would, in a workbook and as CSV."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import openpyxl

from mappa_docs.report import blank_sheets

# By the name of a cell, what is typed into it; None empties it.
Typed = Mapping[str, object]


def workbook(folder: Path, name: str, typed: Typed) -> Path:
    """Return the empty workbook with what is typed into its cells."""
    book = openpyxl.load_workbook(io.BytesIO(blank_sheets.as_workbook(name, "gpms")))
    (sheet,) = book
    for cell, value in typed.items():
        sheet[cell] = value
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path


def as_csv(workbook: Path, sign: str = ",") -> Path:
    """Return the workbook as somebody saves it as CSV: days as they are shown."""
    (sheet,) = openpyxl.load_workbook(workbook)
    path = workbook.with_suffix(".csv")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=sign)
        for row in sheet.iter_rows(values_only=True):
            writer.writerow(
                value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else value for value in row
            )
    return path
