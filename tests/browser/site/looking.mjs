// One page of each kind, in each language: what people with and without sight, hands, color and paper get of it.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as inside from "./inside.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const COLORS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];
export const DESKTOP = { width: 1200, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** 1280 by 1024 at 400 percent (WCAG 1.4.10). */
export const ZOOMED = { width: 320, height: 256 };

/**
 * A page that notes all that goes wrong on it.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} base the only place that it may ask
 */
export async function fresh(context, base) {
  const page = await context.newPage();
  /** @type {string[]} */
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("requestfailed", (request) => wrong.push(`${request.failure()?.errorText}: ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && wrong.push(`${response.status()}: ${response.url()}`));
  page.on("request", (request) => request.url().startsWith(base) || /^(blob|data):/.test(request.url()) || wrong.push(`asks for ${request.url()}`));
  await page.addInitScript(inside.watch);
  return { page, wrong };
}

/** Waits until a page shows what it has to show: a search its results and how many each filter would leave. */
export async function drawn(/** @type {import("playwright-core").Page} */ page) {
  await page.waitForFunction(() => {
    const app = document.getElementById("search-app");
    return app ? app.matches(".counted:not(:has([aria-busy=true]))") : document.readyState === "complete";
  });
}

/** Another size of the window, once the page has taken it in. */
async function resize(/** @type {import("playwright-core").Page} */ page, /** @type {{ width: number, height: number }} */ size) {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((after) => requestAnimationFrame(() => requestAnimationFrame(after))));
}

/**
 * What axe says of a page; what it can't decide counts as well.
 * @param {import("playwright-core").Page} page
 * @param {string[]} [rules] only these, else all
 * @returns {Promise<string[]>}
 */
export async function axe(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS };
  return page.evaluate(async (options) => {
    const { violations, incomplete } = await window.axe.run(document, options);
    const told = (/** @type {any} */ { id, nodes }, /** @type {string} */ sort) =>
      // Contrast in charts: `faintInCharts`.
      nodes.filter((node) => !(sort && /^<(text|tspan)\b/.test(node.html))).slice(0, 4).map((node) => `${sort}${id}: ${node.html.slice(0, 100)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ""}`);
    return [...violations.flatMap((rule) => told(rule, "")), ...incomplete.flatMap((rule) => told(rule, "undecided, "))];
  }, { runOnly, rules: rules ? {} : { "color-contrast-enhanced": { enabled: true } }, resultTypes: ["violations", "incomplete"] });
}

/** @type {Promise<unknown>} */
let turn = Promise.resolve();

/**
 * Does what moves the focus while no other page does: two pages share one browser, and one may take it from the other.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
function alone(act) {
  const done = turn.then(act);
  turn = done.catch(() => {});
  return done;
}

/**
 * Tab from the top of the page: every stop, in the order of the page, the first one past the header.
 * @param {import("playwright-core").Page} page
 */
async function walk(page) {
  const steps = await page.evaluate(inside.readyToWalk);
  // Tab leaves the page once if it begins behind the last stop.
  for (let step = 0; step <= steps; step += 1) await page.keyboard.press("Tab");
  const wrong = await page.evaluate(inside.walkedWell, steps);
  await page.evaluate(() => window.walk[0]?.focus());
  const skip = await page.evaluate(() => {
    const one = document.activeElement;
    const box = one?.getBoundingClientRect();
    return one?.matches(".skip") && box && box.left >= 0 && box.top >= 0 && box.width > 24;
  });
  if (!skip) return [...wrong, "the first stop is no link past the header, or it can't be seen"];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const led = await page.evaluate(() => location.hash === "#main" && (!document.querySelector("main a[href], main button, main input") || document.activeElement?.closest("main, footer") !== null && !document.activeElement?.closest("header.site-header, nav.languages")));
  return led ? wrong : [...wrong, "the link past the header does not lead into the main part"];
}

/**
 * Looks at one page in every way.
 * @param {{ page: import("playwright-core").Page, wrong: string[] }} opened
 * @param {string} url
 * @param {string} where how the report calls it
 * @param {import("./report.mjs").Report} report
 */
export async function look({ page, wrong }, url, where, report) {
  const note = (/** @type {string} */ name, /** @type {string[]} */ found) => report.note(name, where, found);
  const still = async (/** @type {string} */ device) => {
    await page.goto(url);
    await drawn(page);
    await page.waitForTimeout(60);
    const { shift, moved } = await page.evaluate(() => window.seen);
    note("nothing shifts", shift === 0 ? [] : [`${shift.toFixed(4)} on a ${device}: ${moved.slice(0, 3).join(" … ")}`]);
  };
  const focusShown = () => alone(() => page.evaluate(inside.focusShown));
  const usual = { colorScheme: /** @type {const} */ ("light"), media: null, forcedColors: null, reducedMotion: /** @type {const} */ ("reduce") };
  await page.emulateMedia(usual);
  await resize(page, PHONE);
  await still("phone");
  await resize(page, DESKTOP);
  await still("desktop");
  note("axe, light", [...(await axe(page)), ...(await page.evaluate(inside.faintInCharts))]);
  note("focus can be seen, light", await focusShown());
  await page.emulateMedia({ ...usual, colorScheme: "dark" });
  note("axe, dark", [...(await axe(page, COLORS)), ...(await page.evaluate(inside.faintInCharts))]);
  note("focus can be seen, dark", await focusShown());
  await page.emulateMedia({ ...usual, forcedColors: "active" });
  note("forced colors: buttons and current places", await page.evaluate(inside.distinguishable));
  note("forced colors: texts of charts", await page.evaluate(inside.faintInCharts));
  note("forced colors: focus", (await focusShown()).filter((one) => one.startsWith("no outline")));
  await page.emulateMedia({ ...usual, media: "print" });
  note("paper gets no navigation and no forms", await page.evaluate(inside.printed));
  await page.emulateMedia(usual);
  await page.evaluate(inside.space, true);
  note("wider spacing of text (1.4.12)", [...(await page.evaluate(inside.tooWide)), ...(await page.evaluate(inside.cutOff))]);
  await resize(page, ZOOMED);
  note("wider spacing of text (1.4.12)", [...(await page.evaluate(inside.tooWide)), ...(await page.evaluate(inside.cutOff))]);
  await page.evaluate(inside.space, false);
  note("320 pixels wide, 400 % zoom (1.4.10)", [...(await page.evaluate(inside.tooWide)), ...(await page.evaluate(inside.cutOff))]);
  note("targets are 24 by 24 pixels or apart (2.5.8)", await axe(page, ["target-size"]));
  await resize(page, DESKTOP);
  // A browser under load may lose a key: what is wrong is wrong twice.
  const walked = await alone(() => walk(page));
  note("keyboard: every stop in order, the link past the header", walked.length === 0 ? [] : await alone(() => walk(page)));
  note("the policy refuses nothing", await page.evaluate(() => window.seen.refused));
  note("no error, no failed request, nobody else is asked", wrong.splice(0));
}
