// @ts-check
// The name matcher in the browser. src/search/names.rs does the same, bit by bit; tests/it/name_search.rs holds it.
import tables from "./tables.js";

/** @typedef {{text: string, mask: number, sound: string, bones: string, bare: string, nicks: string[], weight: number,
 *   part: boolean, abjad: boolean}} Token */
/** @typedef {{tokens: Token[], name: string, joins: Map<number, Token>}} Name */
/** @typedef {{place: number, score: number, band: "same" | "similar" | "weak", why: string, reason: Reason, matched: string}} Hit */
/** @typedef {{head: number, how: number[], missing: string}} Reason why, for pages in other languages: places in HEAD and HOW */
/** @typedef {{i: number, j: number, n: number, m: number, like: number, how: number}} Pair */

/** @type {Map<string, string>} */
const LETTER = new Map();
/** @type {Map<string, string>} */
const SYLLABLE = new Map();
for (const [to, from] of Object.entries(tables.letters)) for (const c of from) LETTER.set(c, to);
for (const [to, from] of Object.entries(tables.syllables)) for (const c of from) SYLLABLE.set(c, to);
const WORDS = Object.entries(tables.words);
const TITLES = new Set(tables.titles.split(" "));
const PARTICLES = new Set(tables.particles.split(" "));
/** @type {Map<string, string[]>} */
const NICKS = new Map();
for (const group of tables.groups) {
  const names = group.split(" ");
  for (const name of names) NICKS.set(name, [...(NICKS.get(name) ?? []), names[0]]);
}
const EXACT = 0, NICK = 1, SOUND = 2, EDIT = 3, SHORT = 4, INITIAL = 5;
/** How a reason says it, in the order of the numbers above, then: joined, moved. */
const HOW = ["", "a short or foreign form of a name", "a name that sounds alike", "a spelling that differs",
  "a name cut short", "an initial for a name", "names written together or apart", "another order", "a part of the listed name left out"];
const LEFT = HOW.length - 1;
const HEAD = ["the same name", "a similar name", "a name in common"];

/** @param {number} c */
const marks = (c) => (c >= 0x300 && c < 0x370) || (c >= 0x591 && c < 0x5c8) || (c >= 0x610 && c < 0x61b)
  || (c >= 0x64b && c < 0x660) || c === 0x640 || c === 0x670 || (c >= 0x200b && c < 0x2010) || c === 0x30fc
  || c === 0x27 || c === 0x60 || c === 0xb4 || (c >= 0x2b9 && c < 0x2c1) || (c >= 0x2018 && c < 0x2020)
  || c === 0x2032 || c === 0x3063;
/** @param {number} c */
const breaks = (c) => c < 0x370 || (c >= 0x2010 && c < 0x2c00) || (c >= 0x3000 && c < 0x3040)
  || c === 0x30fb || c === 0x60c || c >= 0xfb00 && c < 0x10000;

/** The tokens of a piece without white space; whether each came from a script that leaves vowels out.
 * @param {string} piece @returns {[string, boolean][]} */
function fold(piece) {
  /** @type {[string, boolean][]} */
  const tokens = [];
  let text = "", abjad = false;
  const end = () => {
    if (text) tokens.push([text, abjad]);
    text = "", abjad = false;
  };
  let rest = piece;
  while (rest) {
    const word = rest > "\u3000" && WORDS.find(([, from]) => rest.startsWith(from));
    if (word) {
      end(), tokens.push([word[0], false]);
      rest = rest.slice(word[1].length);
      continue;
    }
    const first = /** @type {string} */ (rest[Symbol.iterator]().next().value);
    rest = rest.slice(first.length);
    for (const low of first.toLowerCase()) {
      let c = /** @type {number} */ (low.codePointAt(0));
      if (c >= 0xff21 && c < 0xff5b) c -= 0xfee0, c += c < 0x5b ? 0x20 : 0;
      if (c > 0x30a0 && c < 0x30f7) c -= 0x60;
      if (marks(c)) continue;
      const char = String.fromCodePoint(c);
      const hangul = c - 0xac00;
      const syllable = SYLLABLE.get(char);
      if (hangul >= 0 && hangul < 11172) {
        const [a, b, d] = tables.hangul;
        end(), tokens.push([a[Math.floor(hangul / 588)] + b[Math.floor(hangul / 28) % 21] + d[hangul % 28], false]);
      } else if (syllable !== undefined) end(), tokens.push([syllable, false]);
      else if (LETTER.has(char)) text += LETTER.get(char), abjad ||= c >= 0x590 && c < 0x700;
      else if ((c >= 0x61 && c < 0x7b) || (c >= 0x30 && c < 0x3a) || (c >= 0x80 && !breaks(c))) text += char;
      else end();
    }
  }
  end();
  return tokens;
}

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

