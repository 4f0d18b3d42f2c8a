// @ts-check
// The search page: its address is its state, the client finds, this draws. Loaded on the two search
// pages only; the page's own lists lead on where any of this fails.

import { SIZE, SORTS, filterCount, fromAddress, tidy, toAddress } from "./page-address.js";
import { Combobox } from "./page-combobox.js";
import { Filters } from "./page-filters.js";
import { hints, inside, nothing, pages, rows, skeleton } from "./page-results.js";
import { Words, make } from "./page-words.js";

/** @typedef {import("./page-address.js").State} State */

const TYPING = 200;
const ANNOUNCING = 700;

const base = new URL("../", import.meta.url).href;
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const words = new Words(JSON.parse(byId("search-data").textContent ?? ""));
/** Where the pages of this language begin. */
const home = new URL(words.told.pages, base).href;
const searched = words.told.in;
const keys = words.told.facets.map((facet) => facet.key);
const siteTitle = document.title;
const input = /** @type {HTMLInputElement} */ (byId("q"));
const form = /** @type {HTMLFormElement} */ (input.form);
const status = byId("search-status");
const warning = byId("search-alert");

let state = fromAddress(location.search, keys);
/** The address that Back returns to when what is being typed is submitted. */
let settled = toAddress(state);
/** The number of the newest search: the answers of older ones are dropped. */
let turn = 0;
/** @type {Promise<any> | null} */
let client = null;
let typing = 0;
let announcing = 0;

// ---- What the page consists of

const heading = make("h2", { id: "results", tabindex: "-1" });
const hinted = make("div", {});
const list = make("div", { class: "rows" });
const below = make("div", {});
const sort = /** @type {HTMLSelectElement} */ (
  make("select", { id: "sort" }, ...SORTS.map((name) => make("option", { value: name }, words.say(name))))
);
const csv = /** @type {HTMLButtonElement} */ (make("button", { type: "button", class: "plain csv" }, words.say("csv")));
const csvSaid = make("span", { class: "meta" });
const tools = make("div", { class: "tools" }, searched === "projects" && make("label", {}, `${words.say("sort")} `, sort), csv, csvSaid);
const filters = new Filters(words, () => state, go, input);
const found = make("section", { class: "found", "aria-labelledby": "results" }, heading, hinted, filters.chips, tools, list, below);

const app = byId("search-app");
app.replaceChildren(
  make("a", { class: "skip-here", href: "#results" }, words.say("skip")),
  ...(keys.length > 0 ? [filters.element] : []),
  found,
);
app.classList.add(keys.length > 0 ? "with-filters" : "without-filters");

const combobox = new Combobox(
  input,
  words.say("suggestions"),
  async (prefix, limit) => (await opened()).suggest(prefix, { in: searched, limit }),
  (kind) => (words.has(`kind.${kind}`) ? words.say(`kind.${kind}`) : ""),
  (chosen) => {
    // A name that is chosen is searched, never opened: the notices come first.
    if (chosen.url && searched === "projects") {
      location.assign(inside(chosen.url, home));
      return;
    }
    input.value = chosen.text;
    submit();
  },
);

// ---- From one state to the next

/** The client, loaded when first needed. */
function opened() {
  client ??= import("./client.js").then(({ open }) =>
    open(base, { fetch: (/** @type {[any, any]} */ ...asked) => fetch(...asked), lang: words.told.lang }),
  );
  return client;
}

/** @param {State} next */
function go(next) {
  clearTimeout(typing);
  combobox.close();
  const now = tidy(input.value);
  // What was typed a moment ago counts, unless the step itself brings other words.
  if (next.q === state.q && now !== state.q) next = { ...next, q: now, page: 1 };
  else input.value = next.q;
  const turned = next.page !== state.page && toAddress({ ...next, page: 1 }) === toAddress({ ...state, page: 1 });
  state = next;
  const address = toAddress(next);
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  settled = address;
  run(turned);
}

