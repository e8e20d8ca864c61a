"""Form builders draw every question of a form from the exported types: react-jsonschema-form."""

from html import unescape
from typing import Any

from mappa_docs.definition import export, forms
from mappa_docs.model import Kind
from tests.interop_tools import needs_node, node
from tests.support import STEMS, sample


@needs_node
def test_every_form_is_rendered_without_a_field_that_is_not_supported() -> None:
    asked = {
        stem: {
            # Without a word of it, it draws what draft-07 says.
            "schema": export.exported(stem, types=True, dialect="draft-07"),
            "answers": sample(stem),
        }
        for stem in STEMS
    }
    rendered: dict[str, str] = node("forms.mjs", asked)

    assert rendered.keys() == {*STEMS}
    for stem, page in rendered.items():
        assert "unsupported" not in page.lower()
        labels = unescape(page)
        for name, value in sample(stem).items():
            for pointer in _answered(value, f"/{name}"):
                field = forms.fields(stem)[pointer]
                assert field.label in labels, pointer
                if field.kind is Kind.CHOICE and field.choices[0].label != field.choices[0].value:
                    assert all(choice.label in labels for choice in field.choices), pointer


def _answered(value: Any, pointer: str) -> list[str]:
    """Return the pointers of the questions, groups and tables that have an answer."""
    if isinstance(value, dict) and "absent" not in value:
        inside = [_answered(child, f"{pointer}/{name}") for name, child in value.items()]
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        inside = [
            _answered(child, f"{pointer}/*/{name}") for row in value for name, child in row.items()
        ]
    else:
        inside = []
    return [pointer, *(one for some in inside for one in some)]
