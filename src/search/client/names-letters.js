// @ts-check
// A name as it is read: in pieces, tokens and letters, and whether two names are the same by their letters.
// src/search/names/fold.rs and same.rs do the same.
import tables from "./tables.js";

/** @typedef {{text: string, abjad: boolean, written: string}} Folded a token; whether its script leaves vowels out; what it was read from */
/** @typedef {{text: string, tokens: Folded[], start: number, segment: number}} Piece what stands between blanks, commas or parentheses */
/** @typedef {{kind: string, written: string}} Suffix */
/** @typedef {{pieces: Piece[], suffix: Suffix | undefined, whole: boolean}} Reading */
/** @typedef {{exact: string, forms: string[], initial: boolean, middle: boolean}} Part as written, and every usual way to write it; whether the other side may lack it */
/** @typedef {{parts: Part[], words: boolean, unspaced: boolean, suffix: string | undefined}} Letters */
/** @typedef {{typed: bigint, listed: bigint, passed: boolean, word: boolean, straight: boolean, matched: number, longest: number}} State */

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
const TITLES = set(tables.titles), DEGREES = set(tables.degrees), CAPITAL_DEGREES = set(tables.capital_degrees);
const NAME_OR_DEGREE = set(tables.name_or_degree), CONNECTORS = set(tables.connectors), GIVEN = set(tables.given);
const NUMBER_WORDS = set(tables.number_words);
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
/** @param {Piece} piece */
const hasSmall = (piece) => /[a-z]/.test(piece.text);
/** Does a point stand between two of its letters? @param {Piece} piece */
const isDotted = (piece) => piece.text.replace(/\.+$/, "").includes(".");
/** Which suffix it is, as "Jr." or "III"; initials such as "J.R." are none. @param {Piece} piece */
export function suffixOf(piece) {
  const kind = isDotted(piece) ? undefined : SUFFIXES.get(keyOf(piece));
  // "V." is an initial, and "v" in small letters may be anything.
  return keyOf(piece) !== "v" || piece.text === "V" ? kind : undefined;
}
/** @param {Piece} piece */
const isTitle = (piece) => !isDotted(piece) && (TITLES.has(keyOf(piece)) || /^hon\.$/i.test(piece.text));
/** @param {Piece} piece @param {boolean} apart @param {boolean} telling */
function isDegree(piece, apart, telling) {
  const key = keyOf(piece), capitals = telling && !hasSmall(piece);
  // "M.S." may be initials, and "Md." a name; a comma or capitals without points tell.
  const plain = !piece.text.includes(".") || piece.text === "M.D.";
  return (DEGREES.has(key) && (!isDotted(piece) || key.length > 2))
    || (CAPITAL_DEGREES.has(key) && (apart || (capitals && plain)))
    || (NAME_OR_DEGREE.has(key) && apart && capitals);
}
/** Could it be a title, a degree or a suffix? Then it is no middle name. @param {Piece} piece */
const mayBeTitle = (piece) => [SUFFIXES, TITLES, DEGREES, CAPITAL_DEGREES, NAME_OR_DEGREE].some((table) => table.has(keyOf(piece)));
/** Do its words only say that a number follows? @param {Piece} piece */
export const isNumberWord = (piece) => piece.tokens.every((token) => NUMBER_WORDS.has(token.text));

/** Which piece comes off next, and which suffix it is.
 * @param {Piece[]} all @param {boolean} mayBeSuffix @returns {{at: number, kind?: string} | undefined} */
function takenOff(all, mayBeSuffix) {
  const many = (/** @type {Piece} */ piece) => (piece.text.match(/\p{Alphabetic}/gu) ?? []).length > 1;
  const starts = (/** @type {number} */ at) => at === 0 || all[at - 1].segment < all[at].segment;
  const last = all.length - 1;
  const title = all.findIndex((piece, at) => starts(at) && isTitle(piece));
  if (title >= 0) return { at: title };
  for (let at = last; at > 0; at--) {
    if (at < last && all[at + 1].segment === all[at].segment) continue;
    const kind = mayBeSuffix ? suffixOf(all[at]) : undefined;
    if (kind) return { at, kind };
    // Capitals tell nothing where another part of the name has them, too.
    const telling = all.every((other, place) => place === at || !many(other) || hasSmall(other));
    if (at === last && isDegree(all[at], starts(at), telling)) return { at };
  }
  return undefined;
}

