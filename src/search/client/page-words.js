// @ts-check
// Words, numbers and elements. Data become text nodes, never markup.

/** @typedef {{key: string, title: string, values: [string, string][]}} Facet */
/** @typedef {{in: string, lang: string, records: string | null, pages: string, as_of: string, csv_bom: boolean, facets: Facet[], words: Record<string, string>}} Told */
/** @typedef {Record<string, string | number>} Values */

/** What the page was told, and how it speaks. */
export class Words {
  /** @param {Told} told */
  constructor(told) {
    this.told = told;
    this.numbers = new Intl.NumberFormat(told.lang);
    this.plurals = new Intl.PluralRules(told.lang);
    /** @type {Map<string, string>} */
    this.labels = new Map();
    for (const facet of told.facets) {
      for (const [code, label] of facet.values) this.labels.set(`${facet.key}=${code}`, label);
    }
  }

  /** @param {string} key */
  has(key) {
    return Object.hasOwn(this.told.words, key);
  }

  /**
   * A text with its values.
   * @param {string} key
   * @param {Values} [values]
   */
  say(key, values = {}) {
    const text = this.has(key) ? this.told.words[key] : key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? this.numbers.format(value) : value;
    });
  }

  /**
   * A text in the form that a number asks for.
   * @param {string} key
   * @param {number} total
   * @param {Values} [values]
   */
  count(key, total, values = {}) {
    const form = this.has(`${key}.${this.plurals.select(total)}`) ? this.plurals.select(total) : "other";
    return this.say(`${key}.${form}`, { ...values, total });
  }

  /**
   * A day as people read it.
   * @param {string} iso
   */
  day(iso) {
    return new Intl.DateTimeFormat(this.told.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
  }

  /**
   * Why a name was found, in a line.
   * @param {import("./names.js").Reason} reason
   */
  why({ head, details }) {
    const said = details.map(({ kind, typed, listed }) => this.say(`how.${kind}`, { typed, listed }));
    return said.join("; ") || this.say(`head.${head}`);
  }

  /**
   * What people read for a code; the code where there is no label.
   * @param {string} facet
   * @param {string | number} code
   */
  label(facet, code) {
    return this.labels.get(`${facet}=${code}`) ?? String(code);
  }
}

/**
 * An element with attributes and children; strings become text.
 * @param {string} tag
 * @param {Record<string, string | boolean | undefined>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * Without case and accents, for comparing.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Words that are everywhere; marking them helps nobody. */
const SMALL = new Set("a an and are as at by for from in is of on or the to with de del el en la las los para por que un una y".split(" "));

/**
 * The words of a query that are worth looking for.
 * @param {string} text
 */
export function wordsOf(text) {
  const all = [...new Set((text.match(WORD) ?? []).map(fold))];
  const telling = all.filter((word) => !SMALL.has(word) && (word.length > 1 || all.length === 1));
  return telling.length > 0 ? telling : all;
}

/**
 * Is a word of a text one that was searched, or a form of it?
 * @param {string} word
 * @param {string} sought
 */
function agrees(word, sought) {
  if (word.startsWith(sought)) return true;
  let same = 0;
  while (same < word.length && same < sought.length && word[same] === sought[same]) same += 1;
  if (same === word.length && same >= 4 && sought.length - same <= 3) return true;
  return same >= 4 && same >= 0.7 * Math.max(word.length, sought.length);
}

/**
 * A text as nodes, with the searched words marked.
 * @param {string} text
 * @param {string[]} sought
 * @returns {(Node | string)[]}
 */
export function marked(text, sought) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(WORD)) {
    const word = fold(found[0]);
    if (!sought.some((other) => agrees(word, other))) continue;
    nodes.push(text.slice(from, found.index), make("mark", {}, found[0]));
    from = found.index + found[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}
