// Goes through a review queue by keyboard alone: node queue.mjs FILE COUNT
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const [file, count] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const fail = (why) => {
  throw new Error(why);
};
try {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => request.url().startsWith("file:") || errors.push(`asks for ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  const total = await page.locator("article").count();
  if (total < Number(count)) fail(`only ${total} findings`);
  const seen = new Set();
  for (let step = 0; step < Number(count); step += 1) {
    await page.keyboard.press(step === 0 ? "j" : "x");
    const id = await page.evaluate(() => document.activeElement.id);
    if (!id.startsWith("f")) fail(`the focus is on ${id || "nothing"}`);
    seen.add(id);
  }
  if (seen.size !== Number(count)) fail(`${seen.size} of ${count} were reached`);
  const looked = await page.locator("article.looked-at").count();
  if (looked !== Number(count) - 1) fail(`${looked} are marked`);
  await page.keyboard.press("k");
  await page.keyboard.press("c");
  await page.waitForFunction(() => document.getElementById("status").textContent.startsWith("Waiver"));
  await page.keyboard.press("/");
  await page.keyboard.type("EX004");
  await page.keyboard.press("Escape");
  const status = await page.locator("#status").textContent();
  if (!/^\d+ of \d+ findings shown$/.test(status)) fail(status);
  if (errors.length) fail(errors.join("; "));
  console.log(`${seen.size} findings by keyboard`);
} finally {
  await browser.close();
}
