// @ts-nocheck: its packages are installed here only
/**
 * Audits pages of a site with Lighthouse as on a phone: `npm ci --prefix tests/lighthouse`, then
 * `node tests/lighthouse/run.mjs [FOLDER] [PAGE…]` (dist, index.html). Prints the scores and what failed; ends with 1 below a
 * limit. Performance depends on the machine: it is measured on a quiet one.
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { findBrowser } from "../../scripts/find-browser.mjs";

const LIMITS = { performance: 90, accessibility: 100, "best-practices": 100, seo: 100 };
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

const [folder = "dist", ...pages] = process.argv.slice(2);

/** As docs/hosting.md asks of a host: compressed, and files with a hash in their name for ever. */
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const file = join(resolve(folder), path.endsWith("/") ? `${path}index.html` : path);
  try {
    const bytes = await readFile(file);
    const isText = /\.(?:html|js|css|json|svg|txt|xml|webmanifest)$/.test(file);
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      ...(isText && { "Content-Encoding": "gzip" }),
    });
    response.end(isText ? gzipSync(bytes) : bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, listening));
const home = `http://localhost:${server.address().port}/`;

const browser = findBrowser();
const chrome = await launch({ chromePath: browser?.executablePath, chromeFlags: ["--headless=new", "--no-sandbox"] });
let isBelow = false;
try {
  for (const page of pages.length > 0 ? pages : ["index.html"]) {
    // Preset "mobile" is the default: a slow phone on a slow network, simulated.
    const result = await lighthouse(home + page, { port: chrome.port, logLevel: "error" });
    const { categories, audits } = result.lhr;
    const scores = Object.keys(LIMITS).map((id) => [id, Math.round((categories[id].score ?? 0) * 100)]);
    console.log(page, scores.map(([id, score]) => `${id} ${score}`).join(", "));
    for (const [id, score] of scores) {
      if (score >= LIMITS[id]) continue;
      isBelow = true;
      for (const { id: audit, weight } of categories[id].auditRefs)
        if (weight > 0 && (audits[audit].score ?? 1) < 0.9)
          console.log(`  ${audit}: ${audits[audit].displayValue ?? audits[audit].title}`);
    }
  }
} finally {
  chrome.kill();
  server.close();
}
process.exitCode = isBelow ? 1 : 0;
