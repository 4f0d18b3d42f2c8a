// @ts-check
// What was found: rows, pages, and what helps where nothing was found.

import { SIZE, filterCount, toAddress } from "./page-address.js";
import { make, marked, wordsOf } from "./page-words.js";

/** @typedef {import("./page-address.js").State} State */
/** @typedef {import("./page-words.js").Words} Words */

/**
 * A link of the site; what leads elsewhere leads nowhere.
 * @param {string} path
 * @param {string} base
 */
export function inside(path, base) {
  const url = new URL(path, base);
  return url.href.startsWith(base) ? url.href : base;
}

/**
 * @param {any} found
 * @param {string[]} sought
 * @param {string} base
 * @param {Words} words
 */
function project(found, sought, base, words) {
  const about = [found.institutions, words.label("tier", found.tier), found.year, found.status === "inactive" && words.say("inactive")];
  const lang = words.told.records ?? undefined;
  return make(
    "li",
    { class: "entry" },
    make("h3", {}, make("a", { href: inside(found.url, base), lang }, ...marked(found.title, sought))),
    found.excerpt && make("p", { class: "lead", lang }, ...marked(found.excerpt, sought)),
    make("p", { class: "meta" }, about.filter(Boolean).join(" · ")),
  );
}

/**
 * @param {any} found
 * @param {string[]} sought
 * @param {string} base
 * @param {Words} words
 */
function listing(found, sought, base, words) {
  const notes = [found.note ?? []].flat().filter(Boolean);
  return make(
    "li",
    { class: "listing" },
    make("h3", {}, make("a", { href: inside(found.url, base) }, ...marked(found.name, sought))),
    make("p", {}, found.affiliation),
    make("p", { class: "meta" }, `${words.say("decided", { day: words.day(found.decided) })} · ${found.until ? words.say("through", { day: words.day(found.until) }) : words.say("no_end")}`),
    make("p", { class: `band band-${found.band}` }, make("strong", {}, words.say(`band.${found.band}`)), found.reason ? `: ${words.why(found.reason)}` : ""),
    make("p", { class: "meta" }, make("a", { href: inside("not-me.html", base) }, words.say("not_me"))),
    ...notes.map((note) => make("p", { class: "namesake" }, make("strong", {}, words.say("not_this_person")), ` ${note}`)),
  );
}

/**
 * The results as a list.
 * @param {any} answer
 * @param {string} searched
 * @param {string} query
 * @param {string} base
 * @param {Words} words
 */
export function rows(answer, searched, query, base, words) {
  const sought = [...wordsOf(query), ...(answer.expanded ?? []).flatMap(wordsOf)];
  const row = searched === "projects" ? project : listing;
  return make(
    "ul",
    { class: searched === "projects" ? "entries" : "listings" },
    ...answer.results.map((/** @type {any} */ found) => row(found, sought, base, words)),
  );
}

/** Rows of the usual height, so that nothing moves when the true ones come. */
export function skeleton() {
  const row = () => make("li", { class: "entry skeleton" }, make("span", { class: "bar wide" }), make("span", { class: "bar" }), make("span", { class: "bar short" }));
  return make("ul", { class: "entries", "aria-hidden": "true" }, ...Array.from({ length: 6 }, row));
}

/**
 * A link to another state of this page; `go` follows it here, a new tab follows the address.
 * @param {State} next
 * @param {(next: State) => void} go
 * @param {Record<string, string | undefined>} attributes
 * @param {...(Node | string)} children
 */
export function stateLink(next, go, attributes, ...children) {
  const link = make("a", { ...attributes, href: toAddress(next) }, ...children);
  link.addEventListener("click", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(next);
  });
  return link;
}

/**
 * Links to the pages around this one.
 * @param {State} state
 * @param {number} total
 * @param {(next: State) => void} go
 * @param {Words} words
 */
export function pages(state, total, go, words) {
  const last = Math.ceil(total / SIZE);
  if (last < 2) return null;
  const to = (/** @type {number} */ page) => ({ ...state, page });
  const wanted = [1, state.page - 1, state.page, state.page + 1, last];
  const numbers = [...new Set(wanted)].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  const items = [];
  if (state.page > 1) items.push(make("li", {}, stateLink(to(state.page - 1), go, { rel: "prev" }, words.say("previous"))));
  numbers.forEach((page, index) => {
    if (index > 0 && page - numbers[index - 1] > 1) items.push(make("li", { "aria-hidden": "true" }, make("span", {}, "…")));
    const figure = words.numbers.format(page);
    const here = page === state.page;
    const name = words.say("page", { page });
    items.push(make("li", {}, stateLink(to(page), go, { "aria-label": name, "aria-current": here ? "page" : undefined }, figure)));
  });
  if (state.page < last) items.push(make("li", {}, stateLink(to(state.page + 1), go, { rel: "next" }, words.say("next"))));
  return make("nav", { class: "result-pages", "aria-label": words.say("pages") }, make("ul", {}, ...items));
}

/**
 * "Did you mean", and what else was searched for.
 * @param {any} answer
 * @param {State} state
 * @param {(next: State) => void} go
 * @param {Words} words
 */
export function hints(answer, state, go, words) {
  const hints = [];
  if (answer.did_you_mean && answer.did_you_mean !== state.q) {
    const next = { ...state, q: answer.did_you_mean, page: 1 };
    hints.push(make("p", { class: "mean" }, `${words.say("mean")} `, stateLink(next, go, {}, answer.did_you_mean), "?"));
  }
  if (answer.expanded?.length > 0) {
    hints.push(make("p", { class: "meta also" }, `${words.say("also")} ${answer.expanded.join(", ")}`));
  }
  return hints;
}

/**
 * What helps where nothing was found.
 * @param {State} state
 * @param {number} without how many there would be without filters
 * @param {(next: State) => void} go
 * @param {Words} words
 */
export function nothing(state, without, go, words) {
  const help = [];
  if (filterCount(state) > 0) {
    help.push(make("p", {}, words.say("none_filters")));
    if (without > 0) {
      const link = stateLink({ ...state, filters: {}, page: 1 }, go, {}, words.count("none_without", without));
      help.push(make("p", {}, link));
    }
  } else {
    help.push(make("p", {}, words.say("none_words")));
  }
  const each = state.q.split(" ").filter((word) => word.length > 2);
  if (each.length > 1) {
    const links = each.slice(0, 6).map((word) => make("li", {}, stateLink({ ...state, q: word, page: 1 }, go, {}, word)));
    help.push(make("p", {}, words.say("none_each")), make("ul", { class: "each" }, ...links));
  }
  help.push(make("p", {}, make("a", { href: "#ways" }, words.say("none_lists"))));
  return make("div", { class: "nothing" }, ...help);
}
