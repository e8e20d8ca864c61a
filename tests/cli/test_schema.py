"""`mappa-docs schema` prints a schema, its types alone, or the declarations that come with it."""

import json

import pytest
from click.testing import CliRunner

from mappa_docs import cli
from mappa_docs.definition import export


def test_types_are_printed_as_the_function_gives_them() -> None:
    done = CliRunner().invoke(cli.cli, ["schema", "p", "--types", "--dialect", "draft-07"])

    assert done.exit_code == 0
    assert json.loads(done.output) == export.exported("mappa-p", types=True, dialect="draft-07")
    assert "Offender" in json.loads(done.output)["definitions"]


def test_declarations_are_printed() -> None:
    done = CliRunner().invoke(cli.cli, ["schema", "MAPPA P", "--typescript"])

    assert done.exit_code == 0
    assert 'form: "MAPPA P";' in done.output


@pytest.mark.parametrize(
    "other", [["--plain"], ["--bundle"], ["--draft"], ["--types"], ["--dialect", "draft-07"]]
)
def test_declarations_go_with_no_other_option(other: list[str]) -> None:
    done = CliRunner().invoke(cli.cli, ["schema", "p", "--typescript", *other])

    assert done.exit_code == 2
    assert "--typescript gives no schema" in done.output
    assert "export" not in done.output
