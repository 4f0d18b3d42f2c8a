// @ts-check
// A name as it is read: in pieces, tokens and letters, and whether two names are the same by their letters.
// src/search/names/fold.rs and same.rs do the same.
import tables from "./tables.js";

/** @typedef {{text: string, abjad: boolean, written: string}} Folded a token; whether its script leaves vowels out; what it was read from */
/** @typedef {{text: string, tokens: Folded[], start: number, segment: number}} Piece what stands between blanks, commas or parentheses */
/** @typedef {{kind: string, written: string}} Suffix */
/** @typedef {{pieces: Piece[], suffix: Suffix | undefined}} Reading */
/** @typedef {{forms: string[], initial: boolean, middle: boolean}} Part every usual way to write it; whether the other side may lack it */
/** @typedef {{parts: Part[], words: boolean, suffix: string | undefined}} Letters */
/** @typedef {{typed: bigint, listed: bigint, passed: boolean, matched: number, longest: number}} State */

/** @type {Map<string, string>} */
const LETTER = new Map();
/** @type {Map<string, string>} */
const SYLLABLE = new Map();
/** @type {Map<string, string[]>} */
const WRITINGS = new Map();
/** @type {Map<string, string>} */
const SUFFIXES = new Map();
for (const [to, from] of Object.entries(tables.letters)) for (const c of from) LETTER.set(c, to);
for (const [to, from] of Object.entries(tables.syllables)) for (const c of from) SYLLABLE.set(c, to);
for (const [from, ways] of Object.entries(tables.writings)) for (const c of from) WRITINGS.set(c, ways.split(" "));
for (const group of tables.suffixes) for (const word of group.split(" ")) SUFFIXES.set(word, group.split(" ")[0]);
const WORDS = Object.entries(tables.words);
/** @type {Map<string, string>} */
const SAINTS = new Map(Object.entries(tables.saints));
const set = (/** @type {string} */ text) => new Set(text.split(" "));
const TITLES = set(tables.titles), DEGREES = set(tables.degrees), NAME_OR_DEGREE = set(tables.name_or_degree);
const CONNECTORS = set(tables.connectors), GIVEN = set(`${tables.given} ${tables.groups.join(" ")}`);
export const PARTICLES = set(tables.particles);
/** @param {string} word */
export const connects = (word) => CONNECTORS.has(word);
const MOST_FORMS = 64, MOST_STEPS = 5000;

/** @param {number} c */
const marks = (c) => (c >= 0x300 && c < 0x370) || (c >= 0x591 && c < 0x5c8) || (c >= 0x610 && c < 0x61b)
  || (c >= 0x64b && c < 0x660) || c === 0x640 || c === 0x670 || (c >= 0x200b && c < 0x2010)
  || c === 0x27 || c === 0x60 || c === 0xb4 || (c >= 0x2b9 && c < 0x2c1) || (c >= 0x2018 && c < 0x2020)
  || c === 0x2032;
/** What sound alone sets aside. @param {number} c */
const silent = (c) => c === 0x30fc || c === 0x3063;
/** @param {number} c */
const breaks = (c) => c < 0x370 || (c >= 0x2010 && c < 0x2c00) || (c >= 0x3000 && c < 0x3040)
  || c === 0x30fb || c === 0x60c || c >= 0xfb00 && c < 0x10000;

/** The tokens of a piece. @param {string} piece @returns {Folded[]} */
function fold(piece) {
  /** @type {Folded[]} */
  const tokens = [];
  let text = "", abjad = false, from = 0, to = 0;
  const end = () => {
    if (text) tokens.push({ text: SAINTS.get(text) ?? text, abjad, written: piece.slice(from, to) });
    text = "", abjad = false;
  };
  /** @param {string} token @param {number} at @param {number} next */
  const whole = (token, at, next) => (end(), tokens.push({ text: token, abjad: false, written: piece.slice(at, next) }));
  for (let at = 0, next; at < piece.length; at = next) {
    const rest = piece.slice(at);
    const word = rest > "\u3000" && WORDS.find(([, of]) => rest.startsWith(of));
    if (word) {
      next = at + word[1].length;
      whole(word[0], at, next);
      continue;
    }
    const first = /** @type {string} */ (rest[Symbol.iterator]().next().value);
    next = at + first.length;
    for (const low of first.toLowerCase()) {
      let c = /** @type {number} */ (low.codePointAt(0));
      if (c >= 0xff21 && c < 0xff5b) c -= 0xfee0, c += c < 0x5b ? 0x20 : 0;
      if (c > 0x30a0 && c < 0x30f7) c -= 0x60;
      if (marks(c) || silent(c)) continue;
      const char = String.fromCodePoint(c);
      const hangul = c - 0xac00;
      const syllable = SYLLABLE.get(char);
      const plain = LETTER.get(char);
      if (hangul >= 0 && hangul < 11172) {
        const [a, b, d] = tables.hangul;
        whole(a[Math.floor(hangul / 588)] + b[Math.floor(hangul / 28) % 21] + d[hangul % 28], at, next);
      } else if (syllable !== undefined) whole(syllable, at, next);
      else if (plain !== undefined || (c >= 0x61 && c < 0x7b) || (c >= 0x30 && c < 0x3a) || (c >= 0x80 && !breaks(c))) {
        if (!text) from = at;
        to = next;
        text += plain ?? char;
        if (plain !== undefined) abjad ||= c >= 0x590 && c < 0x700;
      } else end();
    }
  }
  end();
  return tokens;
}

