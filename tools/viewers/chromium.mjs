// Fill in a form with the viewer of Chromium, and so of Chrome and Edge:
// node chromium.mjs FORM.pdf STEPS.json FILLED.pdf
//
// STEPS is a list of {name, kind, value, down}, `kind` being "text", "box" or "choice", for every
// field in the order in which the tabulator key goes through them. A choice is made with the key
// that goes down the list, so many times. The viewer shows itself on a screen only.

import fs from "node:fs";
import { browser, LETTERS, served } from "./served.mjs";

const [form, listed, filled] = process.argv.slice(2);
const steps = JSON.parse(fs.readFileSync(listed));
const { server, address } = await served(() => form);
const chromium = await browser({ headless: false });
const page = await chromium.newPage();
const keys = await page.createCDPSession();
await page.goto(`${address}/form.pdf`);
const viewer = await page.waitForFrame((frame) => frame.url().startsWith("chrome-extension:"));
await viewer.waitForFunction(() => document.querySelector("pdf-viewer")?.pluginController_?.isActive);
await viewer.waitForFunction(() => document.querySelector("pdf-viewer").loadState_ === "success" || document.querySelector("pdf-viewer").loadProgress_ === 100);
await viewer.evaluate(() => document.querySelector("pdf-viewer").focusPlugin_());
do await page.keyboard.press("Tab");
while (!(await isInField()));
for (const step of steps) {
  if (step.value && step.kind === "text") await typed(step.value);
  else if (step.value && step.kind === "box") await space();
  else if (step.value) for (let row = 0; row < step.down; row++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
}
const saved = await viewer.evaluate(`
  document.querySelector("pdf-viewer").currentController.save("EDITED")
    .then(({ dataToSave }) => (${LETTERS})(new Uint8Array(dataToSave)))`);
fs.writeFileSync(filled, Buffer.from(saved, "base64"));
await chromium.close();
server.close();

// The viewer says a little later where it is.
function isInField() {
  const focused = () => document.querySelector("pdf-viewer").formFieldFocus_ !== "none";
  return viewer.waitForFunction(focused, { timeout: 500 }).then(() => true, () => false);
}

async function typed(text) {
  for (const [number, line] of text.split("\n").entries()) {
    if (number) await page.keyboard.press("Enter");
    if (line) await page.keyboard.sendCharacter(line);
  }
}

// The viewer takes a space from a keyboard only, as two events.
async function space() {
  const key = { key: " ", code: "Space", windowsVirtualKeyCode: 32 };
  await keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await keys.send("Input.dispatchKeyEvent", { type: "char", text: " ", ...key });
  await keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}
