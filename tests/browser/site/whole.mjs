// What must hold of every page of the site: no English left on a page in another language, languages
// that know each other, and a way by links to every project.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What is written alike in English and Spanish, and is no number, name or abbreviation. */
const ALIKE = new Set(["JSON Lines", "data.json", "Atom", "No", "Error", "error", "Total", "Diabetes", "diabetes", "Locus", "Phecode", "Researcher Workbench"]);
/** Codes, formats, degrees (PhD, CSL-JSON, SC001, v8), addresses. */
const CODE = /^([A-Z][\w.-]*[A-Z\d][\w.-]*|v\d+|[\d.]+|BibTeX|[\w.-]+@[\w.-]+|https?:\S*)$/;

/**
 * Whether every part of a text may stand in any language.
 * @param {string} text
 * @param {Set<string>} known names
 */
function alike(text, known) {
  const fine = (/** @type {string} */ part) => !/\p{L}{2}/u.test(part) || ALIKE.has(part) || known.has(part) || part.split(/\s+/).every((word) => CODE.test(word));
  return fine(text) || text.split(/[,;:()·]|\.$/).every((part) => fine(part.trim()));
}

/**
 * Texts, attributes and links of pages, read by the browser's own parser.
 * @param {import("playwright-core").Page} page
 * @param {string} base
 * @param {string[]} paths
 */
function parsed(page, base, paths) {
  return page.evaluate(async ([base, paths]) => {
    const parser = new DOMParser();
    const read = async (/** @type {string} */ path) => {
      const tree = parser.parseFromString(await (await fetch(base + path)).text(), "text/html");
      const root = tree.documentElement;
      const suffix = / \| [^|]*$/;
      const texts = [tree.title.replace(suffix, ""), tree.querySelector("meta[name=description]")?.getAttribute("content") ?? ""];
      const told = tree.getElementById("search-data");
      if (told) texts.push(...Object.values(JSON.parse(told.textContent).words));
      // Names, addresses and code read alike in every language, and so do the names of languages.
      const named = "code, pre, script, .citation, .languages, body [lang=en], a[href*='researchers/'], a[href*='institutions/'], a[href^='mailto:']";
      const walker = tree.createTreeWalker(tree.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement.closest(named)) texts.push(node.textContent.trim());
      }
      for (const one of tree.body.querySelectorAll("[aria-label], [title], [alt], [placeholder]")) {
        if (one.closest(named)) continue;
        texts.push(...["aria-label", "title", "alt", "placeholder"].map((name) => one.getAttribute(name) ?? ""));
      }
      // The head of a record's page repeats the record's own words.
      const foreign = [...tree.querySelectorAll("body [lang=en]")].map((one) => one.textContent.replace(/\s+/g, " ").trim());
      for (let at = 0; at < 2; at += 1) {
        if (foreign.some((text) => text.startsWith(texts[at].replace(/…$/, "").trim()))) texts[at] = "";
      }
      const alternates = [...tree.querySelectorAll("link[rel=alternate][hreflang]")].map((one) => [one.getAttribute("hreflang"), one.getAttribute("href")]);
      return { path, lang: root.lang, canonical: tree.querySelector("link[rel=canonical]")?.getAttribute("href"), alternates, texts: [...new Set(texts)].filter(Boolean) };
    };
    const found = [];
    for (let at = 0; at < paths.length; at += 20) found.push(...(await Promise.all(paths.slice(at, at + 20).map(read))));
    return found;
  }, /** @type {[string, string[]]} */ ([base, paths]));
}

/**
 * Names that stand in the site's own data files.
 * @param {string} folder
 */
async function names(folder) {
  const found = new Set();
  for (const [file, keys] of [["researchers", ["name", "affiliations", "degrees"]], ["institutions", ["name"]], ["violators", ["name", "other_names", "affiliation"]], ["data-version", ["label"]], ["rules", ["name"]]]) {
    const { items } = JSON.parse(await readFile(join(folder, `${file}.json`), "utf8"));
    for (const value of items.flatMap((item) => keys.flatMap((key) => item[key] ?? []))) {
      for (const part of [value, ...String(value).split("; ")]) found.add(part);
    }
  }
  return found;
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {{ folder: string, base: string, languages: string[], all: string[], everything: string[] }} site
 * @param {import("./report.mjs").Report} report
 */
export async function languages(context, { folder, base, languages, all, everything }, report) {
  const page = await context.newPage();
  await page.goto(`${base}robots.txt`);
  const known = await names(folder);
  const first = await parsed(page, base, all);
  const site = (first[0].canonical ?? "").slice(0, -first[0].path.length);
  const address = (/** @type {string} */ path) => site + path.replace(/(^|\/)index\.html$/, "$1");
  const file = (/** @type {string} */ url) => (url.startsWith(site) ? url.slice(site.length).replace(/(^|\/)$/, "$1index.html") : "");
  const there = new Set(everything);
  const by = new Map(first.map((one) => [one.path, one]));
  for (const language of languages) {
    const theirs = await parsed(page, base, everything.filter((path) => path.startsWith(`${language}/`)));
    for (const one of theirs) {
      by.set(one.path, one);
      const english = new Set(by.get(one.path.slice(language.length + 1))?.texts ?? []);
      const left = one.texts.filter((text) => english.has(text) && !alike(text, known));
      report.note("no English is left in another language", one.path, left.map((text) => JSON.stringify(text.slice(0, 100))));
    }
  }
  for (const [path, { lang, canonical, alternates }] of by) {
    const wrong = [];
    const own = languages.find((language) => path.startsWith(`${language}/`)) ?? "en";
    if (lang !== own) wrong.push(`html lang is ${lang}, not ${own}`);
    if (!canonical || file(canonical) !== path) wrong.push(`canonical is ${canonical}`);
    if (alternates.length !== languages.length + 2) wrong.push(`${alternates.length} languages`);
    if (!alternates.some(([name, href]) => name === own && href === canonical)) wrong.push("does not name itself");
    for (const [name, href] of alternates) {
      if (!href.startsWith("https://")) wrong.push(`${name} is not absolute: ${href}`);
      const other = file(href);
      if (!there.has(other)) wrong.push(`${name} is not there: ${href}`);
      else if (!by.get(other)?.alternates.some(([, back]) => back === address(path) || file(back) === path)) wrong.push(`${name} does not lead back: ${href}`);
    }
    report.note("languages: lang, canonical and hreflang agree", path, wrong);
  }
  await page.close();
}

/**
 * From the first page of each language, by links alone, to every project.
 * @param {string} folder
 * @param {string[]} prefixes
 * @param {string[]} everything
 * @param {import("./report.mjs").Report} report
 */
export async function reached(folder, prefixes, everything, report) {
  const there = new Set(everything);
  for (const prefix of prefixes) {
    const inside = (/** @type {string} */ path) => path.startsWith(prefix) && !prefixes.some((other) => other.length > prefix.length && path.startsWith(other));
    const seen = new Set([`${prefix}index.html`]);
    for (const path of seen) {
      const html = await readFile(join(folder, path), "utf8");
      for (const [, href] of html.matchAll(/<a [^>]*href="([^"#?]+)/g)) {
        const { origin, pathname } = new URL(href, `http://site/${path}`);
        const to = pathname.slice(1);
        if (origin === "http://site" && inside(to) && there.has(to)) seen.add(to);
      }
    }
    const projects = everything.filter((path) => path.startsWith(`${prefix}projects/`) && !path.includes("/page/"));
    const missed = projects.length > 0 ? projects.filter((path) => !seen.has(path)) : ["no project"];
    report.note("without script every project is reached by links", prefix || "en", missed);
  }
}