/** Pieces with the given names first, where one comma says which they are. @param {Piece[]} all */
function turned(all) {
  const first = all[0]?.segment, last = all[all.length - 1]?.segment;
  if (all.every((piece) => piece.segment === first || piece.segment === last)) {
    const given = all.findIndex((piece) => piece.segment !== first);
    if (given > 0) all.push(...all.splice(0, given));
  }
  return all;
}

/** Reads a name: titles, degrees and the suffix come off at its ends, "Last, First" is turned round.
 * @param {string} text @returns {Reading} */
export function read(text) {
  const all = pieces(text);
  /** @type {Suffix | undefined} */
  let suffix;
  while (all.length > 2) {
    const off = takenOff(all, !suffix);
    if (!off) break;
    const [piece] = all.splice(off.at, 1);
    if (off.kind) suffix = { kind: off.kind, written: piece.text };
  }
  return { pieces: turned(all), suffix, whole: false };
}

/** Reads a listed name, of which the family name may be known: one that is also a degree stays.
 * @param {string} text @param {string | null} [family] @returns {Reading} */
export function readListed(text, family) {
  const reading = read(text);
  const stays = (/** @type {Piece} */ piece) => reading.pieces.some((there) => keyOf(there) === keyOf(piece));
  const all = pieces(family ?? "").filter((piece) => !suffixOf(piece)).every(stays);
  return all ? reading : readWhole(text);
}

/** The same with all its words. @param {string} text @returns {Reading} */
export const readWhole = (text) => ({ pieces: turned(pieces(text)), suffix: undefined, whole: true });

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

/** The parts of a text: without accents, and then with its letters in their usual writings too.
 * @param {string} text @returns {{exact: string, forms: string[]}[]} */
function letters(text) {
  /** @type {{exact: string, forms: string[]}[]} */
  const parts = [];
  let exact = "", forms = [""];
  const end = () => {
    const saint = SAINTS.get(exact);
    if (exact) parts.push({ exact, forms: saint === undefined ? forms : [...forms, saint] });
    exact = "", forms = [""];
  };
  const lower = [...text.normalize("NFKC")].map((c) => c.toLowerCase()).join("").normalize("NFKC");
  for (let c of lower) {
    const code = /** @type {number} */ (c.codePointAt(0));
    if (marks(code)) continue;
    // A final sigma is no other letter.
    if (c === "ς") c = "σ";
    const ways = WRITINGS.get(c), base = ways ? c : plain(c);
    if (ways || plainLetter(base) || (code >= 0x80 && !breaks(code))) exact += base, forms = joined(forms, [base, ...ways ?? []]);
    else end();
  }
  end();
  return parts;
}

/** Do some parts have the same letters as others? Two letters that only have a writing in common are not the same.
 * @param {{exact: string, forms: string[]}[]} one @param {{exact: string, forms: string[]}[]} other */
function areSame(one, other) {
  const exact = (/** @type {{exact: string}[]} */ parts) => parts.map((part) => part.exact).join("");
  const forms = (/** @type {{forms: string[]}[]} */ parts) => parts.reduce((all, part) => joined(all, part.forms), [""]);
  return forms(one).includes(exact(other)) || forms(other).includes(exact(one));
}

/** Are two writings of a name, or of parts of it, the same letters? @param {string} one @param {string} other */
export const alike = (one, other) => areSame(letters(one), letters(other));

/** The other usual ways to write a word in plain letters; none for most. @param {string} written @returns {string[]} */
export function writings(written) {
  const saint = (/** @type {string} */ word) => SAINTS.has(word.replace(/^\.+|\.+$/g, "").replace(/[A-Z]/g, (c) => c.toLowerCase()));
  if (/^[\0-\x7f]*$/.test(written) && !written.split(" ").some(saint)) return [];
  const forms = letters(written).reduce((all, part) => joined(all, part.forms), [""]);
  return forms.length > 1 ? forms : [];
}

/** @param {string} text */
const unspaced = (text) => [...text].filter((c) => /** @type {number} */ (c.codePointAt(0)) >= 0x2e80).length;

