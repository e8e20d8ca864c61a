// node fill.mjs TEMPLATE CONTEXT RESULT
import { readFileSync, writeFileSync } from "node:fs";
import JSZip from "jszip";
import nunjucks from "nunjucks";

const [template, context, result] = process.argv.slice(2);
const engine = new nunjucks.Environment(null, { autoescape: true, throwOnUndefined: true });

// A tag such as {%tr if … %} stands for the whole row that it is in, and {%p … %} for its paragraph.
const unwrapped = (xml) =>
  ["tr", "tc", "p", "r"].reduce((text, kind) => {
    const around = `<w:${kind}(?: [^>]*)?>(?:(?!<w:${kind}[ >])[^])*?`;
    const tag = `(\\{%|\\{\\{)${kind} ([^%}]*)(%\\}|\\}\\})(?:(?!<w:${kind}[ >])[^])*?</w:${kind}>`;
    return text.replace(new RegExp(around + tag, "g"), "$1 $2$3");
  }, xml);

// Lines of an answer: XML has no line ends. What is empty stays so, because it has to be false.
const LINE_END = '</w:t><w:br/><w:t xml:space="preserve">';
const lines = (text) => text.split("\n").map((line) => nunjucks.lib.escape(line)).join(LINE_END);
const inWord = (value) => {
  if (typeof value === "string")
    return value.includes("\n") ? new nunjucks.runtime.SafeString(lines(value)) : value;
  if (Array.isArray(value)) return value.map(inWord);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inWord(one)]));
};

const words = inWord(JSON.parse(readFileSync(context, "utf8")));
const zip = await JSZip.loadAsync(readFileSync(template));
for (const name of Object.keys(zip.files)) {
  if (/^word\/(document|header\d*|footer\d*|footnotes)\.xml$/.test(name)) {
    const xml = unwrapped(await zip.file(name).async("string"));
    zip.file(name, engine.renderString(xml, words));
  }
}
writeFileSync(result, await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
