// Measures client.search() of a built site in a real browser: node speed.mjs FOLDER [QUERIES]
// Queries are three words of a title, whole, with one misspelt, and with the last one begun; each is asked once to fetch
// its files and then again. Tasks are those of the page's main thread in the browser's own trace, by the processor's time:
// what else a machine does at the same time does not count.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [folder, most = "100"] = process.argv.slice(2);
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
  try {
    const bytes = await readFile(join(folder, path));
    response.writeHead(200, { "content-type": path.endsWith(".js") ? "text/javascript" : "text/html" }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const { items } = JSON.parse(await readFile(join(folder, "projects.json"), "utf8"));
const step = Math.max(1, Math.floor(items.length / Number(most)));
const queries = { whole: [], misspelt: [], begun: [] };
for (let at = 0; at < items.length && queries.whole.length < Number(most); at += step) {
  const title = items[at].title.toLowerCase().match(/[a-z]{4,}/g)?.slice(0, 3) ?? [];
  if (title.length < 3) continue;
  queries.whole.push(title.join(" "));
  queries.misspelt.push([title[0], title[1].slice(0, 2) + title[1].slice(3), title[2]].join(" "));
  queries.begun.push([title[0], title[1], title[2].slice(0, 4)].join(" "));
}

const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/404.html`);
await page.evaluate(async () => {
  const { open } = await import("/search/client.js");
  globalThis.client = await open(location.origin + "/");
});

/** Asks each query once; the time of each in ms, and the longest tasks meanwhile. */
async function ask(list, options) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
  const times = await page.evaluate(async ([list, options]) => {
    const times = [];
    for (const query of list) {
      const start = performance.now();
      await globalThis.client.search(query, options);
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done));
    }
    return times;
  }, [list, options]);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = new Set(traceEvents.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter((event) => /RunTask$/.test(event.name) && event.tdur && main.has(`${event.pid} ${event.tid}`)).map((event) => event.tdur / 1000);
  return { times, tasks };
}
const at = (list, share) => list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(1);
console.log(`${items.length} projects, ${queries.whole.length} queries of each kind, ${browser.version()}`);
const FACETS = ["purpose", "population", "tier", "version", "institution", "year", "status"];
for (const [kind, list] of Object.entries(queries)) {
  for (const [how, options] of [["", { counts: [] }], [", all facets counted", { counts: FACETS }]]) {
    const first = await ask(list, options);
    const warm = await ask(list, options);
    console.log(
      `${(kind + how).padEnd(30)} warm p50 ${at(warm.times, 0.5)} ms, p95 ${at(warm.times, 0.95)}; longest task warm ${at(warm.tasks, 1)}, at first ${at(first.tasks, 1)} ` +
        `(over 8 ms: ${warm.tasks.filter((time) => time > 8).length} and ${first.tasks.filter((time) => time > 8).length})`,
    );
  }
}
await browser.close();
server.close();
