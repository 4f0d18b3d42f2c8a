// @ts-check
// The name matcher in the browser. src/search/names.rs does the same, bit by bit; tests/it/name_search.rs holds it.
import { PARTICLES, alike, connects, isNumberWord, pieces, read, readLetters, readListed, readWhole, sameLetters, suffixOf, writings } from "./names-letters.js";
import tables from "./tables.js";

/** @typedef {import("./names-letters.js").Piece} Piece */
/** @typedef {import("./names-letters.js").Folded} Folded */
/** @typedef {import("./names-letters.js").Reading} Reading */
/** @typedef {{text: string, written: string, forms: string[], mask: number, sound: string, bones: string, bare: string, nicks: string[], weight: number,
 *   part: boolean, abjad: boolean}} Token */
/** @typedef {{tokens: Token[], written: string, reading: Reading, family: number | undefined, joins: Map<number, Token>,
 *   letters?: import("./names-letters.js").Letters[]}} Name */
/** @typedef {"same" | "similar" | "weak" | "other"} Band */
/** @typedef {{kind: number, typed: string, listed: string}} Detail */
/** @typedef {{head: number, details: Detail[]}} Reason why, for pages in other languages: places in HEADS and DETAILS */
/** @typedef {{place: number, score: number, band: Band, why: string, reason: Reason, matched: string}} Hit */
/** @typedef {{i: number, j: number, n: number, m: number, like: number, how: number}} Pair */
/** @typedef {{score: number, pairs: Pair[], missing: number, left: number, moved: boolean, within: boolean}} Fit missing and left: -1 for none */
/** @typedef {{names: string[], family?: string | null, affiliation?: string, id?: string}} Entry */
/** @typedef {{words: string[], telling: Set<string>}} Affiliation */
/** @typedef {{names: Name[], affiliation: Affiliation, id: string}} Known */
/** @typedef {{place: number, score: number, band: Band, name?: Name, fit?: Fit, rest?: Name, head?: number}} Candidate */

/** @type {Map<string, string[]>} */
const NICKS = new Map();
for (const group of [...tables.groups, ...tables.families]) {
  const names = group.split(" ");
  for (const name of names) NICKS.set(name, [...(NICKS.get(name) ?? []), names[0]]);
}
const EXACT = 0, NICK = 1, SOUND = 2, EDIT = 3, SHORT = 4, INITIAL = 5, JOINED = 6, MOVED = 7, LEFT = 8, MISSING = 9,
  SUFFIX_DIFFERS = 10, SUFFIX_LISTED = 11, SUFFIX_TYPED = 12, SCRIPT = 13, AT_AFFILIATION = 14;
/** What differs, by its number; the first six are how tokens are alike. */
const DETAILS = ["", "“{typed}” can be a form of “{listed}”", "“{typed}” sounds like “{listed}”",
  "“{typed}” is spelled “{listed}” on the list", "“{typed}” and “{listed}” begin alike",
  "“{typed}” and “{listed}”: an initial stands for a name", "written together or apart", "in another order",
  "“{listed}” is on the list, and not in what you typed", "“{typed}” is not on the list with this name",
  "“{typed}” is not “{listed}”", "the name on the list ends in “{listed}”",
  "the name on the list does not end in “{typed}”", "“{typed}” is written “{listed}” on the list, in another script",
  "the rest is the affiliation"];
const HEADS = ["the same name", "a similar name", "a name in common", "what you typed is the affiliation",
  "what you typed is the decision’s number"];
const IN_COMMON = 2, AFFILIATION = 3, NUMBER = 4;
const SIMILAR = 0.7, FLOOR = 0.5, MOST_TOKENS = 32, RETRIEVED = 200;
/** @type {Record<Band, number>} */
const ORDER = { same: 0, similar: 1, other: 2, weak: 3 };

/** @param {string} text @param {string[][]} rules */
const replace = (text, rules) => rules.reduce((done, [from, to]) => done.includes(from) ? done.split(from).join(to) : done, text);
/** @param {string} text */
const once = (text) => text.replace(/(.)\1+/gsu, "$1");

