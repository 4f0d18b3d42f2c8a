// @ts-check
/**
 * From typed words to the words of the index; mirrors `lexis`, `reader/lookup` and the planning half of `query`.
 *
 * @typedef {{text: string, holders: number, stem: number}} Form
 * @typedef {{stems: [number, number][], fields: number}} Wanted
 * @typedef {import("./client-words.js").Part} Part
 */
import { cut } from "./client-bytes.js";
import { written } from "./client-words.js";

/**
 * How many letters are wrong; undefined if more than `most`.
 * @param {string[]} a @param {string[]} b @param {number} most
 */
export function wrongLetters(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return undefined;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return undefined;
    [before, last] = [last, row];
  }
  return last[b.length] <= most ? last[b.length] : undefined;
}

/** Code point order, as UTF-8 has it. @param {string} a @param {string} b */
export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The last file that begins at or before a key. @param {any[]} from @param {(start: any) => boolean} isAfter */
export function findFile(from, isAfter) {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(from[middle])) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

/** When the page had its last turn. */
let since = 0;

/** Gives the page its turn where work has gone on for some time: nobody should wait for a key to be taken. */
export async function breath() {
  if (performance.now() - since < 6) return;
  const { scheduler } = /** @type {any} */ (globalThis);
  await (scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done)));
  since = performance.now();
}

export class Lexis {
  /** @param {import("./client.js").Search} site */
  constructor(site) {
    this.site = site;
  }

  /** @param {number} at @param {boolean} isEnding */
  words(at, isEnding) {
    return this.site.file(isEnding ? "endings" : "forms", isEnding ? "e" : "f", at, (bytes) => {
      /** @type {Form[]} */
      const forms = [];
      let text = "";
      let stem = 0;
      while (!bytes.isAtEnd) {
        // Shared letters are counted as bytes of UTF-8.
        const same = bytes.number();
        text = (/^[\x00-\x7f]*$/.test(text) ? text.slice(0, same) : cut(text, same)) + bytes.text();
        const holders = bytes.number();
        if (!isEnding) stem += bytes.signed();
        forms.push({ text, holders, stem });
      }
      return forms;
    });
  }

  /** Words of a table that begin so. @param {string} start @param {boolean} isEnding */
  async range(start, isEnding) {
    const { from } = this.site.manifest[isEnding ? "endings" : "forms"];
    const files = [];
    for (let at = findFile(from, (first) => compare(first, start) > 0); at < from.length; at++) {
      if (compare(from[at], start) > 0 && !from[at].startsWith(start)) break;
      files.push(this.words(at, isEnding));
    }
    return (await Promise.all(files)).flat().filter((form) => form.text.startsWith(start));
  }

  /** @param {string} word @returns {Promise<Form | undefined>} */
  async exact(word) {
    const { from } = this.site.manifest.forms;
    if (!from.length) return undefined;
    const forms = await this.words(findFile(from, (first) => compare(first, word) > 0), false);
    return forms.find((form) => form.text === word);
  }

  /** The forms nearest to a misspelt word. @param {string} word @returns {Promise<[Form, number][]>} */
  async near(word) {
    const letters = [...word];
    if (letters.length < 4) return [];
    const most = letters.length >= 8 ? 2 : 1;
    const part = Math.max(2, (letters.length - 1) >> 1);
    const end = letters.slice(-part).reverse().join("");
    const [begun, ended] = await Promise.all([this.range(letters.slice(0, part).join(""), false), this.range(end, true)]);
    /** @type {Map<string, [number, number]>} */
    const found = new Map();
    for (const [forms, isTurned] of /** @type {[Form[], boolean][]} */ ([[begun, false], [ended, true]])) {
      for (const [at, form] of forms.entries()) {
        if (!(at & 127)) await breath();
        const other = isTurned ? [...form.text].reverse() : [...form.text];
        const wrong = wrongLetters(letters, other, most);
        if (wrong !== undefined) found.set(other.join(""), [wrong, form.holders]);
      }
    }
    const sorted = [...found].sort((a, b) => a[1][0] - b[1][0] || b[1][1] - a[1][1] || compare(a[0], b[0]));
    const best = sorted.filter(([, [wrong]]) => wrong === sorted[0][1][0]).slice(0, 3);
    const forms = await Promise.all(best.map(([text]) => this.exact(text)));
    return /** @type {[Form, number][]} */ (forms.map((form, at) => [form, best[at][1][0]]).filter(([form]) => form));
  }

