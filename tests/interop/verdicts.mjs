// Reads {schemas: [{dialect, forms: {stem: schema}}], cases: [{stem, answers}]} and writes, for each
// of the schemas, what Ajv in its strict mode says of each case.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const engines = { "2020-12": Ajv2020, "draft-07": Ajv };
const { schemas, cases } = JSON.parse(readFileSync(0, "utf8"));
const verdicts = schemas.map(({ dialect, forms }) => {
  const ajv = new engines[dialect]({ strict: true });
  addFormats(ajv);
  const validators = Object.fromEntries(
    Object.entries(forms).map(([stem, schema]) => [stem, ajv.compile(schema)]),
  );
  return cases.map(({ stem, answers }) => validators[stem](answers));
});
process.stdout.write(JSON.stringify(verdicts));
