// @ts-check
/**
 * Searches the site's projects from static files, in the browser or under Node. It mirrors `ranking` and `reader` of the
 * program's search, the modules beside it the rest; both answer the same.
 *
 * @typedef {[doc: number, count: number, fields: number]} Posting
 * @typedef {import("./client-lexis.js").Wanted} Wanted
 * @typedef {{from: any[], hash: string}} Table
 * @typedef {{[facet: string]: string[]}} Filters
 * @typedef {{codes: string[], lists: number[][], of: number[]}} Column
 */
import { Bytes } from "./client-bytes.js";
import { Lexis, breath, compare, findFile } from "./client-lexis.js";
import { parse, words } from "./client-words.js";

export { words };

const FORMAT = 3;
const CARDS = 8;
/** From more projects on, facets are counted only when asked for: results need not wait for them. */
const MANY = 4000;
/** So many projects less one are looked at before the page may have its turn; a power of two less one. */
const SLICE = 1023;
const FACETS = ["purpose", "population", "tier", "version", "institution", "year", "status"];

/**
 * The first of some in an order; the others are not sorted.
 * @param {[number, number][]} found @param {(a: [number, number], b: [number, number]) => number} order @param {number} count
 */
function first(found, order, count) {
  if (count > 100) return found.sort(order).slice(0, count);
  /** @type {[number, number][]} */
  const best = [];
  for (const one of found) {
    let at = best.length;
    while (at && order(one, best[at - 1]) < 0) at--;
    if (at < count) best.splice(at, 0, one);
    if (best.length > count) best.pop();
  }
  return best;
}

/** A score as it is shown: four decimals. @param {number} score */
const rounded = (score) => Math.round(score * 10000) / 10000;

export class Search {
  /** @param {URL} base @param {typeof fetch} fetcher @param {any} manifest */
  constructor(base, fetcher, manifest) {
    this.base = base;
    this.fetcher = fetcher;
    this.manifest = manifest;
    this.lexis = new Lexis(this);
    /** @type {Map<string, Promise<any>>} */
    this.cache = new Map();
    /** @type {Promise<ReturnType<typeof import("./names.js").makeNameIndex>> | undefined} */
    this.nameIndex = undefined;
  }

  /**
   * A file of a table, decoded once.
   * @template T
   * @param {string | Table} table @param {string} letter @param {number} at @param {(bytes: Bytes) => T | Promise<T>} decode
   * @returns {Promise<T>}
   */
  file(table, letter, at, decode) {
    const { hash } = typeof table === "string" ? this.manifest[table] : table;
    const path = `search/${letter}/${at}-${hash}.bin`;
    const known = this.cache.get(path);
    if (known) return known;
    const read = get(this.fetcher, new URL(path, this.base)).then((bytes) => decode(new Bytes(bytes)));
    read.catch(() => this.cache.delete(path));
    this.cache.set(path, read);
    return read;
  }

  /** @param {number} at */
  stems(at) {
    return this.file("postings", "p", at, (bytes) => {
      const heads = Array.from({ length: bytes.number() }, () => [bytes.number(), bytes.number()]);
      const kinds = Array.from({ length: bytes.number() }, () => [bytes.number(), bytes.number()]);
      /** @type {Map<number, Posting[]>} */
      const read = new Map();
      return { heads, kinds, start: bytes.at, bytes, read };
    });
  }

  /**
   * Asks at once for what the answer will need, word by word: the forms first, since all waits for them, then
   * postings, which most often stand where the word itself would. A wrong guess costs a file, never an answer.
   * @param {import("./client-words.js").Part[]} parts
   */
  expect(parts) {
    const { forms, stems } = this.manifest;
    const words = parts.flatMap((part) => part.words);
    if (!words.length || !stems.length) return;
    const place = (/** @type {string[]} */ from, /** @type {string} */ word) => findFile(from, (first) => compare(first, word) > 0);
    for (const word of words) this.lexis.words(place(forms.from, word), false);
    for (const word of words) this.stems(place(stems, word));
    this.lengths();
  }

