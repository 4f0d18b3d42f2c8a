// @ts-check
// The results as a file, made in the browser.

/** How many results a file holds at most. */
export const MOST = 1000;
const STEP = 100;

/**
 * A cell that a spreadsheet runs no part of as a formula: an apostrophe before each sign that could begin one, also where a
 * program begins a cell at a semicolon, a tab or a line break.
 * @param {string} cell
 */
const disarmed = (cell) => cell.replace(/(^|[;\t\r\n])([\s"\ufeff]*)(?=[=+\-@＝＋－＠])/gu, "$1$2'").replace(/^(?=[\t\r\n])/, "'");

/**
 * One CSV line (RFC 4180), with cells that no spreadsheet runs.
 * @param {(string | number | undefined | null)[]} cells
 */
export function line(cells) {
  const written = cells.map((given) => {
    const cell = String(given ?? "");
    const safe = disarmed(cell);
    return safe === cell && !/[,"\r\n]/.test(cell) ? cell : `"${safe.replaceAll('"', '""')}"`;
  });
  return `${written.join(",")}\r\n`;
}

/**
 * All results of a search, up to the most that a file holds.
 * @param {(limit: number, offset: number) => Promise<{total: number, results: any[]}>} search
 */
export async function collect(search) {
  /** @type {any[]} */
  const results = [];
  let total = 0;
  do {
    const answer = await search(STEP, results.length);
    total = answer.total;
    if (answer.results.length === 0) break;
    results.push(...answer.results);
  } while (results.length < Math.min(total, MOST));
  return { total, results: results.slice(0, MOST) };
}

/**
 * The file's text.
 * @param {any[]} results
 * @param {string} searched
 * @param {string} base
 * @param {string} asOf
 * @param {import("./page-words.js").Words} words
 */
export function file(results, searched, base, asOf, words) {
  const url = (/** @type {string} */ path) => new URL(path, base).href;
  if (searched === "projects") {
    const rows = results.map((found) =>
      line([found.id, found.title, url(found.url), found.status, found.year, found.tier, found.institutions]),
    );
    return line(["id", "title", "url", "status", "year", "access_tier", "institutions"]) + rows.join("");
  }
  const caution = words.say("caution");
  const rows = results.map((found) =>
    line([found.id, found.name, found.affiliation, found.decided, found.until, words.say(`band.${found.band}`), words.why(found.reason), found.note, url(found.url), asOf, caution]),
  );
  return line(["id", "name", "affiliation", "decided", "until", "match", "why", "not_this_person", "url", "as_of", "caution"]) + rows.join("");
}

/**
 * Offers a text as a file.
 * @param {string} name
 * @param {string} text
 * @param {boolean} marked whether it begins with the mark of UTF-8 that Excel asks for
 */
export function save(name, text, marked) {
  const address = URL.createObjectURL(new Blob([marked ? "\ufeff" : "", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
