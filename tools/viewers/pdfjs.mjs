// Fill in a form with pdf.js, which is what Firefox shows PDFs with:
// node pdfjs.mjs FORM.pdf STEPS.json FILLED.pdf
//
// STEPS is a list of {name, kind, value}, `kind` being "text", "box" or "choice".

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { browser, LETTERS, served } from "./served.mjs";

const [form, listed, filled] = process.argv.slice(2);
const steps = new Map(JSON.parse(fs.readFileSync(listed)).map((step) => [step.name, step]));
const here = path.dirname(fileURLToPath(import.meta.url));
const { server, address } = await served((asked) => {
  if (asked === "/") return path.join(here, "pdfjs.html");
  if (asked === "/form.pdf") return form;
  return asked.startsWith("/pdfjs/") && path.join(here, "node_modules/pdfjs-dist", asked.slice(7));
});

const chromium = await browser({ headless: true });
const page = await chromium.newPage();
await page.goto(address);
await page.waitForFunction("globalThis.ready");
for (let number = 1; number <= (await page.evaluate("form.numPages")); number++) {
  await fillPage(number);
}
await page.evaluate(() => document.activeElement?.blur());
const saved = await page.evaluate(`form.saveDocument().then(${LETTERS})`);
fs.writeFileSync(filled, Buffer.from(saved, "base64"));
await chromium.close();
server.close();

async function fillPage(number) {
  const layer = `.page[data-page-number="${number}"] .annotationLayer`;
  const inputs = `${layer} input, ${layer} textarea, ${layer} select`;
  await page.evaluate((number) => (viewer.currentPageNumber = number), number);
  await page.waitForFunction(
    async (number, inputs) => {
      const notes = await (await form.getPage(number)).getAnnotations();
      const fields = notes.filter((note) => note.subtype === "Widget");
      return fields.length === 0 || document.querySelectorAll(inputs).length >= fields.length;
    },
    {},
    number,
    inputs,
  );
  for (const input of await page.$$(inputs)) {
    const step = steps.get(await input.evaluate((element) => element.name));
    if (!step?.value) continue;
    if (step.kind === "box") await input.click();
    else if (await input.evaluate((element) => element.tagName === "SELECT")) await input.select(step.value);
    else {
      await input.focus();
      await page.keyboard.type(step.value);
    }
  }
}
