// Fill in a form with the viewer of Chromium, and so of Chrome and Edge:
// node chromium.mjs FORM.pdf STEPS.json FILLED.pdf
//
// STEPS is a list of {page, across, below, name, kind, value, down}, `kind` being "text", "box",
// "choice" or "link", for every field and link in the order in which the tabulator key goes through
// them. A choice is made with the key that goes down the list, so many times. The viewer shows
// itself on a screen only.

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
await viewer.waitForFunction(() => {
  const { pluginController_: plugin, loadState_: state } = document.querySelector("pdf-viewer") ?? {};
  return plugin?.isActive && state === "success";
});
await viewer.evaluate(() => document.querySelector("pdf-viewer").focusPlugin_());
for (const [number, step] of steps.entries()) {
  const isFirst = step.page !== steps[number - 1]?.page;
  if (isFirst) await clickOn(step);
  if (step.value && step.kind === "text") await typed(step.value);
  else if (step.kind === "box" && Boolean(step.value) !== isFirst) await space();
  else if (step.value && step.kind === "choice")
    for (let row = 0; row < step.down; row++) await page.keyboard.press("ArrowDown");
  await next();
}
const saved = await viewer.evaluate(`
  document.querySelector("pdf-viewer").currentController.save("EDITED")
    .then(({ dataToSave }) => (${LETTERS})(new Uint8Array(dataToSave)))`);
fs.writeFileSync(filled, Buffer.from(saved, "base64"));
await chromium.close();
server.close();

// Where the key goes from one page to the next differs, so the first field of each is clicked on.
async function clickOn(step) {
  const place = await viewer.evaluate((number) => {
    const { viewport, plugin_: plugin } = document.querySelector("pdf-viewer");
    viewport.goToPage(number);
    const { x, y } = plugin.getBoundingClientRect();
    const sheet = viewport.getPageScreenRect(number);
    return { x: x + sheet.x, y: y + sheet.y, width: sheet.width, height: sheet.height };
  }, step.page);
  await new Promise((go) => setTimeout(go, 300));
  await page.mouse.click(place.x + step.across * place.width, place.y + step.below * place.height);
}

// Go to the next field. A key that comes before the viewer is ready for it is lost.
async function next() {
  await page.keyboard.press("Tab");
  await viewer.evaluate(() => document.querySelector("pdf-viewer").pluginController_.getSelectedText());
  await new Promise((go) => setTimeout(go, 30));
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
