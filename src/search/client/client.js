// @ts-check
/**
 * Searches the site's projects from static files, in the browser or under Node. It mirrors `words`, `bytes`, `query`,
 * `lexis`, `ranking` and `reader` of the program's search; both answer the same.
 *
 * @typedef {{text: string, holders: number, stem: number}} Form
 * @typedef {[doc: number, count: number, fields: number]} Posting
 * @typedef {{words: string[], isPhrase: boolean, isExcluded: boolean, fields: number}} Part
 * @typedef {{stems: [number, number][], fields: number}} Wanted
 * @typedef {{from: any[], hashes: string}} Table
 * @typedef {{[facet: string]: string[]}} Filters
 * @typedef {{codes: string[], lists: number[][], of: number[]}} Column
 */

const FORMAT = 1;
const CARDS = 8;
/** From more projects on, facets are counted only when asked for: results need not wait for them. */
const MANY = 4000;
const HASH = 4;
const ANYWHERE = 0xff;
const FIELDS = ["title", "question", "approach", "finding", "disease", "team", "institution", "topic"];
const FACETS = ["purpose", "population", "tier", "version", "institution", "year", "status"];
const STOP_WORDS = new Set(("a al an and are as at be been but by can como cual cuando de del desde do does donde el en entre esta estas este esto " +
  "estos for from had has have how if in into is it its la las lo los may not of on or our para pero por porque que quien " +
  "se su such sus tambien than that the their them then there these they this those to un una unas unos was we were what " +
  "when which who will with would").split(" "));
const LETTERS = new Map(Object.entries({
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h", α: "alpha", β: "beta", ϐ: "beta",
  γ: "gamma", δ: "delta", ε: "epsilon", ζ: "zeta", η: "eta", θ: "theta", ι: "iota", κ: "kappa", λ: "lambda", μ: "mu",
  ν: "nu", ξ: "xi", ο: "omicron", π: "pi", ρ: "rho", σ: "sigma", ς: "sigma", τ: "tau", υ: "upsilon", φ: "phi", χ: "chi",
  ψ: "psi", ω: "omega",
}));

/**
 * The words of a text in order, folded.
 * @param {string} text
 */