/** Damerau's distance with adjacent swaps, or `most + 1` where it is larger.
 * @param {string} left @param {string} right @param {number} most */
function edits(left, right, most) {
  const a = left, b = right;
  if (a.length - b.length > most || b.length - a.length > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      cost = Math.min(cost, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last, last = row;
  }
  return Math.min(last[b.length], most + 1);
}

/** @param {string} text @param {string} written @param {boolean} abjad @param {number} weight @returns {Token} */
function token(text, written, abjad, weight) {
  const sound = once(replace(`^${text}$`, tables.sounds)).slice(1, -1);
  const bones = once(replace(sound, tables.bones).replace(/[aiu]/g, ""));
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31);
  return { text, written, forms: writings(written), mask, sound, bones, bare: once(bones.replace(/[vh]/g, "")), nicks: NICKS.get(text) ?? [], weight,
    part: PARTICLES.has(text), abjad };
}

/** Whether so many letters stand in one only that `most` edits can't do it.
 * @param {number} a @param {number} b @param {number} most */
function differ(a, b, most) {
  let bits = 0;
  for (let x = a ^ b; x; x &= x - 1) bits += 1;
  return bits > most * 2;
}

/** Like-ness of two tokens and how it came about.
 * @param {Token} a @param {Token} b @param {boolean} joined @returns {[number, number]} */
function like(a, b, joined) {
  if (a.text === b.text || a.forms.includes(b.text) || b.forms.includes(a.text)) return [1, EXACT];
  const short = Math.min(a.text.length, b.text.length), long = Math.max(a.text.length, b.text.length);
  if (short === 1) return !joined && a.text[0] === b.text[0] && long > 1 ? [0.88, INITIAL] : [0, 0];
  if (a.part !== b.part && !joined) return [0, 0];
  /** @type {[number, number]} */
  let best = [0, 0];
  if (!joined && a.nicks.some((nick) => b.nicks.includes(nick))) best = [0.88, NICK];
  else if (a.sound === b.sound) best = [0.86, SOUND];
  const most = short < 4 ? 0 : short < 6 ? 1 : short < 9 ? 2 : 3;
  const distance = differ(a.mask, b.mask, most) ? most + 1 : edits(a.text, b.text, most);
  const spelling = 1 - distance / (long + 1);
  if (distance <= most && spelling > best[0]) best = [spelling, EDIT];
  if (a.abjad || b.abjad) {
    if (a.bare === b.bare && a.bare) return best[0] > 0.86 ? best : [0.86, SOUND];
    if (Math.min(a.bare.length, b.bare.length) > 2 && edits(a.bare, b.bare, 1) < 2 && best[0] < 0.74) return [0.74, SOUND];
    return best;
  }
  if (a.bones === b.bones && a.bones.length > 1 && best[0] < 0.8) best = [a.bones.length > 2 ? 0.8 : 0.72, SOUND];
  if (best[0] < 0.7 && !joined && short > 2 && (a.text.startsWith(b.text) || b.text.startsWith(a.text))) best = [0.7, SHORT];
  if (best[0] < 0.66 && short > 4 && a.bones[0] === b.bones[0] && edits(a.sound, b.sound, 2) < 3) best = [0.66, SOUND];
  return best;
}

/** The pairs and triples of units of a token, and of its bones behind a mark.
 * @param {Token[]} tokens @returns {Set<string>} */
function grams(tokens) {
  const found = new Set();
  for (const { text, bones, bare } of tokens) for (const part of [`^${text}$`, `+${bones}$`, `~${bare}$`]) {
    for (let i = 0; i + 2 <= part.length; i++) found.add(part.slice(i, i + 2)).add(part.slice(i, i + 3));
  }
  return found;
}
/** @param {Name} name @param {number} at @param {number} count */
function span(name, at, count) {
  if (count === 1) return name.tokens[at];
  const key = at * 8 + count;
  let join = name.joins.get(key);
  if (!join) {
    const parts = name.tokens.slice(at, at + count);
    join = token(parts.map((part) => part.text).join(""), parts.map((part) => part.written).join(" "), parts.some((part) => part.abjad),
      parts.reduce((sum, part) => sum + part.weight, 0));
    name.joins.set(key, join);
  }
  return join;
}
/** Whether tokens written together can be alike at all: near in length, and with the same begin or end.
 * @param {Token[]} q @param {number} i @param {number} n @param {Token[]} e @param {number} j @param {number} m */
