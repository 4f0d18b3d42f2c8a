// @ts-check
// Suggestions under the search field: a combobox with a list, as the ARIA patterns describe it.

import { make } from "./page-words.js";

/** @typedef {{text: string, kind: string, url: string}} Suggestion */

const WAIT = 120;
const MOST = 8;

export class Combobox {
  /**
   * @param {HTMLInputElement} input
   * @param {string} name the list's name
   * @param {(prefix: string, limit: number) => Promise<Suggestion[]>} suggest
   * @param {(kind: string) => string} kindInWords
   * @param {(chosen: Suggestion) => void} choose
   */
  constructor(input, name, suggest, kindInWords, choose) {
    this.input = input;
    this.suggest = suggest;
    this.kindInWords = kindInWords;
    this.choose = choose;
    /** @type {Suggestion[]} */
    this.shown = [];
    this.active = -1;
    this.turn = 0;
    this.list = make("ul", { id: "search-suggestions", class: "suggestions", role: "listbox", "aria-label": name, hidden: true });
    input.after(this.list);
    for (const [key, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
      autocapitalize: "none",
    })) {
      input.setAttribute(key, value);
    }
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus while the list is used with a pointer.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = /** @type {Element} */ (event.target).closest("[role=option]");
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  /** Asks for suggestions once typing pauses. */
  ask() {
    this.turn += 1;
    const mine = this.turn;
    const prefix = this.input.value.trim();
    if (prefix.length < 2) {
      this.close();
      return;
    }
    setTimeout(async () => {
      if (mine !== this.turn) return;
      try {
        const found = await this.suggest(prefix, MOST);
        if (mine === this.turn && document.activeElement === this.input) this.show(found);
      } catch {
        // Suggestions are a help; the search itself says what failed.
        if (mine === this.turn) this.close();
      }
    }, WAIT);
  }

  /** @param {Suggestion[]} found */
  show(found) {
    this.shown = found.slice(0, MOST);
    this.active = -1;
    this.list.replaceChildren(
      ...this.shown.map((one, index) => {
        const kind = this.kindInWords(one.kind);
        return make(
          "li",
          { id: `search-suggestion-${index}`, role: "option", "aria-selected": "false" },
          make("span", {}, one.text),
          kind && make("span", { class: "meta" }, ` ${kind}`),
        );
      }),
    );
    this.expand(this.shown.length > 0);
  }

  /** @param {boolean} open */
  expand(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (!open) this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.turn += 1;
    this.active = -1;
    this.expand(false);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[/** @type {"ArrowDown"} */ (event.key)];
    if (step !== undefined && !event.altKey) {
      event.preventDefault();
      if (open) this.move(step);
      else this.ask();
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.take(this.active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab" || event.key === "Enter") {
      this.close();
    }
  }

  /**
   * Moves through the list; the place before the first is the field itself.
   * @param {number} step
   */
  move(step) {
    const places = this.shown.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
      if (index === this.active) option.scrollIntoView({ block: "nearest" });
    });
    if (this.active < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `search-suggestion-${this.active}`);
  }

  /** @param {number} index */
  take(index) {
    const chosen = this.shown[index];
    this.close();
    if (chosen) this.choose(chosen);
  }
}