  /** What a typed word stands for. @param {string} word @param {boolean} isLast */
  async meaning(word, isLast) {
    /** @type {[number, number][]} */
    const stems = [];
    /** @type {string[]} */
    const expanded = [];
    /** @type {string | undefined} */
    let corrected;
    const isNew = (/** @type {Form} */ form) => !stems.some(([stem]) => stem === form.stem);
    const exact = await this.exact(word);
    if (exact) stems.push([exact.stem, 1]);
    if (isLast && [...word].length >= 3) {
      const begun = (await this.range(word, false)).filter((form) => form.text !== word);
      begun.sort((a, b) => b.holders - a.holders || compare(a.text, b.text));
      let holders = 0;
      for (const form of begun) {
        holders += form.holders;
        if (!isNew(form)) continue;
        if (expanded.length === 6 || (holders > 12000 && stems.length)) break;
        stems.push([form.stem, 0.7]);
        expanded.push(form.text);
      }
    }
    if (!stems.length) {
      for (const [form, wrong] of await this.near(word)) {
        if (!isNew(form)) continue;
        stems.push([form.stem, wrong === 1 ? 0.6 : 0.4]);
        corrected ??= form.text;
        expanded.push(form.text);
      }
    }
    return { stems, corrected, expanded };
  }

  /** What a query's parts stand for. @param {Part[]} parts */
  async plan(parts) {
    const plan = {
      /** @type {Wanted[]} */ wanted: [],
      /** @type {[number, number][]} */ pairs: [],
      /** @type {[number, number][]} */ excluded: [],
      /** @type {[number, number][][]} */ excludedPairs: [],
      isHopeless: false,
      /** @type {string | null} */ didYouMean: null,
      /** @type {string[]} */ expanded: [],
    };
    const spelled = [];
    let isCorrected = false;
    for (const [at, part] of parts.entries()) {
      if (part.isPhrase || part.isExcluded) {
        const forms = await Promise.all(part.words.map((word) => this.exact(word)));
        const known = /** @type {Form[]} */ (forms.filter((form) => form)).map((form) => form.stem);
        const pairs = /** @type {[number, number][]} */ (known.slice(1).map((stem, index) => [known[index], stem]));
        const isWhole = known.length === forms.length;
        if (!part.isExcluded) {
          plan.isHopeless ||= !isWhole;
          plan.wanted.push(...known.map((stem) => ({ stems: /** @type {[number, number][]} */ ([[stem, 1]]), fields: part.fields })));
          plan.pairs.push(...pairs);
        } else if (part.isPhrase) {
          if (isWhole) plan.excludedPairs.push(pairs);
        } else {
          plan.excluded.push(...known.map((stem) => /** @type {[number, number]} */ ([stem, part.fields])));
        }
        spelled.push(written(part, part.words));
        continue;
      }
      const here = await Promise.all(part.words.map((word, index) =>
        this.meaning(word, at + 1 === parts.length && index + 1 === part.words.length)));
      isCorrected ||= here.some(({ corrected }) => corrected !== undefined);
      spelled.push(written(part, here.map(({ corrected }, index) => corrected ?? part.words[index])));
      for (const { stems, expanded } of here) {
        plan.wanted.push({ stems, fields: part.fields });
        plan.expanded.push(...expanded);
      }
    }
    if (isCorrected) plan.didYouMean = spelled.join(" ");
    return plan;
  }
}
