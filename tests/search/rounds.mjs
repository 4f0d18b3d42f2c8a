// In how many rounds a first search asks for its files: `node tests/search/rounds.mjs SITE QUERY...`.
// A round ends when the client waits: what it has asked for by then is answered at once. One line of JSON a query:
// for each round after the table, the letters of the files.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const root = pathToFileURL(`${process.argv[2]}/`);
const { open } = await import(new URL("search/client.js", root).href);

for (const query of process.argv.slice(3)) {
  /** @type {{ address: string, answer: () => Promise<void> }[]} */
  let asked = [];
  const fetcher = (/** @type {string} */ address) =>
    new Promise((resolve) => {
      asked.push({ address, answer: async () => resolve(new Response(await readFile(new URL(address)))) });
    });
  let isDone = false;
  const searched = open(root, { fetch: fetcher }).then((site) => site.search(query)).finally(() => (isDone = true));
  const rounds = [];
  while (!isDone) {
    // The client may give the page its turn in between.
    for (let turn = 0; turn < 20 && !isDone; turn++) await new Promise((after) => setTimeout(after, 1));
    if (!asked.length) continue;
    const round = asked;
    asked = [];
    rounds.push(round.map(({ address }) => new URL(address).pathname.split("/search/")[1].split("/")[0]).sort());
    await Promise.all(round.map(({ answer }) => answer()));
  }
  const { total } = await searched;
  console.log(JSON.stringify({ query, total, rounds: rounds.slice(1) }));
}