/** The pieces of a text, in its order. @param {string} text @returns {Piece[]} */
export function pieces(text) {
  const found = [];
  let start = 0, segment = 0;
  for (const { 0: between, index } of [...text.matchAll(/[\s,;/()[\]]/g), { 0: " ", index: text.length }]) {
    const part = text.slice(start, index), tokens = fold(part);
    if (tokens.length) found.push({ text: part, tokens, start, segment });
    if (between === ",") segment += 1;
    start = index + 1;
  }
  return found;
}

/** @param {Piece} piece */
const keyOf = (piece) => piece.tokens.map((token) => token.text).join("");
/** Is it one as "Jr." or "III"? @param {Piece} piece */
export const isSuffix = (piece) => SUFFIXES.has(keyOf(piece));

/** Reads a name: titles, degrees and the suffix come off at its ends, "Last, First" is turned round.
 * @param {string} text @returns {Reading} */
export function read(text) {
  const all = pieces(text);
  const small = (/** @type {Piece} */ piece) => /[a-z]/.test(piece.text);
  /** @type {Suffix | undefined} */
  let suffix;
  while (all.length > 2) {
    const mixed = all.some(small), last = all.length - 1;
    const ends = all.map((_, at) => at).filter((at) => at === last || all[at + 1].segment !== all[at].segment).reverse();
    let off = -1;
    for (const at of new Set([0, ...ends])) {
      const key = keyOf(all[at]);
      const apart = at > 0 && all[at - 1].segment < all[at].segment;
      const kind = at > 0 && !suffix ? SUFFIXES.get(key) : undefined;
      const capitals = at === last && mixed && !small(all[at]);
      if (kind) suffix = { kind, written: all[at].text };
      else if (!((at === 0 || at === last) && TITLES.has(key))
        && !(capitals && (DEGREES.has(key) || (apart && NAME_OR_DEGREE.has(key))))) continue;
      off = at;
      break;
    }
    if (off < 0) break;
    all.splice(off, 1);
  }
  const first = all[0]?.segment, last = all[all.length - 1]?.segment;
  if (all.every((piece) => piece.segment === first || piece.segment === last)) {
    const given = all.findIndex((piece) => piece.segment !== first);
    if (given > 0) all.push(...all.splice(0, given));
  }
  return { pieces: all, suffix };
}

/** A Latin or Greek letter, or a digit, that stands for itself. @param {string} c */
const plainLetter = (c) => /^[a-z0-9\u03b1-\u03c9]$/.test(c);
/** A letter without its accents, in scripts whose accents make no other letter. @param {string} c */
function plain(c) {
  const base = /** @type {string} */ (c.normalize("NFD")[Symbol.iterator]().next().value);
  return plainLetter(base) ? base : c;
}

/** Every form of one text followed by every form of another. @param {string[]} forms @param {string[]} more */
function joined(forms, more) {
  const few = more.slice(0, Math.max(Math.floor(MOST_FORMS / Math.max(forms.length, 1)), 1));
  return forms.flatMap((form) => few.map((next) => form + next));
}

/** The parts of a text in plain letters, each in its usual writings, and whether it is one letter.
 * @param {string} text @returns {{forms: string[], initial: boolean}[]} */
