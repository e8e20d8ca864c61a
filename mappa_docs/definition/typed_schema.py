"""A form's schema for programs that make code or forms of it: types alone, and no conditions.

Generators and form builders know the plain words of JSON Schema and stumble over the others. So
each group and each row of a table is a definition of its own here, named by its way through the
form, nothing stands beside a reference, and “or absent” is an `anyOf`. What conditions ask for is
left out: whoever fills what was made of this has it validated by the whole schema.
"""

from mappa_docs.definition import conditions, schema_files
from mappa_docs.definition.schema_files import ANNOTATION, Schema

# The definition of what stands in the place of an answer.
ABSENCE = "Absence"
_ABSENT_BLOCK = "answers.absent"
# How the type of an entry is called, after that of its table.
_ROW = "row"
_WORDS = ("title", "description")
_NOT_OF_ANSWERS = ("if", "then", "else", "allOf", "$ref", "$comment", "$id", "$defs", "$schema")


def typed(stem: str) -> Schema:
    """Return the types of the form's answers as one JSON Schema, in which the form itself is the
    root and `$defs` holds its groups and the rows of its tables.

    It passes every submission that the form's schema passes, and of the others those alone that
    only break a condition.
    """
    return _Typing(stem).whole()


def type_name(*steps: str) -> str:
    """Return the name of the type of what stands at some steps through a form: "offender",
    "current_address" → "OffenderCurrentAddress"."""
    return "".join(word[:1].upper() + word[1:] for step in steps for word in _words(step))


def _words(step: str) -> list[str]:
    return step.replace("-", "_").split("_")


class _Typing:
    """The types of one form, of which `types` gathers those that have names."""

    def __init__(self, stem: str) -> None:
        self.root = schema_files.bundled(stem)
        self.types: dict[str, Schema] = {}

    def whole(self) -> Schema:
        absence = self.root["$defs"].get(_ABSENT_BLOCK)
        if absence:
            self.types[ABSENCE] = self._object(absence, (ABSENCE,))
        whole = self._object(self.root, ())
        return {"$schema": self.root["$schema"], **whole, "$defs": self.types}

    def _object(self, node: Schema, way: tuple[str, ...]) -> Schema:
        return {
            **_said(node),
            "type": "object",
            "properties": {
                name: self._property(schema_files.flattened(child, self.root), (*way, name))
                for name, child in node["properties"].items()
            },
            **({"required": [*node["required"]]} if "required" in node else {}),
            "additionalProperties": False,
        }

    def _property(self, node: Schema, way: tuple[str, ...]) -> Schema:
        if not conditions.may_be_absent(node):
            return self._answer(node, way)
        answer = self._answer(conditions.answer(node, self.root), way)
        absence = self._absence(node["then"].get("properties", {}), way)
        return {**_said(node), "anyOf": [answer, absence]}

    def _absence(self, narrowed: Schema, way: tuple[str, ...]) -> Schema:
        """Return the type of what stands in the place of an answer, which some questions allow for
        some reasons only."""
        if not narrowed:
            return _reference(ABSENCE)
        absence = self.types[ABSENCE]
        kind = absence["properties"]["absent"]
        options = [one for one in kind["oneOf"] if one["const"] in narrowed["absent"]["enum"]]
        properties = {**absence["properties"], "absent": {**kind, "oneOf": options}}
        name = type_name(*way, ABSENCE)
        self.types[name] = {**absence, "properties": properties}
        return _reference(name)

    def _answer(self, node: Schema, way: tuple[str, ...]) -> Schema:
        if node.get("type") == "object":
            return self._named(node, way)
        answer = {
            key: value
            for key, value in node.items()
            if not key.startswith(ANNOTATION) and key not in _NOT_OF_ANSWERS
        }
        if "items" in answer:
            entry = schema_files.flattened(node["items"], self.root)
            answer["items"] = self._answer(entry, (*way, _ROW))
        return answer if "type" in answer else _by_type(answer)

    def _named(self, node: Schema, way: tuple[str, ...]) -> Schema:
        name = type_name(*way)
        self.types[name] = {}  # before the types inside it, as on paper
        self.types[name] = self._object(node, way)
        return _reference(name)


def _by_type(choice: Schema) -> Schema:
    """Return a choice of numbers and texts with those and these apart, and an option that is the
    only one of its type by itself."""
    kinds = []
    for name, kind in (("integer", int), ("string", str)):
        own = [option for option in choice["oneOf"] if isinstance(option["const"], kind)]
        said, options = (own[0], {}) if len(own) == 1 else (_said(choice), {"oneOf": own})
        kinds.append({**said, "type": name, **options})
    return {**_said(choice), "anyOf": kinds}


def _said(node: Schema) -> Schema:
    return {word: node[word] for word in _WORDS if word in node}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