function worth(q, i, n, e, j, m) {
  const a = q[i].text, b = e[j].text, c = q[i + n - 1].text, d = e[j + m - 1].text;
  if (a[0] !== b[0] && c[c.length - 1] !== d[d.length - 1]) return false;
  let more = 0;
  for (let k = i; k < i + n; k++) more += q[k].text.length;
  for (let k = j; k < j + m; k++) more -= e[k].text.length;
  return (more < 4 && more > -4) || q[i].abjad || e[j].abjad;
}
/** @param {Name} query @param {Name} name @returns {Fit} */
function align(query, name) {
  const q = query.tokens, e = name.tokens;
  /** @type {Pair[]} */
  const found = [];
  for (let i = 0; i < q.length; i++) for (let j = 0; j < e.length; j++) for (let n = 1, m = 1; n < 4; m === 3 || n > 1 ? (n += 1, m = 1) : m += 1) {
    if (i + n > q.length || j + m > e.length) continue;
    const joined = n + m > 2;
    if (joined && !worth(q, i, n, e, j, m)) continue;
    let [close, how] = like(span(query, i, n), span(name, j, m), joined);
    if (joined) close = close < 0.8 ? 0 : close * 0.99;
    if (close > 0) found.push({ i, j, n, m, like: close, how });
  }
  found.sort((a, b) => b.like - a.like || a.i - b.i || a.j - b.j || b.n + b.m - a.n - a.m);
  const qUsed = q.map(() => -1), eUsed = e.map(() => -1);
  let top = 0, all = 0;
  /** @type {Pair[]} */
  const pairs = [];
  for (const pair of found) {
    const { i, j, n, m } = pair;
    let taken = false;
    for (let k = i; k < i + n; k++) taken ||= qUsed[k] >= 0;
    for (let k = j; k < j + m; k++) taken ||= eUsed[k] >= 0;
    if (taken) continue;
    qUsed.fill(pairs.length, i, i + n), eUsed.fill(pairs.length, j, j + m);
    pairs.push(pair);
    const weight = pair.how === INITIAL ? Math.min(span(query, i, n).weight, span(name, j, m).weight) * 2 : span(name, j, m).weight;
    top += weight * pair.like, all += weight;
  }
  let missing = -1, left = -1, word = false, extra = -1, spared = -1;
  for (let i = 0; i < q.length; i++) if (qUsed[i] < 0) {
    const again = found.some((pair) => pair.i === i && pair.n === 1 && pair.like > 0.7);
    all += q[i].weight * (again ? 0.1 : 0.8);
    if (again) continue;
    if (q[i].part) {
      if (extra < 0) extra = i;
      continue;
    }
    if (missing < 0) missing = i;
    word ||= q[i].text.length > 1;
  }
  for (let j = 0; j < e.length; j++) if (eUsed[j] < 0) {
    all += e[j].weight * 0.1;
    if (left < 0 && !e[j].part) left = j;
    if (spared < 0 && e[j].part) spared = j;
  }
  // A particle only where there is no other.
  if (missing < 0) missing = extra;
  if (left < 0) left = spared;
  let last = 0, moved = false;
  for (const at of qUsed) if (at >= 0) moved ||= pairs[at].j < last, last = pairs[at].j;
  if (moved) top *= 0.995;
  const score = all > 0 ? Math.floor((top / all) * 10000 + 0.5) / 10000 : 0;
  const matched = qUsed.flatMap((at, i) => (at >= 0 ? [i] : []));
  const within = word && e.length > 1 && eUsed.every((at) => at >= 0) && pairs.every((pair) => pair.how === EXACT)
    && matched[matched.length - 1] - matched[0] + 1 === matched.length;
  return { score, pairs, missing, left, moved, within };
}

