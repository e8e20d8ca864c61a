// node fill_docxtemplater.mjs TEMPLATE CONTEXT RESULT
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import parser from "docxtemplater/expressions.js";
import PizZip from "pizzip";

const [file, context, result] = process.argv.slice(2);
const template = new Docxtemplater(new PizZip(readFileSync(file)), {
  parser,
  linebreaks: true,
  nullGetter: ({ value }) => {
    throw new Error(`The context has no ${value}.`);
  },
});
template.render(JSON.parse(readFileSync(context, "utf8")));
writeFileSync(result, template.toBuffer());
