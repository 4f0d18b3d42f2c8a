// @ts-check
/**
 * Texts and queries as words to search for; mirrors `words` and the reading half of `query` of the program's search.
 *
 * @typedef {{words: string[], isPhrase: boolean, isExcluded: boolean, fields: number}} Part
 */

const ANYWHERE = 0xff;
const FIELDS = ["title", "question", "approach", "finding", "disease", "team", "institution", "topic"];
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

/** A part in other words. @param {Part} part @param {string[]} words */
export function written(part, words) {
  const field = part.fields === ANYWHERE ? "" : `${FIELDS[Math.log2(part.fields)]}:`;
  const quote = part.isPhrase ? '"' : "";
  return `${part.isExcluded ? "-" : ""}${field}${quote}${words.join(" ")}${quote}`;
}
