// What a page costs: bytes, sheets of paper, and seconds on a slow phone.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawn, fresh, PHONE } from "./looking.mjs";
import { is, must } from "./report.mjs";
import { packed } from "./served.mjs";

const KB = 1024;
/** At most so much is loaded at first, compressed, the icon included. */
const LIMITS = { project: 14 * KB, list: 20 * KB, search: 30 * KB, styles: 8 * KB };
/** Milliseconds to the largest paint that are good ("Core Web Vitals"). */
const PAINT = 2500;
/** The same for the results of an address: they need five answers in turn, and the machine may be busy. */
const RESULTS = 6000;
/** A slow phone: 0.4 s to the host and back, 50 kB a second, a quarter of this machine. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {{ folder: string, base: string }} site
 * @param {Record<string, string>} pages what is looked at, by its name among the limits
 * @param {import("./report.mjs").Report} report
 */
export async function bytes(context, { folder, base }, pages, report) {
  for (const [of, path] of Object.entries(pages)) {
    const { page } = await fresh(context, base);
    const loaded = new Map();
    page.on("requestfinished", (request) => loaded.set(request.url(), request.sizes().then((sizes) => sizes.responseBodySize)));
    await page.goto(base + path, { waitUntil: "networkidle" });
    const icon = await page.locator("link[rel=icon]").evaluate((link) => link.href);
    if (!loaded.has(icon)) loaded.set(icon, (await packed(folder, icon.slice(base.length))).length);
    const parts = await Promise.all([...loaded].map(async ([url, size]) => [url.slice(base.length), await size]));
    const sum = parts.reduce((sum, [, size]) => sum + size, 0);
    console.log(`   ${path}: ${(sum / KB).toFixed(1)} KB in ${parts.length} files`);
    report.note("bytes of the first load", path, sum <= LIMITS[of] && sum > 1000 ? [] : [`${sum} bytes, at most ${LIMITS[of]}: ${parts.map((part) => part.join(" ")).join(", ")}`]);
    await page.close();
  }
  const styles = (await Promise.all(["style", "search"].map((name) => packed(folder, `assets/${name}.css`)))).reduce((sum, one) => sum + one.length, 0);
  console.log(`   styles: ${(styles / KB).toFixed(1)} KB`);
  report.note("bytes of all styles", "assets/", styles <= LIMITS.styles ? [] : [`${styles} bytes, at most ${LIMITS.styles}`]);
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} base
 * @param {string[]} paths
 * @param {import("./report.mjs").Report} report
 */
export async function slow(browser, base, paths, report) {
  for (const path of paths) {
    const most = path.includes("?q=") ? RESULTS : PAINT;
    let best = { paint: Infinity, shift: Infinity };
    for (let attempt = 0; attempt < 3 && (best.paint > most || best.shift > 0); attempt += 1) {
      const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
      const { page } = await fresh(context, base);
      await page.addInitScript(() => {
        new PerformanceObserver((list) => Object.assign(window, { paint: list.getEntries().at(-1).startTime })).observe({ type: "largest-contentful-paint", buffered: true });
      });
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.emulateNetworkConditions", SLOW);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await page.goto(base + path);
      await drawn(page);
      await page.waitForTimeout(500);
      const paint = await page.evaluate(() => window.paint ?? Infinity);
      const { shift, moved } = await page.evaluate(() => window.seen);
      if (shift > 0) console.log(`   ${path}: shifts ${shift.toFixed(4)}: ${moved.join(" … ")}`);
      best = { paint: Math.min(best.paint, paint), shift: Math.min(best.shift, shift) };
      await context.close();
    }
    console.log(`   ${path}: largest paint after ${Math.round(best.paint)} ms on a slow phone`);
    report.note("largest paint on a slow phone", path, best.paint <= most ? [] : [`${Math.round(best.paint)} ms, at most ${most}`]);
    report.note("nothing shifts on a slow phone", path, best.shift === 0 ? [] : [`${best.shift.toFixed(4)}`]);
  }
}

/**
 * A project is one sheet of paper.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} base
 * @param {string[]} paths
 * @param {import("./report.mjs").Report} report
 */
export async function paper(context, base, paths, report) {
  const { page } = await fresh(context, base);
  for (const path of paths) {
    await page.goto(base + path);
    const sheets = (await page.pdf({ format: "Letter" })).toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    report.note("a usual project is printed on one sheet", path, sheets === 1 ? [] : [`${sheets} sheets`]);
  }
  await page.close();
}

/**
 * The site as files on a disk: pages, styles and links work; a search says what it needs.
 * @param {import("playwright-core").Browser} browser
 * @param {string} folder
 * @param {string[]} paths
 * @param {import("./report.mjs").Report} report
 */
export async function fromDisk(browser, folder, paths, report) {
  const context = await browser.newContext();
  const url = (/** @type {string} */ path) => pathToFileURL(join(folder, path)).href;
  for (const path of paths) {
    const { page, wrong } = await fresh(context, "file:");
    await report.holds("opened from a disk", path, async () => {
      await page.goto(url(path));
      is(await page.evaluate(() => [...document.styleSheets].length > 0 && getComputedStyle(document.body).margin), "0px", "its style");
      if (path.endsWith("search.html")) {
        await page.locator(".needs-script").waitFor({ state: "visible", timeout: 8000 });
        must((await page.locator(".search-ways a:visible").count()) > 0, "no list");
        return;
      }
      is(wrong.join("; "), "", "errors");
      is((await page.evaluate(() => window.seen.refused)).join(), "", "refused");
      const link = page.locator("main a[href$='.html']").first();
      const to = await link.evaluate((one) => one.href);
      await link.click();
      await page.waitForURL(to);
      must((await readFile(new URL(to), "utf8")).includes(await page.locator("h1").innerText().then((text) => text.slice(0, 10))), "the page that the link names");
    });
    await page.close();
  }
  await context.close();
}