function letters(text) {
  /** @type {{forms: string[], initial: boolean}[]} */
  const parts = [];
  let forms = [""], count = 0;
  const end = () => {
    const saint = SAINTS.get(forms[0]);
    if (count > 0) parts.push({ forms: saint === undefined ? forms : [saint, forms[0]], initial: count === 1 });
    forms = [""], count = 0;
  };
  const lower = [...text.normalize("NFKC")].map((c) => c.toLowerCase()).join("").normalize("NFKC");
  for (const c of lower) {
    const code = /** @type {number} */ (c.codePointAt(0));
    if (marks(code)) continue;
    const base = plain(c), ways = WRITINGS.get(c);
    if (ways || plainLetter(base) || (code >= 0x80 && !breaks(code))) forms = joined(forms, ways ?? [base]), count += 1;
    else end();
  }
  end();
  return parts;
}

/** Are two writings of a name, or of parts of it, the same letters? @param {string} one @param {string} other */
export function alike(one, other) {
  const whole = (/** @type {string} */ text) => letters(text).reduce((forms, part) => joined(forms, part.forms), [""]);
  const others = whole(other);
  return whole(one).some((form) => others.includes(form));
}

/** @param {string} text */
const unspaced = (text) => [...text].filter((c) => /** @type {number} */ (c.codePointAt(0)) >= 0x2e80).length;

/** The letters of a name that was read; of its pieces the last `family` are known to be the family name.
 * @param {Reading} reading @param {number | undefined} family @returns {Letters} */
export function readLetters({ pieces: all, suffix }, family) {
  const parts = all.flatMap((piece, at) => {
    const own = letters(piece.text);
    return own.map(({ forms, initial }) => {
      const given = family === undefined ? GIVEN.has(forms[0]) : at + family < all.length;
      const inside = at > 0 && at < all.length - 1;
      const particle = PARTICLES.has(forms[0]) && !initial;
      return { forms, initial, middle: inside && own.length === 1 && !particle && (initial || given) };
    });
  });
  return { parts, words: all.length > 1 || all.some((piece) => unspaced(piece.text) > 1), suffix: suffix?.kind };
}

/** Is a typed name the same as a listed one? No likeness counts: a letter that differs is another name.
 * @param {Letters} typed @param {Letters} listed */
export function sameLetters(typed, listed) {
  if (!typed.words || typed.suffix !== listed.suffix || listed.parts.length > 64 || typed.parts.length > 64) return false;
  let steps = 0;
  const q = typed.parts, e = listed.parts;
  /** @param {bigint} bits @param {number} at */
  const used = (bits, at) => ((bits >> BigInt(at)) & 1n) === 1n;
  /** @param {number} from @param {number} to */
  const bits = (from, to) => ((1n << BigInt(to - from)) - 1n) << BigInt(from);
  /** @param {State} state @param {string[]} wanted @param {number} i @param {number} to @param {number} j @returns {State | undefined} */
  const together = (state, wanted, i, to, j) => {
    let forms = [""];
    for (let end = j; end < e.length; end++) {
      steps += 1;
      if (used(state.listed, end) || steps > MOST_STEPS) return undefined;
      forms = joined(forms, e[end].forms);
      if (!forms.some((form) => wanted.includes(form))) continue;
      const several = Math.max(end + 1 - j, to + 1 - i);
      return {
        ...state, typed: state.typed | bits(i, to + 1), listed: state.listed | bits(j, end + 1),
        matched: state.matched + Math.max(several, unspaced(forms[0])), longest: Math.max(state.longest, forms[0].length),
      };
    }
    return undefined;
  };
  /** @param {State} state @returns {boolean} */
  const rest = (state) => {
    const i = q.findIndex((_, at) => !used(state.typed, at));
    if (i < 0) {
      const left = e.filter((_, at) => !used(state.listed, at));
      return state.matched > 1 && state.longest > 1 && !(left.length > 0 && state.passed) && left.every((part) => part.middle);
    }
    let forms = [""];
    for (let to = i; to < q.length && !used(state.typed, to); to++) {
      forms = joined(forms, q[to].forms);
      for (let j = 0; j < e.length; j++) {
        const next = together(state, forms, i, to, j);
        if (next && rest(next)) return true;
      }
    }
    if (!q[i].middle) return false;
    const begins = (/** @type {Part} */ a, /** @type {Part} */ b) => a.initial && b.forms[0].startsWith(a.forms[0]);
    for (let j = 0; j < e.length; j++) {
      const free = !used(state.listed, j) && e[j].middle;
      const next = { ...state, typed: state.typed | bits(i, i + 1), listed: state.listed | bits(j, j + 1) };
      if (free && (begins(q[i], e[j]) || begins(e[j], q[i])) && rest(next)) return true;
    }
    return rest({ ...state, typed: state.typed | bits(i, i + 1), passed: true });
  };
  return rest({ typed: 0n, listed: 0n, passed: false, matched: 0, longest: 0 });
}
