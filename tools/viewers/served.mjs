// What both viewers need: a browser, a server for the files that it opens, and saved bytes as text.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import puppeteer from "puppeteer-core";

const KINDS = { ".mjs": "text/javascript", ".css": "text/css", ".pdf": "application/pdf", ".html": "text/html" };

// Serve the files that `find` gives for a path; give the address.
export function served(find) {
  const server = http.createServer((request, answer) => {
    const asked = decodeURIComponent(new URL(request.url, "http://here").pathname);
    const file = find(asked);
    if (!file || !fs.existsSync(file)) return answer.writeHead(404).end();
    answer.setHeader("content-type", KINDS[path.extname(file)] ?? "application/octet-stream");
    answer.end(fs.readFileSync(file));
  });
  return new Promise((ready) =>
    server.listen(0, "127.0.0.1", () => ready({ server, address: `http://127.0.0.1:${server.address().port}` })),
  );
}

export function browser(options) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"], ...options });
}

// In the page: bytes in letters that a script may hand over.
export const LETTERS = `(bytes) => {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 32768)
    letters += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(letters);
}`;
