// The search with its real client, as people use it: in each language, by mouse, by keyboard, without script.
import { readFile } from "node:fs/promises";
import { axe, DESKTOP, drawn, fresh, PHONE } from "./looking.mjs";
import { is, must } from "./report.mjs";

/** What axe can't decide of a text below an open list. */
const UNDER = "overlapped by another element";
const query = (/** @type {import("playwright-core").Page} */ page) => new URL(page.url()).search;
const figure = async (/** @type {import("playwright-core").Page} */ page) =>
  Number((await page.locator("#results").textContent())?.match(/[\d,.]+/)?.[0].replace(/\D/g, ""));

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} base
 * @param {{ prefix: string, others: string[], word: string }} edition where its pages begin, where those of the other languages do
 * @param {import("./report.mjs").Report} report
 */
export async function search(context, base, { prefix, others, word }, report) {
  const home = base + prefix;
  const one = async (/** @type {string} */ name, /** @type {(page: import("playwright-core").Page) => Promise<unknown>} */ act) => {
    const { page, wrong } = await fresh(context, base);
    page.setDefaultTimeout(15_000);
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await report.holds(name, `${prefix}search.html`, () => act(page));
    report.note("search: no error, no failed request", name, wrong);
    await page.close();
  };
  const reaches = (/** @type {import("playwright-core").Page} */ page, /** @type {string} */ search) =>
    page.waitForFunction((search) => location.search === search, search);

  await one("search: an address with query and filter shows what it says", async (page) => {
    await page.goto(`${home}search.html?q=${word}&tier=controlled`);
    await drawn(page);
    is(await page.inputValue("#q"), word, "field");
    must(await page.locator("input[name=tier][value=controlled]").isChecked(), "the filter is not checked");
    is(await page.locator(".chip").count() > 0, true, "a chip");
    must(await figure(page) > 0, "nothing found");
    must((await page.locator(".entry h3 a").first().getAttribute("href"))?.includes("projects/"), "no entry leads to a project");
  });

  await one("search: type, filter, Back and Forward", async (page) => {
    await page.goto(`${home}search.html`);
    await drawn(page);
    const all = await figure(page);
    await page.locator("#q").pressSequentially(word, { delay: 20 });
    await page.keyboard.press("Enter");
    await reaches(page, `?q=${word}`);
    await page.waitForFunction((all) => Number(document.getElementById("results")?.textContent?.match(/\d+/)?.[0]) < all, all);
    const some = await figure(page);
    const box = page.locator("input[name=tier]").first();
    await box.check();
    const chosen = query(page);
    must(chosen.includes("tier="), "the filter is not in the address");
    await drawn(page);
    await page.goBack();
    await reaches(page, `?q=${word}`);
    await page.waitForFunction(() => !document.querySelector("input[name=tier]:checked"));
    await page.waitForFunction((some) => document.getElementById("results")?.textContent?.startsWith(some), String(some));
    await page.goBack();
    await reaches(page, "");
    is(await page.inputValue("#q"), "", "field after Back");
    await page.goForward();
    await page.goForward();
    await reaches(page, chosen);
    await page.waitForFunction(() => document.querySelector("input[name=tier]:checked"));
    is(await page.inputValue("#q"), word, "field after Forward");
  });

  await one("search: another language keeps the query", async (page) => {
    for (const other of others) {
      await page.goto(`${home}search.html?q=${word}&tier=controlled`);
      await drawn(page);
      const count = await figure(page);
      await page.locator(".languages a").first().click();
      await page.waitForURL(`${base}${other}search.html?q=${word}&tier=controlled`);
      await drawn(page);
      is(await figure(page), count, "results in the other language");
    }
  });

  await one("search: the results as a file", async (page) => {
    await page.goto(`${home}search.html?q=${word}`);
    await drawn(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".csv").click()]);
    const rows = (await readFile(/** @type {string} */ (await download.path()), "utf8")).trimEnd().split("\r\n");
    is(rows.length - 1, await figure(page), "rows");
    must(rows[1].includes("/projects/"), "no address in the first row");
  });

  await one("keyboard: from the first page to a result", async (page) => {
    await page.goto(`${home}index.html`);
    for (let step = 0; step < 30 && (await page.evaluate(() => document.activeElement?.id)) !== "q"; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.type(word);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/search.html?q=${word}`);
    await drawn(page);
    const at = () => page.evaluate(() => document.activeElement?.matches(".entry h3 a"));
    for (let step = 0; step < 120 && !(await at()); step += 1) await page.keyboard.press("Tab");
    must(await at(), "Tab reaches no result");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/projects/*.html");
    is(await page.locator("h1").count(), 1, "headings of the project");
  });

  await one("keyboard: suggestions open, are gone through, and close", async (page) => {
    await page.goto(`${home}search.html`);
    await drawn(page);
    await page.locator("#q").pressSequentially(word.slice(0, 4), { delay: 20 });
    await page.locator(".suggestions li").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const active = await page.locator("#q").getAttribute("aria-activedescendant");
    must(active && (await page.locator(`#${active}[aria-selected=true]`).count()) === 1, "no suggestion is active");
    await drawn(page);
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      report.note("axe, suggestions open", `${prefix}search.html, ${colorScheme}`, (await axe(page)).filter((wrong) => !wrong.includes(UNDER)));
    }
    await page.keyboard.press("Escape");
    is(await page.locator(".suggestions").isVisible(), false, "suggestions after Escape");
  });

  await one("search: on a phone filters open", async (page) => {
    await page.setViewportSize(PHONE);
    await page.goto(`${home}search.html?q=${word}&tier=controlled`);
    await drawn(page);
    await page.locator(".filters > summary").click();
    await page.locator("fieldset").first().waitFor();
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      report.note("axe, filters open on a phone", `${prefix}search.html, ${colorScheme}`, await axe(page));
    }
  });
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} base
 * @param {string[]} prefixes
 * @param {import("./report.mjs").Report} report
 */
export async function withoutScript(browser, base, prefixes, report) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: DESKTOP });
  const page = await context.newPage();
  for (const prefix of prefixes) {
    for (const name of ["search.html", "violators-search.html"]) {
      await report.holds("without script a search page shows the lists", prefix + name, async () => {
        await page.goto(`${base}${prefix}${name}?q=x`);
        must(await page.locator(".needs-script").isVisible(), "it does not say that the search needs script");
        must((await page.locator(".search-ways a:visible").count()) > 0, "no list");
        await page.locator(".search-ways a").first().click();
        is(await page.locator("h1").count(), 1, "headings of the list");
      });
    }
  }
  await context.close();
}
