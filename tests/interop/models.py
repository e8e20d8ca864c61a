"""Reads {stem: {name, schema, right, wrong}} and writes into a folder the models that
datamodel-code-generator makes of each schema. Prints how many of the right and of the wrong answers
they take."""

import importlib
import json
import sys
from pathlib import Path

from datamodel_code_generator import DataModelType, InputFileType, generate
from datamodel_code_generator.format import Formatter
from pydantic import ValidationError

folder = Path(sys.argv[1])
sys.path.insert(0, str(folder))


def taken(model, answers):
    """Return whether the model takes the answers as they stand, and turns none into another."""
    try:
        model.model_validate_json(json.dumps(answers), strict=True)
    except ValidationError:
        return False
    return True


counted = {}
for stem, asked in json.load(sys.stdin).items():
    module = stem.replace("-", "_")
    generate(
        json.dumps(asked["schema"]),
        input_file_type=InputFileType.JsonSchema,
        output=folder / f"{module}.py",
        output_model_type=DataModelType.PydanticV2BaseModel,
        class_name=asked["name"],
        use_annotated=True,
        formatters=[Formatter.BUILTIN],
    )
    model = getattr(importlib.import_module(module), asked["name"])
    counted[stem] = [
        sum(taken(model, answers) for answers in asked[kind]) for kind in ("right", "wrong")
    ]
print(json.dumps(counted))
