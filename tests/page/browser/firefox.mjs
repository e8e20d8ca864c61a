// A visit to the page in Firefox: says as JSON what was seen there. Arguments: the program, the first
// address, a file to check.
import puppeteer from "puppeteer-core";

const [program, address, file] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
const seen = { said: [], wide: [], titles: [] };
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 640 });
  page.on("console", (message) => seen.said.push(message.text()));
  page.on("pageerror", (error) => seen.said.push(String(error)));
  const look = async () => {
    seen.titles.push(await page.title());
    seen.wide.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  };
  const home = new URL("/", address).href;
  await page.goto(address);
  await page.waitForFunction(() => location.pathname === "/");
  await page.waitForSelector("nav");
  await look();
  for (const path of ["blanks", "blanks/mappa-j", "rules?words=victim", "markings", "check"]) {
    await page.goto(home + path);
    await look();
  }
  await (await page.$("#files")).uploadFile(file);
  await page.focus("form[enctype] .button");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".totals", { timeout: 60000 });
  await look();
  seen.marking = await page.$eval(".marking", (part) => part.textContent.trim());
  seen.files = await page.$$eval(".form h3 a", (links) => links.map((link) => link.textContent));
  // What is wrong has the focus.
  await page.goto(`${home}check`);
  await page.$eval("form[enctype] .button", (button) => button.click());
  await page.waitForSelector(".error-summary");
  seen.focus = await page.evaluate(() => document.activeElement.className);
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