/** @param {string} text @param {boolean} abjad @param {number} weight @returns {Token} */
function token(text, abjad, weight) {
  const sound = once(replace(`^${text}$`, tables.sounds)).slice(1, -1);
  const bones = once(replace(sound, tables.bones).replace(/[aiu]/g, ""));
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31);
  return { text, mask, sound, bones, bare: once(bones.replace(/[vh]/g, "")), nicks: NICKS.get(text) ?? [], weight,
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
  if (a.text === b.text) return [1, EXACT];
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

/** The tokens as typed, titles dropped; how many pieces with white space between them they came from.
 * @param {string} text @returns {{tokens: [string, boolean][], pieces: number, caps: boolean[]}} */
function read(text) {
  const comma = text.indexOf(",");
  if (comma > 0 && comma === text.lastIndexOf(",")) text = `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
  const pieces = text.split(/[\s,;/()[\]]+/).map((piece) => ({ piece, tokens: fold(piece) })).filter((p) => p.tokens.length);
  const plain = pieces.filter((p) => !TITLES.has(p.tokens.map((t) => t[0]).join("")));
  const kept = plain.length ? plain : pieces;
  const mixed = kept.some((p) => /[a-z]/.test(p.piece));
  return {
    tokens: kept.flatMap((p) => p.tokens),
    pieces: kept.length,
    caps: kept.flatMap((p) => p.tokens.map((t) => mixed ? /^[A-Z]{2,3}$/.test(p.piece) : /^[b-df-hj-np-tv-xz]{2,3}$/.test(t[0]))),
  };
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
    join = token(parts.map((part) => part.text).join(""), parts.some((part) => part.abjad),
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
const RETRIEVED = 200;

/** @param {Name} query @param {Name} name @param {number} pieces */
function align(query, name, pieces) {
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
  let top = 0, all = 0, edited = false, full = 0;
  /** @type {Pair[]} */
  const pairs = [];
  const seen = HOW.map(() => false);
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
    seen[pair.how] = true;
    if (n + m > 2) seen[6] = true;
    if (pair.how !== INITIAL && !span(name, j, m).part && span(name, j, m).text.length > 1) full += Math.max(n, m);
  }
  let missing = "", left = 0;
  for (let i = 0; i < q.length; i++) if (qUsed[i] < 0) {
    const again = found.some((pair) => pair.i === i && pair.n === 1 && pair.like > 0.7);
    all += q[i].weight * (again ? 0.1 : 0.8);
    if (!again && !q[i].part) missing ||= q[i].text;
  }
  let ends = false;
  for (let j = 0; j < e.length; j++) if (eUsed[j] < 0) {
    all += e[j].weight * 0.1;
    if (!e[j].part) left += 1, ends ||= j === e.length - 1;
  }
  let order = -1;
  for (const at of qUsed) if (at >= 0) {
    if (pairs[at].j < order) seen[7] = true;
    order = pairs[at].j;
  }
  if (seen[7]) top *= 0.995;
  const score = all > 0 ? Math.floor((top / all) * 10000 + 0.5) / 10000 : 0;
  const strict = pieces > 1 && full > 1 && !pairs.some((pair) => pair.how === INITIAL && pair.j === e.length - 1) && !ends && (!missing || (missing.length === 1 && !left));
  const how = HOW.flatMap((word, k) => (word && (seen[k] || (k === LEFT && left)) ? [k] : []));
  const same = strict && score >= 0.9;
  const head = same || (!how.length && !missing) ? 0 : missing ? 2 : 1;
  let why = HEAD[head];
  if (how.length) why += `, with ${how.map((k) => HOW[k]).join(", ")}`;
  if (missing) why += `; “${missing}” is not in it`;
  return { score, same, why, reason: { head, how, missing } };
}

/** @param {string[][]} entries each its name, then its other names */
export function makeNameIndex(entries) {
  const all = entries.map((names) => names.map((name) => ({ name, read: read(name) })));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const names of all) {
    for (const text of new Set(names.flatMap((n) => n.read.tokens.map((t) => t[0])))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  /** One more for each doubling of how rare it is. @param {string} text */
  const rarity = (text) => {
    if (PARTICLES.has(text)) return 1;
    if (text.length === 1) return 2;
    let weight = 3;
    for (let n = counts.get(text) ?? 1; n * 2 <= entries.length && weight < 12; n *= 2) weight += 1;
    return weight;
  };
  /** @param {string} name @param {[string, boolean][]} tokens @returns {Name} */
  const built = (name, tokens) => ({ name, joins: new Map(), tokens: tokens.map(([text, abjad]) => token(text, abjad, rarity(text))) });
  const index = all.map((names) => names.map((n) => built(n.name, n.read.tokens)));
  /** @type {Map<string, number[]>} */
  const places = new Map();
  index.forEach((names, place) => {
    for (const gram of grams(names.flatMap((n) => n.tokens))) {
      const list = places.get(gram);
      if (list) list.push(place);
      else places.set(gram, [place]);
    }
  });
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
    let spare = room < 0 ? sizes[least] + room : sizes[least];
    return index.map((_, place) => place).filter((place) => shared[place] > least || (shared[place] === least && spare-- > 0));
  };

  return {
    /** @param {string} text @param {number} limit @returns {{total: number, hits: Hit[]}} */
    search(text, limit) {
      const { tokens, pieces, caps } = read(text);
      const split = tokens.flatMap((t, i) => caps[i] && !counts.has(t[0]) ? [...t[0]].map((c) => /** @type {[string, boolean]} */ ([c, false])) : [t]);
      const query = built(text, split.slice(0, 12));
      /** @type {Hit[]} */
      const hits = [];
      for (const place of near(query)) {
        /** @type {Hit | undefined} */
        let best;
        for (const name of index[place]) {
          const { score, same, why, reason } = align(query, name, pieces);
          if (best && best.score >= score) continue;
          best = { place, score, band: same ? "same" : score >= 0.7 ? "similar" : "weak", why, reason, matched: name.name };
        }
        if (best && best.score >= 0.5) hits.push(best);
      }
      hits.sort((a, b) => b.score - a.score || a.place - b.place);
      return { total: hits.length, hits: hits.slice(0, limit) };
    },
  };
}
