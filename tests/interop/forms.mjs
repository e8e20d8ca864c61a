// Reads {stem: {schema, answers}} and writes what react-jsonschema-form renders of each form.
import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import core from "@rjsf/core";
import ajv from "@rjsf/validator-ajv8";

const Form = core.default ?? core;
const validator = ajv.default ?? ajv;
const rendered = {};
for (const [stem, { schema, answers }] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const form = { schema, validator, formData: answers, noHtml5Validate: true };
  rendered[stem] = renderToStaticMarkup(createElement(Form, form));
}
process.stdout.write(JSON.stringify(rendered));