/** What was typed becomes a step of its own in the history; typing itself is none. */
function submit() {
  clearTimeout(typing);
  combobox.close();
  const next = { ...state, q: tidy(input.value), page: tidy(input.value) === state.q ? state.page : 1 };
  const address = toAddress(next);
  if (address !== settled) {
    history.replaceState(null, "", settled);
    history.pushState(null, "", address);
    settled = address;
  }
  state = next;
  run(false);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
input.addEventListener("input", (event) => {
  if (!(/** @type {InputEvent} */ (event).isComposing)) typed();
});
input.addEventListener("compositionend", typed);

function typed() {
  clearTimeout(typing);
  typing = window.setTimeout(() => {
    const q = tidy(input.value);
    if (q === state.q) return;
    state = { ...state, q, page: 1 };
    history.replaceState(null, "", toAddress(state));
    run(false);
  }, TYPING);
}

sort.addEventListener("change", () => go({ ...state, sort: sort.value === usualSort() ? "" : sort.value, page: 1 }));
window.addEventListener("popstate", () => {
  // A jump within the page changes its fragment only.
  const next = fromAddress(location.search, keys);
  clearTimeout(typing);
  combobox.close();
  const same = toAddress(next) === toAddress(state) && input.value.trim() === next.q;
  state = next;
  settled = toAddress(next);
  input.value = next.q;
  if (!same) run(false);
});

/** The order without a choice. */
function usualSort(of = state) {
  return of.q ? "relevance" : "newest";
}

// ---- Searching and drawing

/**
 * @param {number} limit
 * @param {number} offset
 * @param {State} [of]
 * @param {string[]} [counts] the facets that are counted
 */
async function ask(limit, offset, of = state, counts) {
  const searcher = await opened();
  return searcher.search(of.q, { in: searched, filters: of.filters, sort: of.sort || usualSort(of), limit, offset, counts });
}

/** @param {boolean} toHeading whether the focus moves to the results */
async function run(toHeading) {
  turn += 1;
  const mine = turn;
  const asked = state;
  filters.drawChips();
  title();
  csvSaid.textContent = "";
  warning.replaceChildren();
  const blank = searched !== "projects" && !state.q;
  found.hidden = blank;
  if (blank) {
    announce("");
    list.replaceChildren();
    app.classList.add("drawn", "counted");
    return;
  }
  busy(true);
  try {
    const answer = await ask(SIZE, (asked.page - 1) * SIZE, asked);
    let without = 0;
    if (answer.total === 0 && filterCount(asked) > 0) without = (await ask(1, 0, { ...asked, filters: {} })).total;
    if (mine !== turn) return;
    const last = Math.max(1, Math.ceil(answer.total / SIZE));
    if (asked.page > last) {
      state = { ...state, page: last };
      history.replaceState(null, "", toAddress(state));
      settled = toAddress(state);
      run(toHeading);
      return;
    }
    draw(answer, without);
    if (toHeading) {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start" });
    }
    // The client counts costly facets only when asked; the results need not wait for them.
    const uncounted = keys.filter((key) => searched === "projects" && !(key in (answer.facets ?? {})));
    if (uncounted.length) {
      const more = await ask(0, 0, asked, uncounted);
      if (mine !== turn) return;
      filters.draw({ ...answer.facets, ...more.facets });
    }
    app.classList.add("counted");
  } catch (error) {
    if (mine === turn) failed(error);
  }
}

/** @param {boolean} on */
function busy(on) {
  found.setAttribute("aria-busy", String(on));
  if (on && list.childElementCount === 0) {
    heading.textContent = words.say("searching");
    list.replaceChildren(skeleton());
  }
}

/**
 * @param {any} answer
 * @param {number} without
 */
function draw(answer, without) {
  busy(false);
  app.classList.add("drawn");
  heading.textContent = inWords(answer, `“${state.q}”`);
  hinted.replaceChildren(...hints(answer, state, go, words));
  list.replaceChildren(
    answer.total === 0 ? nothing(state, without, go, words) : rows(answer, searched, state.q, home, words),
  );
  const links = pages(state, answer.total, go, words);
  below.replaceChildren(...(links ? [links] : []));
  filters.element.hidden = false;
  // The first time all facets come at once: one that came later would push the others down.
  const counted = Object.keys(answer.facets ?? {}).length;
  if (counted === keys.length || (counted > 0 && app.classList.contains("counted"))) filters.draw(answer.facets);
  tools.hidden = answer.total === 0;
  sort.value = state.sort || usualSort();
  sort.options[0].disabled = !state.q;
  const last = Math.ceil(answer.total / SIZE);
  const count = inWords(answer, state.q);
  announce(last > 1 ? words.say("status", { count, page: state.page, pages: last }) : count);
}

/**
 * "1,204 projects for asthma".
 * @param {any} answer
 * @param {string} query
 */
function inWords({ total, only_other: onlyOther }, query) {
  if (total === 0) return state.q ? words.say("none_for", { query }) : words.say("none");
  return state.q ? words.count(onlyOther ? "count_other" : "count_for", total, { query }) : words.count("count", total);
}

/**
 * Says it once the page has come to rest.
 * @param {string} text
 */
function announce(text) {
  clearTimeout(announcing);
  announcing = window.setTimeout(() => {
    status.textContent = text;
  }, ANNOUNCING);
}

function title() {
  const page = state.page > 1 ? words.say("page_short", { page: state.page }) : "";
  document.title = [[state.q, page].filter(Boolean).join(", "), siteTitle].filter(Boolean).join(" | ");
  // The same search in another language.
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".languages a"))) {
    link.search = location.search;
  }
}

/** @param {unknown} error */
function failed(error) {
  console.warn(error);
  client = null;
  app.classList.add("drawn", "counted");
  clearTimeout(announcing);
  status.textContent = "";
  found.setAttribute("aria-busy", "false");
  found.hidden = true;
  filters.element.hidden = true;
  list.replaceChildren();
  warning.replaceChildren(
    make(
      "div",
      { class: "note" },
      make("p", {}, words.say("failed")),
      make("p", {}, make("a", { href: location.href }, words.say("again")), " · ", make("a", { href: "#ways" }, words.say("lists"))),
    ),
  );
}

csv.addEventListener("click", async () => {
  const asked = state;
  csv.setAttribute("aria-disabled", "true");
  csv.textContent = words.say("csv_busy");
  try {
    // Few ask for a file; nobody waits for what makes it.
    const { collect, file, save } = await import("./page-csv.js");
    const { total, results } = await collect((limit, offset) => ask(limit, offset, asked));
    const name = [searched, ...(asked.q.match(/[\p{L}\p{N}]+/gu) ?? [])].join("-").toLowerCase().slice(0, 80);
    save(`${name}.csv`, file(results, searched, home, words.told.as_of, words), words.told.csv_bom);
    csvSaid.textContent = words.say("csv_done", { count: results.length, total });
  } catch (error) {
    console.warn(error);
    csvSaid.textContent = words.say("csv_failed");
  }
  announce(csvSaid.textContent);
  csv.removeAttribute("aria-disabled");
  csv.textContent = words.say("csv");
});

input.value = state.q;
run(false);