/** How near a name is, and what may be said of it. @param {Name} query @param {Name} name @param {Fit} fit @returns {[number, Band]} */
function judged(query, name, { score, within }) {
  if (score >= FLOOR && isSame(query, name)) return [score, "same"];
  // Whatever else was typed: a listed name that stands in it whole is found.
  if (within) return [Math.max(score, FLOOR), "weak"];
  return [score, score >= SIMILAR ? "similar" : "weak"];
}
/** Without titles, degrees and suffix, and with all its words. @param {Name} name */
const letters = (name) => (name.letters ??= [name.reading, readWhole(name.written)].map((reading) => readLetters(reading, name.family)));
/** A family name that is also a suffix or a degree is typed as it is. @param {Name} typed @param {Name} listed */
const isSame = (typed, listed) => {
  const whole = listed.reading.whole || listed.family === 0 ? 1 : 0;
  return sameLetters(letters(typed)[whole], letters(listed)[whole]);
};

/** A number for the script that a word is written in. @param {string} written */
function script(written) {
  let most = 0;
  for (const char of written) {
    const c = /** @type {number} */ (char.codePointAt(0));
    most = Math.max(most, c < 0x370 || (c >= 0x1e00 && c < 0x1f00) ? 0 : c >= 0x400 && c < 0x530 ? 4 : c >> 8);
  }
  return most;
}

/** What differs, with both spellings. @param {boolean} same @param {Name} query @param {Name} name @param {Fit} fit @param {boolean} trimmed @returns {Detail[]} */
function details(same, query, name, fit, trimmed) {
  /** @type {Detail[]} */
  const found = [];
  const add = (/** @type {number} */ kind, typed = "", listed = "") => found.push({ kind, typed, listed });
  for (const { i, j, n, m, how } of fit.pairs) {
    const typed = span(query, i, n).written, listed = span(name, j, m).written;
    if (same || alike(typed, listed)) continue;
    add(how !== EXACT ? how : script(typed) === script(listed) ? EDIT : SCRIPT, typed, listed);
  }
  if (fit.pairs.some(({ n, m }) => n + m > 2)) add(JOINED);
  if (fit.moved) add(MOVED);
  if (fit.left >= 0) add(LEFT, "", name.tokens[fit.left].written);
  if (fit.missing >= 0) add(MISSING, query.tokens[fit.missing].written);
  const typed = query.reading.suffix, listed = name.reading.suffix;
  if (typed && listed && typed.kind !== listed.kind) add(SUFFIX_DIFFERS, typed.written, listed.written);
  if (!typed && listed) add(SUFFIX_LISTED, "", listed.written);
  if (typed && !listed) add(SUFFIX_TYPED, typed.written);
  if (trimmed) add(AT_AFFILIATION);
  return found;
}

/** @param {Detail} detail */
const said = ({ kind, typed, listed }) => DETAILS[kind].replace(/\{(typed|listed)\}/g, (_, key) => (key === "typed" ? typed : listed));

/** @param {Piece[]} all */
const wordsOf = (all) => all.flatMap((piece) => piece.tokens.map((token) => token.text));

/** @param {string} text @returns {Affiliation} */
function readAffiliation(text) {
  const words = wordsOf(pieces(text));
  return { words, telling: new Set(words.filter((word) => !connects(word))) };
}

/** What is left of a query when the words of an affiliation are taken off its ends.
 * @param {Affiliation} affiliation @param {string} text @param {Piece[]} all */
function trim({ words, telling }, text, all) {
  const ours = () => {
    // A word that stands there once is taken off once.
    const spare = words.slice();
    return (/** @type {Piece} */ piece) => piece.tokens.every(({ text: word }) => {
      const at = spare.indexOf(word);
      if (at >= 0) spare.splice(at, 1);
      return at >= 0 || connects(word);
    });
  };
  let right = all.length, left = 0;
  for (const is = ours(); right > 0 && is(all[right - 1]);) right -= 1;
  for (const is = ours(); left < right && is(all[left]);) left += 1;
  const off = new Set([...wordsOf(all.slice(0, left)), ...wordsOf(all.slice(right))].filter((word) => !connects(word))).size;
  // One word of an affiliation may as well be the rest of the name.
  const enough = off > 1 || off === telling.size;
  if (off === 0 || left >= right || !enough) return undefined;
  return text.slice(all[left].start, all[right - 1].start + all[right - 1].text.length);
}