export function words(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const found = plain.match(/[\p{L}\p{N}]+(?:['\u2019\u02bc\u02bb][\p{L}\p{N}]+)*/gu) ?? [];
  return found.map((word) => {
    const written = [...word.replace(/[\u2019\u02bc\u02bb]/g, "'")].map((c) => LETTERS.get(c) ?? c).join("");
    return [...written.replace(/'s$/, "").replaceAll("'", "")].slice(0, 40).join("");
  }).filter((word) => word);
}

/** Reads numbers of seven bits a byte and texts after their length. */
class Bytes {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  number() {
    let value = 0;
    let scale = 1;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * scale;
      scale *= 128;
      if (byte < 128) break;
    }
    return value;
  }

  signed() {
    const folded = this.number();
    return folded % 2 ? -(folded + 1) / 2 : folded / 2;
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  /** @param {number} length */
  numbers(length) {
    return Array.from({ length }, () => this.number());
  }

  /** Places of documents, as steps. */
  places() {
    let next = 0;
    return Array.from({ length: this.number() }, () => (next += this.number() + 1) - 1);
  }
}

/**
 * Reads a query: words, "phrases", -exclusions, title:words.
 * @param {string} query
 */
export function parse(query) {
  /** @type {Part[]} */
  const parts = [];
  let left = 12;
  const pattern = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))/g;
  for (const [, minus, name, quoted, plain] of query.replace(/[\u201c\u201d\u201e]/g, '"').matchAll(pattern)) {
    const field = FIELDS.indexOf(name);
    const text = (name && field < 0 ? `${name} ` : "") + (quoted ?? plain ?? "");
    const found = words(text).filter((word) => !STOP_WORDS.has(word)).slice(0, left);
    left -= found.length;
    if (found.length) {
      parts.push({
        words: found,
        isPhrase: quoted !== undefined && found.length > 1,
        isExcluded: minus === "-",
        fields: field < 0 ? ANYWHERE : 1 << field,
      });
    }
  }
  return parts;
}

/** @param {Part} part @param {string[]} words */
function written(part, words) {
  const field = part.fields === ANYWHERE ? "" : `${FIELDS[Math.log2(part.fields)]}:`;
  const quote = part.isPhrase ? '"' : "";
  return `${part.isExcluded ? "-" : ""}${field}${quote}${words.join(" ")}${quote}`;
}

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
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The last file that begins at or before a key. @param {any[]} from @param {(start: any) => boolean} isAfter */
function findFile(from, isAfter) {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(from[middle])) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

/** A score as it is shown: four decimals. @param {number} score */
const rounded = (score) => Math.round(score * 10000) / 10000;

class Search {
  /** @param {URL} base @param {typeof fetch} fetcher @param {any} manifest */
  constructor(base, fetcher, manifest) {
    this.base = base;
    this.fetcher = fetcher;
    this.manifest = manifest;
    /** @type {Map<string, Promise<any>>} */
    this.cache = new Map();
    /** @type {Promise<ReturnType<typeof import("./names.js").makeNameIndex>> | undefined} */
    this.nameIndex = undefined;
  }

  /**
   * A file of a table, decoded once.
   * @template T
   * @param {string | Table} table @param {string} letter @param {number} at @param {(bytes: Bytes) => T} decode
   * @returns {Promise<T>}
   */
  file(table, letter, at, decode) {
    const { hashes } = typeof table === "string" ? this.manifest[table] : table;
    const hash = hashes.slice(at * HASH, (at + 1) * HASH);
    const path = `search/${letter}/${at}-${hash}.bin`;
    const known = this.cache.get(path);
    if (known) return known;
    const read = get(this.fetcher, new URL(path, this.base)).then((bytes) => decode(new Bytes(bytes)));
    read.catch(() => this.cache.delete(path));
    this.cache.set(path, read);
    return read;
  }

  /** @param {number} at @param {boolean} isEnding */
  words(at, isEnding) {
    return this.file(isEnding ? "endings" : "forms", isEnding ? "e" : "f", at, (bytes) => {
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
    const { from } = this.manifest[isEnding ? "endings" : "forms"];
    const files = [];
    for (let at = findFile(from, (first) => compare(first, start) > 0); at < from.length; at++) {
      if (compare(from[at], start) > 0 && !from[at].startsWith(start)) break;
      files.push(this.words(at, isEnding));
    }
    return (await Promise.all(files)).flat().filter((form) => form.text.startsWith(start));
  }

  /** @param {string} word @returns {Promise<Form | undefined>} */
  async exact(word) {
    const { from } = this.manifest.forms;
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
      for (const form of forms) {
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

  /** @param {number} stem @returns {Promise<Posting[]>} */
  postings(stem) {
    const { from } = this.manifest.postings;
    const at = findFile(from, (first) => first > stem);
    const head = this.file("postings", "p", at, (bytes) => {
      const heads = Array.from({ length: bytes.number() }, () => [bytes.number(), bytes.number()]);
      const kinds = Array.from({ length: bytes.number() }, () => [bytes.number(), bytes.number()]);
      /** @type {Map<number, Posting[]>} */
      const read = new Map();
      return { heads, kinds, start: bytes.at, bytes, read };
    });
    return head.then(({ heads, kinds, start, bytes, read }) => {
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
    const columns = (at, count) => this.file("columns", "k", at, (bytes) => Array.from({ length: count }, () => {
      const codes = Array.from({ length: bytes.number() }, () => bytes.text());
      const lists = Array.from({ length: bytes.number() }, () => bytes.numbers(bytes.number()));
      return { codes, lists, of: bytes.numbers(this.manifest.projects) };
    }));
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
      let [sum, held] = [0, 0];
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
    const chosen = FACETS.filter((name) => filters[name]?.length);
    // The facets of a large site are many bytes: they are counted when asked for.
    counts ??= this.manifest.projects > MANY ? [] : FACETS;
    const names = FACETS.filter((name) => chosen.includes(name) || counts?.includes(name));
    const [plan, columns] = await Promise.all([this.plan(parts), this.facets(names)]);
    let found = query.trim() ? await this.matches(plan) : Array.from({ length: this.manifest.projects }, (_, doc) => /** @type {[number, number]} */ ([doc, 0]));
    /** Whether a project with such a list of codes passes the filter of each facet. */
    const passing = names.map((name, at) => {
      if (!chosen.includes(name)) return undefined;
      const wanted = columns[at].codes.map((code) => filters[name].includes(code));
      return columns[at].lists.map((list) => list.some((code) => wanted[code]));
    });
    const perList = columns.map(({ lists }) => new Uint32Array(lists.length));
    found = found.filter(([doc]) => {
      let [failed, failures] = [-1, 0];
      for (let at = 0; at < names.length; at++) {
        const passes = passing[at];
        if (passes && !passes[columns[at].of[doc]]) {
          failed = at;
          failures++;
        }
      }
      // What fails one filter only still counts among that facet's other values.
      if (failures === 1) perList[failed][columns[failed].of[doc]]++;
      if (!failures) for (let at = 0; at < names.length; at++) perList[at][columns[at].of[doc]]++;
      return !failures;
    });
    /** @type {{[facet: string]: {[code: string]: number}}} */
    const counted = {};
    for (const [at, name] of names.entries()) {
      const sums = new Uint32Array(columns[at].codes.length);
      columns[at].lists.forEach((list, kind) => list.forEach((code) => (sums[code] += perList[at][kind])));
      counted[name] = Object.fromEntries(columns[at].codes.map((code, index) => [code, sums[index]]).filter(([, count]) => count));
    }
    if (sort === "title") {
      const ranks = await this.file("columns", "k", 3, (bytes) => bytes.numbers(this.manifest.projects));
      found.sort((a, b) => ranks[a[0]] - ranks[b[0]]);
    } else if (sort === "newest") {
      found.sort((a, b) => a[0] - b[0]);
    } else {
      found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    }
    const results = await Promise.all(found.slice(offset, offset + limit).map(async ([doc, score]) => {
      const card = await this.card(doc);
      return { ...card, url: `projects/${card.id}.html`, score: rounded(score) };
    }));
    return { query, total: found.length, results, facets: counted, did_you_mean: plan.didYouMean, expanded: plan.expanded };
  }

  /** The list of violators, and its index; made once. */
  names() {
    return this.file("names", "v", 0, (bytes) => JSON.parse(new TextDecoder().decode(bytes.bytes))).then(async (cards) => {
      this.nameIndex ??= import("./names.js").then(({ makeNameIndex }) =>
        makeNameIndex(cards.map((/** @type {any} */ card) => [card.name, ...card.other_names])));
      return { cards, index: await this.nameIndex };
    });
  }

  /** @param {string} query @param {number} limit @param {number} offset */
  async searchNames(query, limit, offset) {
    const { cards, index } = await this.names();
    const { total, hits } = index.search(query, offset + limit);
    const results = hits.slice(offset).map(({ place, score, band, why }) => {
      const { id, name, affiliation, dates, note } = cards[place];
      return { id, name, affiliation, url: `violators/${id}.html`, band, why, score, dates, note };
    });
    return { query, total, results, facets: {}, did_you_mean: null, expanded: [] };
  }

  /**
   * Words and projects that a typed beginning may become.
   * @param {string} prefix @param {{in?: string, limit?: number}} [options]
   */
  async suggest(prefix, { in: within = "projects", limit = 8 } = {}) {
    if (within === "violators") {
      const { results } = await this.searchNames(prefix, limit, 0);
      return results.map(({ name, url }) => ({ text: name, kind: "name", url }));
    }
    const typed = words(prefix);
    const last = typed.pop();
    if (!last || last.length < 2) return [];
    const begun = (await this.range(last, false)).sort((a, b) => b.holders - a.holders || compare(a.text, b.text)).slice(0, limit);
    return begun.map(({ text }) => {
      const whole = (typed.length ? `${typed.join(" ")} ` : "") + text;
      return { text: whole, kind: "word", url: `search.html?q=${encodeURIComponent(whole)}` };
    });
  }
}

/** The start of a text, so many bytes of UTF-8 long. @param {string} text @param {number} length */
function cut(text, length) {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, length));
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