  /** @param {number} stem @returns {Promise<Posting[]>} */
  postings(stem) {
    const { from } = this.manifest.postings;
    const at = findFile(from, (first) => first > stem);
    return this.stems(at).then(({ heads, kinds, start, bytes, read }) => {
      const index = stem - from[at];
      const known = read.get(index);
      if (known) return known;
      bytes.at = start + heads.slice(0, index).reduce((all, [, length]) => all + length, 0);
      let next = 0;
      const postings = Array.from({ length: heads[index][0] }, () => {
        const doc = next + bytes.number();
        next = doc + 1;
        return /** @type {Posting} */ ([doc, ...kinds[bytes.number()]]);
      });
      read.set(index, postings);
      return postings;
    });
  }

  /** Projects in which one stem follows another. @param {[number, number]} pair @returns {Promise<Set<number>>} */
  async pair([first, second]) {
    const table = await this.file("columns", "k", 4, (bytes) => JSON.parse(new TextDecoder().decode(bytes.bytes)));
    if (!table.from.length) return new Set();
    const at = findFile(table.from, ([a, b]) => a > first || (a === first && b > second));
    const pairs = await this.file(table, "n", at, (bytes) => {
      /** @type {Map<string, number[]>} */
      const found = new Map();
      let [a, b] = [0, 0];
      while (!bytes.isAtEnd) {
        const [step, other] = [bytes.number(), bytes.number()];
        [a, b] = step ? [a + step, other] : [a, b + other];
        found.set(`${a} ${b}`, bytes.places());
      }
      return found;
    });
    return new Set(pairs.get(`${first} ${second}`));
  }

  lengths() {
    return this.file("columns", "k", 0, (bytes) => {
      const kinds = bytes.numbers(bytes.number());
      return bytes.numbers(this.manifest.projects).map((kind) => kinds[kind]);
    });
  }

  /** The columns of some facets. @param {string[]} names @returns {Promise<Column[]>} */
  async facets(names) {
    /** @param {number} at @param {number} count */
    const columns = (at, count) => this.file("columns", "k", at, async (bytes) => {
      const all = [];
      while (all.length < count) {
        const codes = Array.from({ length: bytes.number() }, () => bytes.text());
        const lists = Array.from({ length: bytes.number() }, () => bytes.numbers(bytes.number()));
        all.push({ codes, lists, of: bytes.numbers(this.manifest.projects) });
        await breath();
      }
      return all;
    });
    const plain = FACETS.filter((name) => name !== "institution");
    return Promise.all(names.map((name) => name === "institution"
      ? columns(2, 1).then(([column]) => column)
      : columns(1, plain.length).then((all) => all[plain.indexOf(name)])));
  }

  /** What a word adds to each project's score; 0 where it does not stand. @param {Wanted} wanted @param {number[]} lengths */
  async scores(wanted, lengths) {
    const { projects, average } = this.manifest;
    const scores = new Float64Array(projects);
    const lists = await Promise.all(wanted.stems.map(([stem]) => this.postings(stem)));
    for (const [index, postings] of lists.entries()) {
      await breath();
      const weight = wanted.stems[index][1];
      const rarity = Math.log(1 + (projects - postings.length + 0.5) / (postings.length + 0.5));
      for (const [doc, count, fields] of postings) {
        if (!(fields & wanted.fields)) continue;
        const slack = 1.2 * (1 - 0.75 + (0.75 * lengths[doc]) / average);
        const score = weight * (rarity * (1.2 + 1) * (count / (count + slack)));
        if (score > scores[doc]) scores[doc] = score;
      }
    }
    return scores;
  }