/** What of an entry a query is, where it is not the name; with a score.
 * @param {Piece[]} all @param {Known} entry @returns {[number, number] | undefined} */
function other(all, { affiliation, id }) {
  const plain = (/** @type {string} */ of) => of.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  const number = plain(id), digits = number.replace(/^[a-z]+/, "");
  // Also as the end of a page's address, and behind words that say what it is.
  const typed = all.filter((piece) => !isNumberWord(piece)).map((piece) => plain(piece.text.replace(/(\.html)+$/, ""))).join("");
  if (typed && (typed === number || (typed === digits && typed.length >= 4))) return [NUMBER, 1];
  let query = wordsOf(all);
  if (query[0] === "the") query = query.slice(1);
  const { words } = affiliation;
  const whole = query.length === words.length;
  const there = query.length > 0 && words.some((_, at) => at + query.length <= words.length && query.every((word, k) => words[at + k] === word));
  if (!there || !(whole || query.filter((word) => !connects(word)).length > 1)) return undefined;
  return [AFFILIATION, Math.floor((query.length / words.length) * 0.49 * 10000 + 0.5) / 10000];
}

/** @param {Reading} reading */
const tokensOf = (reading) => reading.pieces.flatMap((piece) => piece.tokens);

/** @param {Entry[]} entries */
export function makeNameIndex(entries) {
  const all = entries.map((entry) => entry.names.map((name, at) => ({ name, reading: readListed(name, at === 0 ? entry.family : undefined) })));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const names of all) {
    for (const text of new Set(names.flatMap((n) => tokensOf(n.reading).map((t) => t.text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  /** One more for each doubling of how rare it is. @param {string} text */
  const rarity = (text) => {
    if (PARTICLES.has(text)) return 1;
    if (text.length === 1) return 2;
    let weight = 3;
    for (let n = counts.get(text) ?? 1; n * 2 <= entries.length && weight < 12; n *= 2) weight += 1;
    return weight;
  };
  /** @param {string} written @param {Reading} reading @param {Folded[]} tokens @param {string | null} [family] @returns {Name} */
  const built = (written, reading, tokens, family) => ({
    written, reading, joins: new Map(), family: typeof family === "string" ? readWhole(family).pieces.filter((piece) => !suffixOf(piece)).length : undefined,
    tokens: tokens.map((t) => token(t.text, t.written, t.abjad, rarity(t.text))),
  });
  /** @type {Known[]} */
  const index = entries.map((entry, place) => ({
    names: all[place].map(({ name, reading }, at) => built(name, reading, tokensOf(reading), at === 0 ? entry.family : undefined)),
    affiliation: readAffiliation(entry.affiliation ?? ""),
    id: entry.id ?? "",
  }));
  /** @type {Map<string, number[]>} */
  const places = new Map();
  index.forEach(({ names }, place) => {
    for (const gram of grams(names.flatMap((n) => n.tokens))) {
      const list = places.get(gram);
      if (list) list.push(place);
      else places.set(gram, [place]);
    }
  });
  /** @type {Map<string, number[]>} */
  const holders = new Map();
  index.forEach(({ names }, place) => {
    for (const text of new Set(names.flatMap((n) => n.tokens.map((t) => t.text)))) {
      const list = holders.get(text);
      if (list) list.push(place);
      else holders.set(text, [place]);
    }
  });
  /** Which entries hold two tokens of a query: a long query shares most letters with others. @param {Name} query */
  const holding = (query) => {
    const held = index.map(() => 0);
    for (const text of new Set(query.tokens.map((t) => t.text))) for (const place of holders.get(text) ?? []) held[place] += 1;
    return held;
  };
  /** The places of the entries that share most with a query, in their order. @param {Name} query */
  const near = (query) => {
    const shared = index.map(() => 0);
    for (const gram of grams(query.tokens)) {
      const list = places.get(gram);
      if (!list) continue;
      let weight = 1;
      for (let n = list.length; n * 2 <= index.length; n *= 2) weight += 1;
      for (const place of list) shared[place] += weight;
    }
    /** @type {number[]} */
    const sizes = [];
    for (const size of shared) sizes[size] = (sizes[size] ?? 0) + 1;
    let least = sizes.length, room = RETRIEVED;
    while (least > 1 && room > 0) room -= sizes[--least] ?? 0;
    // Of those that share as much as the last one let in, the first few only.
    const spare = { left: room < 0 ? sizes[least] + room : sizes[least] };
    return shared.map((size) => size > 0 && (size > least || (size === least && spare.left-- > 0)));
  };
  /** A query as a name. @param {string} text */
  const asName = (text) => {
    const reading = read(text);
    const mixed = reading.pieces.some((p) => /[a-z]/.test(p.text));
    const initials = (/** @type {Piece} */ p, /** @type {Folded} */ t) => (mixed ? /^[A-Z]{2,3}$/.test(p.text) : /^[b-df-hj-np-tv-xz]{2,3}$/.test(t.text));
    const split = reading.pieces.flatMap((p) => p.tokens.flatMap((t) => initials(p, t) && !counts.has(t.text)
      ? [...t.text].map((c) => ({ text: c, abjad: false, written: c.toUpperCase() })) : [t]));
    // In a sentence, words that no listed name has are the ones to spare.
    const few = split.length > MOST_TOKENS ? split.filter((t) => counts.has(t.text)) : split;
    return built(text, reading, few.slice(0, MOST_TOKENS));
  };
  /** The best of an entry's names, for the query or for what is left of it without the affiliation.
   * @param {Name} query @param {Name | undefined} rest @param {number} place */
  const best = (query, rest, place) => {
    /** @type {Candidate | undefined} */
    let best;
    for (const asked of rest ? [query, rest] : [query]) for (const name of index[place].names) {
      const fit = align(asked, name);
      const [score, band] = judged(asked, name, fit);
      const better = !best || ORDER[band] < ORDER[best.band] || (band === best.band && score > best.score);
      if (better && score >= FLOOR) best = { place, score, band, name, fit, rest: asked === query ? undefined : rest };
    }
    return best;
  };

  return {
    /** @param {string} text @param {number} limit @returns {{total: number, hits: Hit[], onlyOther: boolean}} */
    search(text, limit) {
      const query = asName(text), asked = pieces(text), retrieved = near(query), held = holding(query);
      /** @type {Map<string, Name>} */
      const rests = new Map();
      /** @type {Candidate[]} */
      const found = [];
      index.forEach((entry, place) => {
        /** @type {Candidate | undefined} */
        let named;
        if (retrieved[place] || held[place] > 1) {
          const left = trim(entry.affiliation, text, asked);
          if (left !== undefined && !rests.has(left)) rests.set(left, asName(left));
          named = best(query, left === undefined ? undefined : rests.get(left), place);
        }
        if (!named || named.band === "weak") {
          const is = other(asked, entry);
          if (is) named = { place, score: is[1], band: "other", head: is[0] };
        }
        if (named) found.push(named);
      });
      found.sort((a, b) => ORDER[a.band] - ORDER[b.band] || b.score - a.score || a.place - b.place);
      const hits = found.slice(0, limit).map(({ place, score, band, name, fit, rest, head }) => {
        const differs = name && fit ? details(band === "same", rest ?? query, name, fit, rest !== undefined) : [];
        const reason = { head: head ?? Math.min(ORDER[band], IN_COMMON), details: differs };
        const why = differs.map(said).join("; ") || HEADS[reason.head];
        return { place, score, band, why, reason, matched: (name ?? index[place].names[0])?.written ?? "" };
      });
      return { total: found.length, hits, onlyOther: found.length > 0 && found.every(({ band }) => band === "other") };
    },
  };
}
