"""One index of a form for all who read answers by it: its fields, groups and tables by pointer."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.definition.forms import fields, form
from mappa_docs.model import Field, Kind

# Names of questions, or whatever is known of them, by the pointer of their group or table.
ByPlace = dict[str, dict[str, Field]]
_NONE: Mapping[str, Field] = MappingProxyType({})


class FormIndex(NamedTuple):
    """What stands where on a form.

    `fields` has each field by its pointer, in the order of the paper. `groups` has the fields that
    stand directly in each group, by the pointer of the group, and those at the top of the form by
    "". `tables` has the columns of each table by the pointer of the table. `order` has the number
    of each field by its pointer.
    """

    fields: Mapping[str, Field]
    groups: Mapping[str, tuple[Field, ...]]
    tables: Mapping[str, tuple[Field, ...]]
    order: Mapping[str, int]
    named: Mapping[str, Mapping[str, Field]]

    def at(self, pointer: str) -> Field | None:
        """Return the field at a pointer into answers, or None where the form has none there."""
        return self.fields.get(pointers.general(pointer))

    def within(self, pointer: str) -> Mapping[str, Field]:
        """Return by name the fields in the group, or in the rows of the table, at the pointer of a
        field. That to the rows ends in "/*"."""
        return self.named.get(pointer, _NONE)

    def questions(self, wanted: Callable[[Field], bool]) -> tuple[ByPlace, ByPlace]:
        """Return by name the wanted fields that stand in each group, and in each table, of those
        groups and tables that have any."""
        groups, tables = (
            {
                pointer: named
                for pointer, children in places.items()
                if (named := {field.name: field for field in children if wanted(field)})
            }
            for places in (self.groups, self.tables)
        )
        return groups, tables


@cache
def index(stem: str) -> FormIndex:
    """Return the index of the form that the schema with this stem defines."""
    known = fields(stem)
    of_kind = {
        kind: {field.pointer: field.fields for field in known.values() if field.kind is kind}
        for kind in (Kind.GROUP, Kind.TABLE)
    }
    groups = {"": form(stem).top} | of_kind[Kind.GROUP]
    tables = of_kind[Kind.TABLE]
    inside = groups | {f"{pointer}/{pointers.ROW}": columns for pointer, columns in tables.items()}
    return FormIndex(
        fields=known,
        groups=MappingProxyType(groups),
        tables=MappingProxyType(tables),
        order=MappingProxyType({pointer: number for number, pointer in enumerate(known)}),
        named=MappingProxyType(
            {pointer: _by_name(children) for pointer, children in inside.items()}
        ),
    )


def _by_name(children: tuple[Field, ...]) -> Mapping[str, Field]:
    return MappingProxyType({field.name: field for field in children})
