// @ts-check
// Filters: a fieldset of checkboxes for each facet, and a chip for each filter that is on. Checkboxes
// stay the same elements while their counts change, so that the focus stays on the one in use.

import { filterCount, withFilter } from "./page-address.js";
import { fold, make } from "./page-words.js";

/** @typedef {import("./page-address.js").State} State */
/** @typedef {import("./page-words.js").Facet} Facet */
/** @typedef {Record<string, Record<string, number>>} Counts */

/** How many values of a facet are shown at first. */
const FIRST = 8;
/** From how many values on a field helps to find one. */
const MANY = 30;

/** One facet. */
class Group {
  /**
   * @param {Facet} facet
   * @param {import("./page-words.js").Words} words
   * @param {(key: string, value: string, on: boolean) => void} change
   */
  constructor(facet, words, change) {
    this.facet = facet;
    this.words = words;
    this.change = change;
    this.all = false;
    /** @type {Record<string, number>} */
    this.counts = {};
    /** @type {string[]} */
    this.on = [];
    /** @type {Map<string, {row: HTMLElement, box: HTMLInputElement, count: HTMLElement}>} */
    this.rows = new Map();
    this.list = make("div", { class: "values" });
    this.more = /** @type {HTMLButtonElement} */ (make("button", { type: "button", class: "plain", "aria-expanded": "false" }));
    this.more.addEventListener("click", () => {
      this.all = !this.all;
      this.draw();
    });
    this.find = /** @type {HTMLInputElement} */ (make("input", { type: "search", id: `find-${facet.key}`, autocomplete: "off" }));
    this.find.addEventListener("input", () => this.draw());
    const label = make("label", { for: this.find.id, class: "meta" }, words.say("find", { facet: facet.title }));
    this.finder = make("div", { class: "finder" }, label, this.find);
    this.finder.hidden = facet.values.length < MANY;
    this.element = make("fieldset", { hidden: true }, make("legend", {}, facet.title), this.finder, this.list, this.more);
  }

  /**
   * @param {Record<string, number>} counts
   * @param {string[]} on
   */
  update(counts, on) {
    this.counts = counts;
    this.on = on;
    this.draw();
  }

  draw() {
    const count = (/** @type {string} */ code) => this.counts[code] ?? 0;
    const sought = fold(this.find.value.trim());
    const known = this.facet.values.map(([code]) => code);
    const order = [...known, ...this.on.filter((code) => !known.includes(code))];
    const offered = order.filter(
      (code) => count(code) > 0 && (!sought || fold(this.words.label(this.facet.key, code)).includes(sought)),
    );
    const most = [...offered].sort((a, b) => count(b) - count(a)).slice(0, this.all ? undefined : FIRST);
    const used = (/** @type {string} */ code) => this.rows.get(code)?.box === document.activeElement;
    const shown = order.filter((code) => most.includes(code) || this.on.includes(code) || used(code));
    for (const [code, { row }] of this.rows) {
      if (!shown.includes(code)) row.remove();
    }
    let before = /** @type {Element | null} */ (null);
    for (const code of shown) {
      const { row, box, count: figure } = this.row(code);
      box.checked = this.on.includes(code);
      figure.textContent = `(${this.words.numbers.format(count(code))})`;
      const next = before ? before.nextElementSibling : this.list.firstElementChild;
      if (row !== next) this.list.insertBefore(row, next);
      before = row;
    }
    this.more.hidden = offered.length <= FIRST;
    this.more.setAttribute("aria-expanded", String(this.all));
    this.more.textContent = this.all ? this.words.say("fewer") : this.words.say("more", { count: offered.length });
    this.element.hidden = shown.length === 0 && !sought;
  }

  /** @param {string} code */
  row(code) {
    let made = this.rows.get(code);
    if (!made) {
      const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", name: this.facet.key, value: code }));
      const count = make("span", { class: "meta" });
      const row = make("label", { class: "check" }, box, make("span", {}, this.words.label(this.facet.key, code), " ", count));
      box.addEventListener("change", () => this.change(this.facet.key, code, box.checked));
      made = { row, box, count };
      this.rows.set(code, made);
    }
    return made;
  }
}

/** All facets and the chips. */
export class Filters {
  /**
   * @param {import("./page-words.js").Words} words
   * @param {() => State} state
   * @param {(next: State) => void} go
   * @param {HTMLElement} fallback what gets the focus when no chip is left
   */
  constructor(words, state, go, fallback) {
    this.words = words;
    this.state = state;
    this.go = go;
    this.fallback = fallback;
    const change = (/** @type {string} */ key, /** @type {string} */ value, /** @type {boolean} */ on) =>
      go(withFilter(state(), key, value, on));
    this.groups = words.told.facets.map((facet) => new Group(facet, words, change));
    this.summary = make("summary", {}, words.say("filters"));
    this.element = /** @type {HTMLDetailsElement} */ (
      make(
        "details",
        { class: "filters" },
        this.summary,
        make("div", { role: "group", "aria-label": words.say("filters") }, ...this.groups.map((group) => group.element)),
      )
    );
    this.chips = make("ul", { class: "chips", hidden: true });
    // Beside the results they are always open.
    const wide = matchMedia("(min-width: 48rem)");
    const fit = () => {
      this.element.open = wide.matches;
    };
    wide.addEventListener("change", fit);
    fit();
  }

  /** Shows what is on, before the answer is there. */
  drawChips() {
    const state = this.state();
    const total = filterCount(state);
    this.summary.textContent = total > 0 ? this.words.say("filters_on", { count: total }) : this.words.say("filters");
    const chips = [];
    for (const [key, values] of Object.entries(state.filters)) {
      for (const value of values) {
        const chip = make(
          "button",
          { type: "button", class: "chip" },
          make("span", { class: "unseen" }, `${this.words.say("remove")} `),
          this.words.label(key, value),
          make("span", { "aria-hidden": "true" }, " ×"),
        );
        chip.addEventListener("click", () => this.drop(chip, withFilter(this.state(), key, value, false)));
        chips.push(make("li", {}, chip));
      }
    }
    if (chips.length > 1) {
      const clear = make("button", { type: "button", class: "plain" }, this.words.say("clear"));
      clear.addEventListener("click", () => this.drop(clear, { ...this.state(), filters: {}, page: 1 }));
      chips.push(make("li", {}, clear));
    }
    this.chips.replaceChildren(...chips);
    this.chips.hidden = chips.length === 0;
  }

  /**
   * Takes a filter off; the focus goes to the chip that stands there now.
   * @param {HTMLElement} chip
   * @param {State} next
   */
  drop(chip, next) {
    const place = [...this.chips.children].findIndex((item) => item.contains(chip));
    this.go(next);
    const left = [...this.chips.querySelectorAll("button")];
    const neighbor = left[Math.min(place, left.length - 1)] ?? this.fallback;
    /** @type {HTMLElement} */ (neighbor).focus();
  }

  /** @param {Counts} counts */
  draw(counts) {
    const { filters } = this.state();
    for (const group of this.groups) group.update(counts[group.facet.key] ?? {}, filters[group.facet.key] ?? []);
  }
}
