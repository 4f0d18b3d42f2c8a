// @ts-check
// The state of a search page, which lives in its address and nowhere else.

/** @typedef {{q: string, filters: Record<string, string[]>, sort: string, page: number}} State */

/** How many results a page shows. */
export const SIZE = 25;
/** The orders that results can have. */
export const SORTS = ["relevance", "newest", "title"];
/** The longest query, as the form has it. */
const LONGEST = 300;

/**
 * What was typed, as it is searched.
 * @param {string} text
 */
export function tidy(text) {
  return text.replace(/\s+/gu, " ").trim().slice(0, LONGEST);
}

/**
 * The state that an address holds. What it can't hold is left out.
 * @param {string} query the address from `?` on
 * @param {string[]} keys the facets that can be filtered by
 * @returns {State}
 */
export function fromAddress(query, keys) {
  const given = new URLSearchParams(query);
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const key of keys) {
    const values = [...new Set(given.getAll(key).filter((value) => value !== ""))];
    if (values.length > 0) filters[key] = values;
  }
  const sort = given.get("sort") ?? "";
  const page = Number(given.get("page") ?? 1);
  return {
    q: tidy(given.get("q") ?? ""),
    filters,
    sort: SORTS.includes(sort) ? sort : "",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/**
 * The address of a state, from the host's root.
 * @param {State} state
 */
export function toAddress(state) {
  const given = new URLSearchParams();
  if (state.q) given.set("q", state.q);
  for (const [key, values] of Object.entries(state.filters)) {
    for (const value of values) given.append(key, value);
  }
  if (state.sort) given.set("sort", state.sort);
  if (state.page > 1) given.set("page", String(state.page));
  const query = given.toString();
  return location.pathname + (query ? `?${query}` : "");
}

/**
 * The same state with one filter put on or taken off, on its first page.
 * @param {State} state
 * @param {string} key
 * @param {string} value
 * @param {boolean} on
 * @returns {State}
 */
export function withFilter(state, key, value, on) {
  const rest = (state.filters[key] ?? []).filter((other) => other !== value);
  const values = on ? [...rest, value] : rest;
  const filters = { ...state.filters, [key]: values };
  if (values.length === 0) delete filters[key];
  return { ...state, filters, page: 1 };
}

/**
 * How many filters are on.
 * @param {State} state
 */
export function filterCount(state) {
  return Object.values(state.filters).reduce((sum, values) => sum + values.length, 0);
}
