// Compares the site's search with Pagefind's on the same project pages in the same browser:
//   npm install --prefix DIR pagefind@1.6 && node tests/browser/pagefind.mjs SITE DIR/node_modules/.bin/pagefind [QUERIES]
// Bytes are what a host sends: compressed, unless a file is so already. A first result is counted from an empty cache;
// a further query after it, on the same page. A misspelt query counts as found if its first ten results share one with
// those of the query as it was meant.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const [site, command, most = "50"] = process.argv.slice(2);
const out = await mkdtemp(join(tmpdir(), "pagefind-"));
const start = performance.now();
execFileSync(command, ["--site", site, "--glob", "projects/*.html", "--output-path", join(out, "pagefind")], { stdio: "ignore" });
const seconds = (performance.now() - start) / 1000;

let sent = 0;
let asked = 0;
const TYPES = { js: "text/javascript", html: "text/html", json: "application/json" };
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
  try {
    const bytes = path === "/blank.html" ? Buffer.from("<!doctype html><title>x</title>") : await readFile(join(path.startsWith("/pagefind/") ? out : site, path));
    sent += Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
    asked += 1;
    response.writeHead(200, { "content-type": TYPES[path.split(".").pop()] ?? "application/octet-stream", "cache-control": "max-age=600" }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** What answers a query with the ids of its first results, in the page. */
const ENGINES = {
  daylight: async () => {
    const { open } = await import(location.origin + "/search/client.js");
    const client = await open(location.origin + "/");
    globalThis.ask = async (query, limit) => (await client.search(query, { limit })).results.map((result) => result.id);
  },
  Pagefind: async () => {
    const engine = await import(location.origin + "/pagefind/pagefind.js");
    await engine.init();
    globalThis.ask = async (query, limit) => {
      const { results } = await engine.search(query);
      const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return shown.map(({ url }) => url.match(/([^/]+)\.html/)[1]);
    };
  },
};

const { items } = JSON.parse(await readFile(join(site, "projects.json"), "utf8"));
const step = Math.max(1, Math.floor(items.length / Number(most)));
const queries = [];
for (let at = 0; at < items.length && queries.length < Number(most); at += step) {
  const title = items[at].title.toLowerCase().match(/[a-z]{5,}/g)?.slice(0, 2) ?? [];
  if (title.length === 2) queries.push({ meant: title.join(" "), typed: `${title[0].slice(0, 2)}${title[0].slice(3)} ${title[1]}` });
}
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

async function measure(engine) {
  const [first, files, further, times] = [[], [], [], []];
  let found = 0;
  for (const [nth, { meant, typed }] of queries.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${base}blank.html`);
    [sent, asked] = [0, 0];
    await page.evaluate(ENGINES[engine]);
    await page.evaluate((query) => globalThis.ask(query, 1), meant);
    first.push(sent);
    files.push(asked);
    sent = 0;
    const other = queries[(nth + 7) % queries.length].meant;
    await page.evaluate((query) => globalThis.ask(query, 1), other);
    further.push(sent);
    const wanted = new Set(await page.evaluate((query) => globalThis.ask(query, 10), meant));
    const given = await page.evaluate((query) => globalThis.ask(query, 10), typed);
    if (given.some((id) => wanted.has(id))) found++;
    times.push(await page.evaluate(async (query) => {
      const start = performance.now();
      await globalThis.ask(query, 10);
      return performance.now() - start;
    }, meant));
    await context.close();
  }
  return [kb(median(first)), String(median(files)), kb(median(further)), `${median(times).toFixed(1)} ms`, `${found} of ${queries.length}`];
}
async function size(folder) {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return [String(files), `${(bytes / 1e6).toFixed(1)} MB`];
}
const rows = ["to a first result, empty cache", "files for it", "a further query", "a warm query, ten results", "misspelt queries found", "files of the index", "bytes of the index", "seconds to index"];
const ours = [...(await measure("daylight")), ...(await size(join(site, "search"))), "printed by `build`"];
const theirs = [...(await measure("Pagefind")), ...(await size(join(out, "pagefind"))), seconds.toFixed(1)];
console.log(`${items.length} project pages, ${queries.length} queries, ${browser.version()}\n`);
console.log("| | daylight | Pagefind 1.6 |\n|---|---|---|");
for (const [at, row] of rows.entries()) console.log(`| ${row} | ${ours[at]} | ${theirs[at]} |`);
await browser.close();
server.close();
await rm(out, { recursive: true });
