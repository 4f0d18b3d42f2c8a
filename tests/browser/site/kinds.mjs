// Which pages are looked at: one of each kind, found in the built site, so that a new kind is looked at too.
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Kinds that a site must have; the test fails where one is not there. */
const PROMISED = [
  "index.html", "projects.html", "projects/", "projects-a-z.html", "purpose.html", "purpose/", "population.html", "population/",
  "tier.html", "tier/", "data-version.html", "data-version/", "year.html", "year/", "researchers.html", "researchers/",
  "institutions.html", "institutions/", "violators.html", "violators/", "violators-a-z.html", "search.html",
  "violators-search.html", "about.html", "glossary.html", "code-of-conduct.html", "clauses.html", "rules.html", "rules/",
  "accessibility.html", "privacy.html", "404.html",
];

/**
 * Every page of a folder and those below it, sorted.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function pages(folder) {
  const found = await readdir(folder, { recursive: true });
  return found.filter((path) => path.endsWith(".html")).map((path) => path.replaceAll("\\", "/")).sort();
}

/**
 * The pages of a folder by their size, the largest last.
 * @param {string} folder
 * @param {string[]} paths
 */
async function bySize(folder, paths) {
  const sizes = await Promise.all(paths.map(async (path) => ({ path, size: (await stat(join(folder, path))).size })));
  return sizes.sort((one, other) => one.size - other.size || (one.path < other.path ? -1 : 1)).map(({ path }) => path);
}

/**
 * The kinds of a site's first language: every page of its root, and of every folder the one that holds most.
 * @param {string} folder
 * @param {string[]} languages folders of other languages
 */
export async function kinds(folder, languages) {
  const all = (await pages(folder)).filter((path) => !languages.some((language) => path.startsWith(`${language}/`)));
  const inFolders = new Map();
  for (const path of all.filter((path) => path.includes("/"))) {
    const parent = path.slice(0, path.lastIndexOf("/") + 1);
    inFolders.set(parent, [...(inFolders.get(parent) ?? []), path]);
  }
  const found = all.filter((path) => !path.includes("/")).map((path) => ({ name: path, path }));
  for (const [name, paths] of inFolders) found.push({ name, path: (await bySize(folder, paths)).at(-1) });
  const missing = PROMISED.filter((name) => !found.some((kind) => kind.name === name));
  const word = await common(folder);
  found.push({ name: "search.html with a query", path: `search.html?q=${word}` });
  found.push({ name: "search.html, nothing found", path: "search.html?q=zzyzxqwrk&year=1999" });
  found.push({ name: "violators-search.html with a query", path: "violators-search.html?q=a" });
  const projects = await bySize(folder, inFolders.get("projects/") ?? []);
  return { all, found, missing, word, usual: projects[Math.floor(projects.length / 2)] };
}

/**
 * A word that stands in many titles: what people could look for.
 * @param {string} folder
 */
async function common(folder) {
  const { items } = JSON.parse(await readFile(join(folder, "projects.json"), "utf8"));
  const counts = new Map();
  for (const { title } of items) {
    for (const word of new Set(title.toLowerCase().match(/[a-z]{6,}/g) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0][0];
}
