// Uses the search pages of a built site as people do: node search.mjs FOLDER [SHOTS]
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [folder, shots] = process.argv.slice(2);
const fake = await readFile(fileURLToPath(new URL("fake-client.mjs", import.meta.url)), "utf8");
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json" };
// The site stands below a folder, as on its host.
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname).replace(/^\/directory\//, "/");
  try {
    const bytes = await readFile(join(folder, path));
    response.writeHead(200, { "content-type": TYPES[path.split(".").pop()] ?? "text/plain" }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/directory/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const is = (given, wanted, what) => {
  if (given !== wanted) throw new Error(`${what}: ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`);
};
const holds = (text, part, what) => {
  if (!text.includes(part)) throw new Error(`${what}: ${JSON.stringify(part)} is not in ${JSON.stringify(text)}`);
};

/** A fresh page with the fake client in place; what goes wrong on it is noted. */
async function fresh(options = {}, client = (route) => route.fulfill({ contentType: "text/javascript", body: fake })) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.wrong.push(message.text()));
  page.on("request", (request) => request.url().startsWith(base) || /^(blob|data):/.test(request.url()) || page.wrong.push(`asks for ${request.url()}`));
  await page.route("**/search/client.js", client);
  return page;
}
async function done(page) {
  is(page.wrong.join("; "), "", "page errors");
  await page.context().close();
}
const query = (page) => new URL(page.url()).search;
const heading = (page) => page.locator("#results");
const settled = (page, text) => page.waitForFunction((text) => document.getElementById("results")?.textContent.includes(text) && document.querySelector(".found").getAttribute("aria-busy") === "false", text);
const count = async (page) => Number((await heading(page).textContent()).match(/[\d,]+/)[0].replace(",", ""));
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

const checks = {
  async "the form on the first page leads to results"() {
    const page = await fresh();
    await page.goto(`${base}index.html`);
    await page.fill("#q", "sleep");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search.html?q=sleep");
    await settled(page, "for “sleep”");
    is(await page.title(), "sleep | Search projects | Research Projects Directory", "title");
    is(await page.inputValue("#q"), "sleep", "field");
    if ((await page.locator(".entry h3 mark").count()) === 0) throw new Error("no word is marked");
    is(await page.locator(".entry img").count(), 0, "markup from data");
    await done(page);
  },

  async "typing replaces the address, submitting makes a step, Back restores"() {
    const page = await fresh();
    await page.goto(`${base}search.html`);
    await settled(page, "projects");
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await page.locator("#q").pressSequentially("sleep", { delay: 30 });
    await settled(page, "for “sleep”");
    is(query(page), "?q=sleep", "typed");
    is(await steps(), before, "steps while typing");
    is(await focused(page), "q", "focus");
    await page.keyboard.press("Enter");
    is(await steps(), before + 1, "steps after submitting");
    await page.fill("#q", "heart");
    await settled(page, "for “heart”");
    holds(await page.locator(".also").textContent(), "cardiac, cardiovascular", "what was searched too");
    await page.keyboard.press("Enter");
    await page.goBack();
    await settled(page, "for “sleep”");
    is(await page.inputValue("#q"), "sleep", "field after Back");
    is(await page.title(), "sleep | Search projects | Research Projects Directory", "title after Back");
    await page.goBack();
    is(query(page), "", "address after Back");
    await page.goForward();
    await page.goForward();
    await settled(page, "for “heart”");
    await done(page);
  },

  async "the status says the count once typing rests"() {
    const page = await fresh();
    await page.goto(`${base}search.html`);
    await page.evaluate(() => {
      window.said = [];
      new MutationObserver(() => window.said.push(document.getElementById("search-status").textContent)).observe(document.getElementById("search-status"), { childList: true });
    });
    await page.locator("#q").pressSequentially("sleep", { delay: 60 });
    await page.waitForFunction(() => document.getElementById("search-status").textContent.includes("for sleep"));
    const said = await page.evaluate(() => window.said);
    if (!/^[\d,]+ projects for sleep, page 1 of \d+$/.test(said.at(-1)) || said.length > 2) throw new Error(`said ${JSON.stringify(said)}`);
    await done(page);
  },

  async "suggestions work by keyboard"() {
    const page = await fresh();
    await page.goto(`${base}search.html`);
    const field = page.locator("#q");
    await field.pressSequentially("sl");
    await page.locator("[role=option]").first().waitFor();
    is(await field.getAttribute("aria-expanded"), "true", "expanded");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const active = await field.getAttribute("aria-activedescendant");
    is(await page.locator(`#${active}`).getAttribute("aria-selected"), "true", "selected");
    holds(await page.locator(`#${active}`).textContent(), "sleep apnea", "second suggestion");
    if (shots) await page.screenshot({ path: join(shots, "suggestions.png") });
    await page.keyboard.press("Escape");
    is(await field.getAttribute("aria-expanded"), "false", "expanded after Escape");
    is(await page.inputValue("#q"), "sl", "field after Escape");
    await page.keyboard.press("ArrowDown");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await settled(page, "for “sleep”");
    is(query(page), "?q=sleep", "address after choosing");
    is(await focused(page), "q", "focus after choosing");
    await field.fill("sleep ap");
    await page.locator("[role=option]", { hasText: "wrist tracker" }).click();
    await page.waitForURL("**/projects/*.html");
    await page.goBack();
    await settled(page, "for “sleep ap”");
    await page.goto(`${base}violators-search.html`);
    await page.locator("#q").pressSequentially("ot");
    await page.locator("[role=option]").first().click();
    await settled(page, "with a name like");
    await done(page);
  },

  async "an answer that comes late is dropped"() {
    const page = await fresh();
    await page.goto(`${base}search.html`);
    await settled(page, "projects");
    await page.fill("#q", "slow");
    await page.waitForFunction(() => location.search === "?q=slow");
    await page.fill("#q", "heart");
    await settled(page, "for “heart”");
    await page.waitForTimeout(1000);
    holds(await heading(page).textContent(), "heart", "results");
    await done(page);
  },

  async "filters keep the focus, count, make chips and go away again"() {
    const page = await fresh();
    await page.goto(`${base}search.html`);
    await settled(page, "projects");
    const all = await count(page);
    const box = page.locator("input[name=tier][value=controlled]");
    const figure = await page.locator("label.check", { has: box }).locator(".meta").textContent();
    await box.focus();
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.search === "?tier=controlled");
    await page.waitForFunction((all) => !document.getElementById("results").textContent.startsWith(all), all.toLocaleString("en"));
    is(`(${(await count(page)).toLocaleString("en")})`, figure, "the filter's count");
    is(await box.evaluate((box) => box === document.activeElement), true, "focus on the checkbox");
    await page.locator("fieldset input[name=status][value=active]").check();
    await page.locator(".chip").nth(1).waitFor();
    is(query(page), "?tier=controlled&status=active", "address");
    await page.getByRole("button", { name: "Remove filter Controlled Tier" }).click();
    await page.waitForFunction(() => location.search === "?status=active");
    holds(await focused(page), "Active", "focus on the next chip");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("input[name=tier][value=controlled]").checked);
    is(await page.locator(".chip").count(), 2, "chips after Back");
    await page.getByRole("button", { name: "Remove all filters" }).click();
    await page.waitForFunction(() => location.search === "");
    is(await focused(page), "q", "focus when no chip is left");
    await done(page);
  },

  async "pages are links, and the focus moves to the results"() {
    const page = await fresh();
    await page.goto(`${base}search.html?q=sleep&tier=registered&sort=title`);
    await settled(page, "for “sleep”");
    is(await page.inputValue("#sort"), "title", "order");
    const next = page.locator("a[rel=next]");
    is(await next.getAttribute("href"), "/directory/search.html?q=sleep&tier=registered&sort=title&page=2", "link");
    await next.click();
    await page.waitForFunction(() => document.activeElement.id === "results");
    is(await page.title(), "sleep, page 2 | Search projects | Research Projects Directory", "title");
    await page.locator("#sort").focus();
    await page.selectOption("#sort", "relevance");
    await page.waitForFunction(() => location.search === "?q=sleep&tier=registered");
    is(await focused(page), "sort", "focus on the order");
    await page.goto(`${base}search.html?q=sleep&page=9999`);
    await settled(page, "for “sleep”");
    if (Number(new URLSearchParams(query(page)).get("page")) > 99) throw new Error("a page that is not there");
    await done(page);
  },

  async "nothing found: the nearest spelling, fewer filters, the lists"() {
    const page = await fresh();
    await page.goto(`${base}search.html?q=kidny`);
    await settled(page, "No project");
    await page.locator(".mean a").click();
    await page.waitForFunction(() => location.search === "?q=kidney");
    is(await page.inputValue("#q"), "kidney", "field");
    await page.goto(`${base}search.html?q=sleep&year=1999`);
    await settled(page, "No project");
    holds(await page.locator(".nothing").textContent(), "projects without filters", "help");
    if (shots) await page.screenshot({ path: join(shots, "nothing.png"), fullPage: true });
    await page.locator(".nothing a").first().click();
    await page.waitForFunction(() => location.search === "?q=sleep");
    await done(page);
  },

  async "the results as a file, formulas disarmed"() {
    const page = await fresh();
    await page.goto(`${base}search.html`);
    await settled(page, "projects");
    const total = await count(page);
    let [download] = await Promise.all([page.waitForEvent("download"), page.locator(".csv").click()]);
    const rows = (await readFile(await download.path(), "utf8")).split("\r\n");
    is(rows[0], "id,title,url,status,year,access_tier,institutions", "columns");
    is(rows.length - 2, Math.min(total, 1000), "rows");
    holds(rows[1], `${base}projects/`, "full address");
    const lines = await page.evaluate(async () => {
      const { line } = await import("./search/page-csv.js");
      return line(["a", "b,c", 'd"e', "=1+1", "", " @x", "＝1", "\tx", "Sleep;=1+1"]);
    });
    is(lines, `a,"b,c","d""e","'=1+1",," '@x","'＝1","'\tx","Sleep;'=1+1"\r\n`, "cells");
    await page.goto(`${base}violators-search.html?q=a`);
    await settled(page, "with a name like");
    [download] = await Promise.all([page.waitForEvent("download"), page.locator(".csv").click()]);
    is(download.suggestedFilename(), "violators-a.csv", "name");
    await done(page);
  },

  async "names: bands in words, why, dates, notes, and the standing notice"() {
    const page = await fresh();
    await page.goto(`${base}violators-search.html`);
    holds(await page.locator("main").textContent(), "A name is not a person.", "notice");
    holds(await page.locator("main").textContent(), "clears nobody", "notice");
    is(await page.locator(".found").isVisible(), false, "results before a name is given");
    const first = await page.evaluate(async () => (await (await fetch("violators.json")).json()).items[0].name);
    await page.fill("#q", first);
    await page.keyboard.press("Enter");
    await settled(page, "name like");
    const hit = await page.locator(".listing").first().textContent();
    for (const part of [first, "Same name", "“Halowai” is spelled “Halloway”", "This is not me", "decided ", "Not this person:"]) holds(hit, part, "hit");
    if (shots) await page.screenshot({ path: join(shots, "violators.png"), fullPage: true });
    await page.fill("#q", "Zzyzx Qwrk");
    await settled(page, "No entry with a name like");
    holds(await page.locator(".nothing").textContent(), "That clears nobody", "nothing found");
    await done(page);
  },

  async "a search that can't be loaded leaves the lists"() {
    for (const client of [(route) => route.abort(), (route) => route.fulfill({ contentType: "text/javascript", body: "export async function open() { return { search: async () => { throw new Error('a shard') }, suggest: async () => [] }; }" })]) {
      const page = await fresh({}, client);
      await page.goto(`${base}search.html?q=sleep`);
      await page.locator("#search-alert .note").waitFor();
      holds(await page.locator("#search-alert").textContent(), "could not be loaded", "message");
      is(await page.locator(".search-ways a").first().isVisible(), true, "lists");
      if (shots) await page.screenshot({ path: join(shots, "failed.png") });
      is(page.wrong.filter((wrong) => !wrong.includes("client.js") && !wrong.includes("ERR_FAILED")).join(), "", "page errors");
      await page.context().close();
    }
    const page = await fresh();
    await page.route("**/search/page-words.js", (route) => route.abort());
    await page.goto(`${base}search.html`);
    await page.waitForFunction(() => getComputedStyle(document.querySelector(".needs-script")).visibility === "visible");
    await page.context().close();
  },

  async "without script the pages lead to the lists"() {
    const page = await fresh({ javaScriptEnabled: false });
    for (const [name, list] of [["search", "purpose.html"], ["violators-search", "violators-a-z.html"]]) {
      await page.goto(`${base}${name}.html?q=sleep`);
      is(await page.locator(".needs-script").isVisible(), true, "what says so");
      if (shots) await page.screenshot({ path: join(shots, `${name}-no-script.png`), fullPage: true });
      await page.locator(`.search-ways a[href="${list}"]`).click();
      is(await page.locator("h1").count(), 1, list);
    }
    await done(page);
  },

  async "a phone: nothing is wider than the page, targets are large, filters fold"() {
    const page = await fresh({ viewport: { width: 320, height: 640 } });
    for (const name of ["search.html?q=sleep&tier=controlled&purpose=population_health", "search.html?q=" + "x".repeat(90), "violators-search.html?q=a", "index.html", "violators.html"]) {
      await page.goto(base + name);
      if (name.includes("?")) await page.locator(".found[aria-busy=false]").waitFor();
      const summary = page.locator(".filters > summary");
      if (name.includes("tier")) {
        holds(await summary.textContent(), "Filters (2)", "summary");
        is(await page.locator("fieldset").first().isVisible(), false, "filters before they are opened");
        await summary.focus();
        await page.keyboard.press("Enter");
        is(await page.locator("fieldset").first().isVisible(), true, "filters");
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 320) throw new Error(`${name} is ${wide} wide`);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("main button, main input, main select, main summary, .result-pages a, .chips button")]
          .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(([html]) => html),
      );
      is(small.join("; "), "", `${name}: targets under 24 px`);
    }
    await done(page);
  },

  async "nothing shifts while results load"() {
    const page = await fresh({}, async (route) => {
      await new Promise((later) => setTimeout(later, 700));
      await route.fulfill({ contentType: "text/javascript", body: fake });
    });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${base}search.html?q=sleep`);
    await settled(page, "for “sleep”");
    await page.waitForTimeout(200);
    const shift = await page.evaluate(() => window.shift);
    if (shift > 0.05) throw new Error(`layout shift ${shift}`);
    await done(page);
  },
};

let failures = 0;
if (shots) {
  checks["pictures"] = async () => {
    for (const colorScheme of ["light", "dark"]) {
      for (const [device, viewport] of [["phone", { width: 390, height: 844 }], ["desktop", { width: 1280, height: 900 }]]) {
        const page = await fresh({ viewport, colorScheme });
        await page.goto(`${base}search.html?q=sleep&tier=controlled`);
        await settled(page, "for “sleep”");
        await page.screenshot({ path: join(shots, `search-${device}-${colorScheme}.png`) });
        await page.screenshot({ path: join(shots, `search-${device}-${colorScheme}-whole.png`), fullPage: true });
        await page.goto(`${base}violators-search.html?q=a`);
        await settled(page, "name like");
        await page.screenshot({ path: join(shots, `violators-${device}-${colorScheme}.png`) });
        await page.goto(`${base}index.html`);
        await page.screenshot({ path: join(shots, `home-${device}-${colorScheme}.png`) });
        await done(page);
      }
    }
    const page = await fresh({ forcedColors: "active" });
    await page.goto(`${base}search.html?q=sleep&tier=controlled`);
    await settled(page, "for “sleep”");
    await page.screenshot({ path: join(shots, "search-forced.png") });
    await done(page);
  };
}
for (const [name, check] of Object.entries(checks).filter(([name]) => name.includes(process.env.ONLY ?? ""))) {
  try {
    await check();
    console.log(`ok: ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`FAILED: ${name}\n  ${error.message}`);
  }
}
await browser.close();
server.close();
process.exit(failures === 0 ? 0 : 1);
