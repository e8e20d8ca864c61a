"""The file of people and roles is read whole, or refused without a name."""

from pathlib import Path

import pytest

from mappa_docs.derived.people_roles import PeopleRoles, read_people
from mappa_docs.errors import UnreadableError

SOUND = """
nobody = ["HMP Specimen"]
[people]
"Alex Example" = "the offender"
"""


def test_people_and_what_is_no_name_are_read(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text(SOUND)

    assert read_people(path) == PeopleRoles({"Alex Example": "the offender"}, ("HMP Specimen",))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"the offender"', '""', "a role in one line"),
        ('"the offender"', "7", "text"),
        ('"Alex Example" = "the offender"', "", "must not be empty"),
        ("[people]", "[person]", "not known"),
        ('["HMP Specimen"]', "[]", "must not be empty"),
    ],
)
def test_what_is_wrong_is_said_without_the_words(
    tmp_path: Path, old: str, new: str, why: str
) -> None:
    path = tmp_path / "people.toml"
    path.write_text(SOUND.replace(old, new))

    with pytest.raises(UnreadableError, match=why) as fault:
        read_people(path)
    assert "Alex" not in str(fault.value)
