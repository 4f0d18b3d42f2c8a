// What was checked and what failed, each check by its name.

/** At most so many lines are printed of one check. */
const SHOWN = 25;

/**
 * The rows of the accessibility statement and the checks that each tells of.
 * @type {[string, RegExp][]}
 */
const ROWS = [
  ["axe", /^axe/],
  ["keyboard", /^keyboard/],
  ["focus", /^focus|^forced colors: focus/],
  ["forced-colors", /^forced colors: (?!focus)/],
  ["zoom", /^320 pixels/],
  ["spacing", /^wider spacing/],
  ["targets", /^targets/],
  ["still", /^nothing shifts/],
  ["script", /^without script/],
  ["search", /^search: (?!no error)/],
  ["languages", /^no English|^languages/],
  ["paper", /^paper|printed on one sheet/],
  ["errors", /^no error|^the policy refuses|^search: no error/],
];

export class Report {
  /** @type {Map<string, { looked: number, wrong: Map<string, string[]> }>} */
  checks = new Map();

  /** @param {string} name */
  #check(name) {
    if (!this.checks.has(name)) this.checks.set(name, { looked: 0, wrong: new Map() });
    return /** @type {{ looked: number, wrong: Map<string, string[]> }} */ (this.checks.get(name));
  }

  /**
   * Notes what a check found at one place; an empty list is good news.
   * @param {string} name
   * @param {string} where
   * @param {string[]} wrong
   */
  note(name, where, wrong) {
    const check = this.#check(name);
    check.looked += 1;
    // The same fault on many pages is one fault.
    for (const what of wrong) check.wrong.set(what, [...(check.wrong.get(what) ?? []), where]);
  }

  /**
   * Runs an act whose error is a failure of the check.
   * @param {string} name
   * @param {string} where
   * @param {() => Promise<unknown>} act
   */
  async holds(name, where, act) {
    try {
      await act();
      this.note(name, where, []);
    } catch (error) {
      this.note(name, where, [String(error?.message ?? error).split("\n").slice(0, 6).join(" ")]);
    }
  }

  /** What was looked at, in the words of the accessibility statement: how often, and how many faults. */
  summary() {
    return ROWS.map(([of, names]) => {
      const checks = [...this.checks].filter(([name]) => names.test(name)).map(([, check]) => check);
      return {
        of,
        looked: checks.reduce((sum, { looked }) => sum + looked, 0),
        found: checks.reduce((sum, { wrong }) => sum + wrong.size, 0),
      };
    });
  }

  /** Prints every check; returns how many failed. */
  print() {
    let failed = 0;
    for (const [name, { looked, wrong }] of this.checks) {
      console.log(`${wrong.size === 0 ? "ok" : "FAILED"}: ${name} (${looked} looked at)`);
      failed += wrong.size === 0 ? 0 : 1;
      for (const [what, places] of [...wrong].slice(0, SHOWN)) {
        const others = places.length > 3 ? ` and ${places.length - 3} more` : "";
        console.log(`  ${places.slice(0, 3).join(", ")}${others}: ${what}`);
      }
      if (wrong.size > SHOWN) console.log(`  and ${wrong.size - SHOWN} more`);
    }
    return failed;
  }
}

/** @param {unknown} given @param {unknown} wanted @param {string} what */
export function is(given, wanted, what) {
  if (given !== wanted) throw new Error(`${what}: ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`);
}

/** @param {unknown} fact @param {string} what */
export function must(fact, what) {
  if (!fact) throw new Error(what);
}
