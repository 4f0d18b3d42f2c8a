// Looks at a built site as its readers do: node site.mjs FOLDER [RESULTS]
// RESULTS is a file that gets what the accessibility statement tells.
// Every check has its name in the output; what failed is told with its pages, and the exit code is 1.
// ONLY=part of an address looks at those pages alone, ONLY=rest at everything else.
import { access, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { kinds, pages } from "./site/kinds.mjs";
import { fresh, look } from "./site/looking.mjs";
import { Report } from "./site/report.mjs";
import { search, withoutScript } from "./site/searching.mjs";
import { serve } from "./site/served.mjs";
import { bytes, fromDisk, paper, slow } from "./site/weight.mjs";
import { languages as agree, reached } from "./site/whole.mjs";

const folder = resolve(process.argv[2]);
const only = process.env.ONLY;
const began = Date.now();
const took = (/** @type {string} */ what) => console.log(`   ${((Date.now() - began) / 1000).toFixed(1)} s: ${what}`);

const languages = [];
for (const language of ["es"]) {
  if (await access(join(folder, language)).then(() => true, () => false)) languages.push(language);
}
const prefixes = ["", ...languages.map((language) => `${language}/`)];
const everything = await pages(folder);
const { all, found, missing, word, usual } = await kinds(folder, languages);
const report = new Report();
report.note("every promised kind of page is there", "", missing);
report.note("two languages are there", "", languages.length > 0 ? [] : ["one language only"]);

const { base, close } = await serve(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

// Two pages at a time; a new page costs this browser a process or two, so each goes from kind to kind.
// Facets are of one kind; in the other languages one of them is enough.
const twin = /^(population|tier|data-version|year)\b/;
// In a usual run each kind is looked at in one language, and the languages take turns.
const turns = (/** @type {number} */ kind, /** @type {number} */ language) => process.env.DAYLIGHT_LONG || only || kind % prefixes.length === language;
const waiting = prefixes.flatMap((prefix, language) =>
  found.filter(({ name }, kind) => turns(kind, language) && (!prefix || !twin.test(name))).map(({ name, path }) => ({ where: prefix + name, path: prefix + path })),
);
const lookers = [0, 1].map(async () => {
  const context = await browser.newContext();
  const opened = await fresh(context, base);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (only && !next.where.includes(only)) continue;
    await report.holds("pages can be looked at", next.where, () => look(opened, base + next.path, next.where, report));
  }
  await context.close();
});
await Promise.all(lookers);
took("one page of each kind");

if (!only || only === "rest") {
  const context = await browser.newContext();
  await Promise.all(prefixes.map((prefix) => search(context, base, { prefix, others: prefixes.filter((other) => other !== prefix), word }, report)));
  await withoutScript(browser, base, prefixes, report);
  took("search");
  await agree(context, { folder, base, languages, all, everything }, report);
  await reached(folder, prefixes, everything, report);
  took("every page");
  await fromDisk(browser, folder, ["index.html", "projects.html", usual, "search.html", ...languages.flatMap((language) => [`${language}/index.html`, `${language}/${usual}`])], report);
  await paper(context, base, prefixes.map((prefix) => prefix + usual), report);
  took("disk and paper");
  await bytes(context, { folder, base }, { project: usual, list: "projects.html", search: "search.html" }, report);
  const loaded = ["index.html", "projects.html", `es/search.html?q=${word}`];
  await slow(browser, base, [usual, `search.html?q=${word}`, ...(process.env.DAYLIGHT_LONG ? loaded : [])], report);
  took("bytes and a slow phone");
}
const results = process.argv[3];
if (results && !only) {
  const axe = JSON.parse(await readFile(new URL("node_modules/axe-core/package.json", import.meta.url), "utf8")).version;
  const day = new Date().toISOString().slice(0, 10);
  const told = { day, browser: `Chromium ${browser.version().split(".")[0]}`, axe, rows: report.summary() };
  await writeFile(results, `${JSON.stringify(told, null, 2)}\n`);
}
await browser.close();
close();
process.exit(report.print() === 0 ? 0 : 1);
