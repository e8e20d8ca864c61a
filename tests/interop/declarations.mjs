// Reads {name: {stem, schema}} and writes into a folder what json-schema-to-typescript and quicktype
// make of each schema: json2ts/STEM.ts, quicktype/STEM.ts and quicktype/STEM.cs.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";
import {
  FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype,
} from "quicktype-core";

const folder = process.argv[2];
for (const made of ["json2ts", "quicktype"]) mkdirSync(join(folder, made), { recursive: true });
for (const [name, { stem, schema }] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const text = JSON.stringify(schema);
  for (const [lang, end] of [["typescript", "ts"], ["csharp", "cs"]]) {
    const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
    await input.addSource({ name, schema: text });
    const inputData = new InputData();
    inputData.addInput(input);
    const { lines } = await quicktype({ inputData, lang });
    writeFileSync(join(folder, "quicktype", `${stem}.${end}`), lines.join("\n"));
  }
  // The form itself would be called by its title.
  const customName = (node) => (node.$schema ? name : undefined);
  const made = await compile(schema, name, { customName, format: false });
  writeFileSync(join(folder, "json2ts", `${stem}.ts`), made);
}