  /** Projects that hold all words; if none does, those that hold any. @param {any} plan @returns {Promise<[number, number][]>} */
  async matches(plan) {
    if (plan.isHopeless || !plan.wanted.length) return [];
    const lengths = await this.lengths();
    await breath();
    /** @type {Float64Array[]} */
    const scores = await Promise.all(plan.wanted.map((/** @type {Wanted} */ wanted) => this.scores(wanted, lengths)));
    const pairs = await Promise.all(plan.pairs.map((/** @type {[number, number]} */ pair) => this.pair(pair)));
    const out = await Promise.all(plan.excluded.map(async (/** @type {[number, number]} */ [stem, fields]) =>
      new Set((await this.postings(stem)).filter((posting) => posting[2] & fields).map(([doc]) => doc))));
    /** @type {Set<number>[][]} */
    const outPairs = await Promise.all(plan.excludedPairs.map((/** @type {[number, number][]} */ some) =>
      Promise.all(some.map((pair) => this.pair(pair)))));
    /** @type {[number, number][]} */
    const all = [];
    /** @type {[number, number][]} */
    const any = [];
    for (let doc = 0; doc < this.manifest.projects; doc++) {
      if (!(doc & SLICE)) await breath();
      let sum = 0;
      let held = 0;
      for (const of of scores) {
        sum += of[doc];
        if (of[doc]) held++;
      }
      if (!held || out.some((of) => of.has(doc)) || outPairs.some((some) => some.every((of) => of.has(doc)))) continue;
      if (held < scores.length) any.push([doc, sum]);
      else if (pairs.every((of) => of.has(doc))) all.push([doc, sum]);
    }
    return all.length || pairs.length ? all : any;
  }

  /** @param {number} doc */
  async card(doc) {
    const cards = await this.file("cards", "c", Math.floor(doc / CARDS), (bytes) => JSON.parse(new TextDecoder().decode(bytes.bytes)));
    return cards[doc % CARDS];
  }

  /**
   * Answers a query.
   * @param {string} query
   * @param {{in?: string, filters?: Filters, sort?: string, limit?: number, offset?: number, counts?: string[]}} [options]
   *   `counts`: the facets that are counted in the answer; if not given, all, or none on a large site
   */
  async search(query, { in: within = "projects", filters = {}, sort = "relevance", limit = 10, offset = 0, counts } = {}) {
    if (within === "violators") return this.searchNames(query, limit, offset);
    const parts = parse(query);
    this.expect(parts);
    const chosen = FACETS.filter((name) => filters[name]?.length);
    // The facets of a large site are many bytes: they are counted when asked for.
    counts ??= this.manifest.projects > MANY ? [] : FACETS;
    const names = FACETS.filter((name) => chosen.includes(name) || counts?.includes(name));
    const [plan, columns] = await Promise.all([this.lexis.plan(parts), this.facets(names)]);
    const all = query.trim() ? await this.matches(plan) : Array.from({ length: this.manifest.projects }, (_, doc) => /** @type {[number, number]} */ ([doc, 0]));
    /** Whether a project with such a list of codes passes the filter of each facet. */
    const passing = names.map((name, at) => {
      if (!chosen.includes(name)) return undefined;
      const wanted = columns[at].codes.map((code) => filters[name].includes(code));
      return columns[at].lists.map((list) => list.some((code) => wanted[code]));
    });
    const perList = columns.map(({ lists }) => new Uint32Array(lists.length));
    /** @type {[number, number][]} */
    const found = [];
    for (const [index, match] of all.entries()) {
      if (!(index & SLICE)) await breath();
      const doc = match[0];
      let failed = -1;
      let failures = 0;
      for (let at = 0; at < names.length; at++) {
        const passes = passing[at];
        if (passes && !passes[columns[at].of[doc]]) {
          failed = at;
          failures++;
        }
      }
      // What fails one filter only still counts among that facet's other values.
      if (failures === 1) perList[failed][columns[failed].of[doc]]++;
      if (failures) continue;
      for (let at = 0; at < names.length; at++) perList[at][columns[at].of[doc]]++;
      found.push(match);
    }
    /** @type {{[facet: string]: {[code: string]: number}}} */
    const counted = {};
    for (const [at, name] of names.entries()) {
      const sums = new Uint32Array(columns[at].codes.length);
      columns[at].lists.forEach((list, kind) => list.forEach((code) => (sums[code] += perList[at][kind])));
      counted[name] = Object.fromEntries(columns[at].codes.map((code, index) => [code, sums[index]]).filter(([, count]) => count));
    }
    await breath();
    /** @type {(a: [number, number], b: [number, number]) => number} */
    let order = (a, b) => a[0] - b[0];
    if (sort === "title") {
      const ranks = await this.file("columns", "k", 3, (bytes) => bytes.numbers(this.manifest.projects));
      order = (a, b) => ranks[a[0]] - ranks[b[0]];
    } else if (sort !== "newest") {
      order = (a, b) => b[1] - a[1] || a[0] - b[0];
    }
    const shown = first(found, order, offset + limit).slice(offset);
    const results = await Promise.all(shown.map(async ([doc, score]) => {
      const card = await this.card(doc);
      return { ...card, url: `projects/${card.id}.html`, score: rounded(score) };
    }));
    return { query, total: found.length, results, facets: counted, did_you_mean: plan.didYouMean, expanded: plan.expanded };
  }

