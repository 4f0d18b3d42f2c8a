// Asks the browser's client under Node: `node ask.mjs SITE` reads one request a line as JSON and answers each in a line.
// A request is {query, filters, sort, limit}; the answer also says what was fetched, and how many
// milliseconds it took.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const root = pathToFileURL(`${process.argv[2]}/`);
const { open } = await import(new URL("search/client.js", root).href);

let fetched = [];
const fetcher = async (address) => {
  const bytes = await readFile(new URL(address));
  fetched.push([address.slice(root.href.length), bytes.length]);
  return new Response(bytes);
};

let search = await open(root, { fetch: fetcher });
for await (const line of createInterface({ input: process.stdin })) {
  const { query, cold, ...options } = JSON.parse(line);
  if (cold) {
    fetched = [];
    search = await open(root, { fetch: fetcher });
  }
  const start = performance.now();
  const answer = await search.search(query, options);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ...answer, fetched, ms }));
  fetched = [];
}