/** The letters of a name that was read; of its pieces the last `family` are known to be the family name.
 * @param {Reading} reading @param {number | undefined} family @returns {Letters} */
export function readLetters({ pieces: all, suffix }, family) {
  const parts = all.flatMap((piece, at) => {
    const own = letters(piece.text);
    return own.map(({ exact, forms }) => {
      const chars = [...exact];
      const initial = chars.length === 1 && /** @type {number} */ (exact.codePointAt(0)) < 0x2e80;
      const given = family === undefined ? GIVEN.has(exact) : at + family < all.length;
      const inside = at > 0 && at < all.length - 1 && own.length === 1 && !mayBeTitle(piece);
      const particle = PARTICLES.has(exact) && !initial;
      return { exact, forms, initial, middle: inside && !particle && (initial || given) };
    });
  });
  const apart = all.some((piece) => unspaced(piece.text) > 1);
  return { parts, words: all.length > 1 || apart, unspaced: apart, suffix: suffix?.kind };
}

/** Is a typed name the same as a listed one? No likeness counts: a letter that differs is another name.
 * @param {Letters} typed @param {Letters} listed */
export function sameLetters(typed, listed) {
  const q = typed.parts, e = listed.parts;
  if (!typed.words || !(e.length > 1 || listed.unspaced) || typed.suffix !== listed.suffix || e.length > 64 || q.length > 64) return false;
  let steps = 0;
  /** @param {bigint} bits @param {number} at */
  const used = (bits, at) => ((bits >> BigInt(at)) & 1n) === 1n;
  /** @param {number} from @param {number} to */
  const bits = (from, to) => ((1n << BigInt(to - from)) - 1n) << BigInt(from);
  /** The states after parts of the typed name were matched by those of the listed one from `j` on; one of the two is a single part.
   * @param {State} state @param {number} i @param {number} to @param {number} j @returns {State[]} */
  const together = (state, i, to, j) => {
    /** @type {State[]} */
    const found = [];
    for (let end = j; end < e.length; end++) {
      steps += 1;
      if (used(state.listed, end) || steps > MOST_STEPS || (to > i && end > j)) break;
      const mine = q.slice(i, to + 1), theirs = e.slice(j, end + 1);
      // An initial is no part of a word.
      if ((mine.length + theirs.length > 2 && [...mine, ...theirs].some((part) => part.initial)) || !areSame(mine, theirs)) continue;
      const text = theirs.map((part) => part.exact).join("");
      found.push({
        ...state, typed: state.typed | bits(i, to + 1), listed: state.listed | bits(j, end + 1),
        matched: state.matched + Math.max(mine.length, theirs.length, unspaced(text)), longest: Math.max(state.longest, text.length),
        straight: state.straight || (i === 0 && j === 0),
      });
    }
    return found;
  };
  /** @param {State} state @returns {boolean} */
  const rest = (state) => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const i = q.findIndex((_, at) => !used(state.typed, at));
    if (i < 0) {
      const left = e.filter((_, at) => !used(state.listed, at));
      const word = state.word || left.some((part) => !part.initial);
      return state.matched > 1 && state.longest > 1 && !(left.length > 0 && state.passed) && (state.straight || !word)
        && left.every((part) => part.middle);
    }
    for (let to = i; to < q.length && !used(state.typed, to); to++) {
      for (let j = 0; j < e.length; j++) if (together(state, i, to, j).some(rest)) return true;
    }
    if (!q[i].middle) return false;
    const begins = (/** @type {Part} */ a, /** @type {Part} */ b) => a.initial && b.exact.startsWith(a.exact);
    for (let j = 0; j < e.length; j++) {
      const free = !used(state.listed, j) && e[j].middle;
      const next = { ...state, typed: state.typed | bits(i, i + 1), listed: state.listed | bits(j, j + 1) };
      if (free && (begins(q[i], e[j]) || begins(e[j], q[i])) && rest(next)) return true;
    }
    return rest({ ...state, typed: state.typed | bits(i, i + 1), passed: true, word: state.word || !q[i].initial });
  };
  return rest({ typed: 0n, listed: 0n, passed: false, word: false, straight: false, matched: 0, longest: 0 });
}