  /** The list of violators, and its index; made once. */
  names() {
    return this.file("names", "v", 0, (bytes) => JSON.parse(new TextDecoder().decode(bytes.bytes))).then(async (cards) => {
      this.nameIndex ??= import("./names.js").then(({ makeNameIndex }) =>
        makeNameIndex(cards.map((/** @type {any} */ { id, name, family, other_names, affiliation }) =>
          ({ id, family, affiliation, names: [name, ...other_names] }))));
      return { cards, index: await this.nameIndex };
    });
  }

  /** @param {string} query @param {number} limit @param {number} offset */
  async searchNames(query, limit, offset) {
    const { cards, index } = await this.names();
    const { total, hits, onlyOther } = index.search(query, offset + limit);
    const results = hits.slice(offset).map(({ place, score, band, why, reason }) => {
      const { id, name, affiliation, decided, until, note } = cards[place];
      return { id, name, affiliation, url: `violators/${id}.html`, band, why, reason, score, decided, until, note };
    });
    return { query, total, results, only_other: onlyOther, facets: {}, did_you_mean: null, expanded: [] };
  }

  /**
   * Words and projects that a typed beginning may become.
   * @param {string} prefix @param {{in?: string, limit?: number}} [options]
   */
  async suggest(prefix, { in: within = "projects", limit = 8 } = {}) {
    if (within === "violators") {
      const { results } = await this.searchNames(prefix, limit, 0);
      return results.filter(({ band }) => band !== "other").map(({ name, url }) => ({ text: name, kind: "name", url }));
    }
    const typed = words(prefix);
    const last = typed.pop();
    if (!last || last.length < 2) return [];
    const begun = (await this.lexis.range(last, false)).sort((a, b) => b.holders - a.holders || compare(a.text, b.text)).slice(0, limit);
    return begun.map(({ text }) => {
      const whole = (typed.length ? `${typed.join(" ")} ` : "") + text;
      return { text: whole, kind: "word", url: `search.html?q=${encodeURIComponent(whole)}` };
    });
  }
}

/** @param {typeof fetch} fetcher @param {URL} url */
async function get(fetcher, url) {
  const response = await fetcher(url.href);
  if (!response.ok) throw new Error(`${url.href} can't be loaded: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Opens the search of a site.
 * @param {string | URL} base the site's root, ending in `/`
 * @param {{fetch?: typeof fetch, lang?: string}} [options]
 */
export async function open(base, { fetch: fetcher = (...given) => globalThis.fetch(...given) } = {}) {
  const root = new URL(base, globalThis.document?.baseURI);
  const manifest = JSON.parse(new TextDecoder().decode(await get(fetcher, new URL("search/index.json", root))));
  if (manifest.format !== FORMAT) throw new Error(`the search files have format ${manifest.format}, this page reads ${FORMAT}`);
  return new Search(root, fetcher, manifest);
}
