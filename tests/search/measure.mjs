// Measures the search of a built site under Node: `node tests/search/measure.mjs SITE [QUERIES]`.
// Known items: three words of a title, one of them misspelt, the last cut to four letters; the rank of the project
// that they were taken from (MRR@10), what a first visit fetches (client, table, shards, cards; gzip), what a
// further letter fetches, and how long a warm query takes.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const root = pathToFileURL(`${process.argv[2]}/`);
const most = Number(process.argv[3] ?? 300);
const { open, words } = await import(new URL("search/client.js", root).href);

const sizes = new Map();
let fetched = [];
const fetcher = async (address) => {
  const bytes = await readFile(new URL(address));
  if (!sizes.has(address)) sizes.set(address, gzipSync(bytes, { level: 9 }).length);
  fetched.push(address);
  return new Response(bytes);
};
const modules = ["client.js", "client-bytes.js", "client-lexis.js", "client-words.js"];
const client = (await Promise.all(modules.map(async (name) => gzipSync(await readFile(new URL(`search/${name}`, root)), { level: 9 }).length))).reduce((sum, size) => sum + size);
const cost = () => fetched.reduce((sum, address) => sum + sizes.get(address), 0);

let state = 20261126;
const random = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const misspelt = (word) => {
  const at = random(word.length - 1);
  const letter = "abcdefghijklmnopqrstuvwxyz"[random(26)];
  return [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ][random(4)];
};
const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))];

const { items } = JSON.parse(await readFile(new URL("projects.json", root)));
const kinds = { plain: [], typo: [], begun: [] };
const stop = new Set("a an and are as at by for from in into is its of on or the to with using study project research data all us".split(" "));
for (let tries = 0; kinds.plain.length < most && tries < most * 20; tries++) {
  const item = items[random(items.length)];
  const title = [...new Set(words(item.title))].filter((word) => !stop.has(word) && word.length >= 4);
  if (title.length < 3) continue;
  const start = random(title.length - 2);
  const three = title.slice(start, start + 3);
  kinds.plain.push([three.join(" "), item.id]);
  const at = random(3);
  kinds.typo.push([three.map((word, index) => (index === at ? misspelt(word) : word)).join(" "), item.id]);
  kinds.begun.push([[...three.slice(0, 2), three[2].slice(0, 4)].join(" "), item.id]);
}

const warm = await open(root, { fetch: fetcher });
for (const [kind, queries] of Object.entries(kinds)) {
  let reciprocal = 0;
  const [bytes, files, keystroke, times] = [[], [], [], []];
  for (const [query, id] of queries) {
    fetched = [];
    const cold = await open(root, { fetch: fetcher });
    const answer = await cold.search(query);
    bytes.push(cost() + client);
    files.push(fetched.length + modules.length);
    const rank = answer.results.findIndex((result) => result.id === id);
    reciprocal += rank < 0 ? 0 : 1 / (rank + 1);
    fetched = [];
    await cold.search(query.slice(0, -1));
    keystroke.push(cost());
    await warm.search(query);
    const start = performance.now();
    await warm.search(query);
    times.push(performance.now() - start);
  }
  console.log(
    `${kind.padEnd(6)} ${queries.length} queries: MRR@10 ${(reciprocal / queries.length).toFixed(3)}; first visit ${(quantile(bytes, 0.5) / 1000).toFixed(1)} KB ` +
      `(p95 ${(quantile(bytes, 0.95) / 1000).toFixed(1)}, most ${(Math.max(...bytes) / 1000).toFixed(1)}), files ${quantile(files, 0.5)} (most ${Math.max(...files)}); ` +
      `one letter less ${(quantile(keystroke, 0.5) / 1000).toFixed(1)} KB; warm ${quantile(times, 0.5).toFixed(1)} ms (p95 ${quantile(times, 0.95).toFixed(1)})`,
  );
}
