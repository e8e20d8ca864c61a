"""The interface as tools of others read its description: sound, with sound examples, and kept to
whatever is sent."""

import copy
import json
from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR, SWAGGER_20

from mappa_docs import resources
from mappa_docs.definition import schema_files
from mappa_docs.page.app import app
from mappa_docs.page.http_api import contract
from tests.http_client import SETTINGS, TOKEN, description
from tests.support import STEMS, cases, sample

# What each of these does starts a process.
SLOW = {"extract", "check", "checkMarking", "applyMarking"}
EXAMPLES, FEW_EXAMPLES = 6, 1
# Of the cases, so many are enough to show that nothing was lost on the way.
EVERY = 9


def _offered() -> Any:
    """Return the description, in which a submission is any object with the name of a form: what
    each form holds is tested by the cases of the forms."""
    told = copy.deepcopy(description())
    schemas = told["components"]["schemas"]
    schemas[contract.SUBMISSION] = schemas["BegunSubmission"]
    for name in (*STEMS, *(name for name in schemas if "." in name)):
        schemas.pop(name, None)
    loaded = schemathesis.openapi.from_dict(told)
    loaded.app = app(SETTINGS)
    return loaded


OFFERED = _offered()
OPERATIONS = {
    found.ok().definition.raw["operationId"]: found.ok() for found in OFFERED.get_all_operations()
}


def test_the_description_is_sound_openapi() -> None:
    OPENAPI_31_VALIDATOR.validate(description())


def test_the_simplified_description_is_sound_swagger() -> None:
    told = resources.read_json(contract.SWAGGER)

    jsonschema_rs.validator_for(SWAGGER_20).validate(told)
    assert set(told["paths"]) == set(description()["paths"])
    assert len(json.dumps(told)) < 2**20  # Power Platform takes no larger one


def test_every_reference_leads_somewhere() -> None:
    for path, root in ((contract.OPENAPI, "components"), (contract.SWAGGER, "definitions")):
        told = resources.read_json(path)
        references = {*_references(told)}

        assert references
        for reference in references:
            node = told
            for step in reference.removeprefix("#/").split("/"):
                node = node[step]
            assert reference.startswith(f"#/{root}/")


def _references(node: Any) -> Any:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for child in node.values():
            yield from _references(child)
    elif isinstance(node, list):
        for child in node:
            yield from _references(child)


def test_each_form_is_judged_by_the_description_as_by_its_schema() -> None:
    components = {"components": description()["components"]}
    validators = {
        stem: jsonschema_rs.validator_for(
            {"$ref": f"#/components/schemas/{stem}"} | components, validate_formats=True
        )
        for stem in STEMS
    }
    own = {
        stem: jsonschema_rs.validator_for(schema_files.bundled(stem), validate_formats=True)
        for stem in STEMS
    }
    verdicts = set()
    for case in cases()[::EVERY]:
        verdict = validators[case.stem].is_valid(case.answers)
        assert verdict == own[case.stem].is_valid(case.answers), str(case)
        verdicts.add(verdict)
    assert verdicts == {True, False}
    assert all(validators[stem].is_valid(sample(stem)) for stem in STEMS)


def test_every_example_is_sound() -> None:
    told = description()
    components = {"components": told["components"]}
    validators = {}
    count = 0
    for methods in told["paths"].values():
        for operation in methods.values():
            contents = [
                each["content"] for each in operation["responses"].values() if "content" in each
            ]
            contents += [operation["requestBody"]["content"]] if "requestBody" in operation else []
            for content in (one for each in contents for one in each.values()):
                for example in content.get("examples", {}).values():
                    name = content["schema"]["$ref"]
                    if name not in validators:
                        schema = content["schema"] | components
                        validators[name] = jsonschema_rs.validator_for(schema)
                    validators[name].validate(example["value"])
                    count += 1
    assert count > 100


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("name", OPERATIONS)
def test_whatever_is_sent_the_reply_is_as_described(name: str, mode: GenerationMode) -> None:
    """Never a fault of the server, never a status, header or member that is not described, nothing
    without the token, and nothing wrong that is taken."""

    @settings(
        max_examples=FEW_EXAMPLES if name in SLOW else EXAMPLES,
        suppress_health_check=[*HealthCheck],
        phases=[Phase.explicit, Phase.generate],
    )
    @given(case=OPERATIONS[name].as_strategy(generation_mode=mode))
    def sent(case: Any) -> None:
        reply = case.call(
            base_url=f"http://127.0.0.1{contract.PLACE}",
            headers={"Authorization": f"Bearer {TOKEN}"},
        )
        # A submission that its schema lets through may still not be complete; and that nobody is
        # answered without the token is tested for every operation by itself.
        excluded = [positive_data_acceptance, ignored_auth]
        case.validate_response(reply, excluded_checks=excluded)

    sent()
