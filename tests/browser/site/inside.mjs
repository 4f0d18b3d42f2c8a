// What is measured inside a page. Every function here is sent into the browser whole, so none calls another.

/** Watches a page from its beginning: what its policy refused, what moved. */
export function watch() {
  const seen = { refused: [], shift: 0, moved: [] };
  Object.defineProperty(window, "seen", { value: seen });
  document.addEventListener("securitypolicyviolation", (event) => seen.refused.push(`${event.violatedDirective}: ${event.blockedURI}`));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.shift += entry.value;
      seen.moved.push(...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 40) ?? "?"));
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** What is wider than the window, if the page scrolls sideways. */
export function tooWide() {
  const wide = document.documentElement.scrollWidth;
  if (wide <= innerWidth) return [];
  const culprits = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
  return [`${wide} wide in ${innerWidth}: ${culprits.slice(-3).map((one) => one.outerHTML.slice(0, 80)).join(" … ")}`];
}

/** Sets the spacing of WCAG 1.4.12, or takes it away. */
export function space(/** @type {boolean} */ on) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = on ? [sheet] : [];
}

/** Texts that are cut off, that leave their box, or whose letters lie on each other, whatever the font's own line height is. */
export function cutOff() {
  const wrong = [];
  const name = (/** @type {Element} */ one) => one.outerHTML.slice(0, 90);
  const canvas = document.createElement("canvas").getContext("2d");
  const ink = (/** @type {DOMRect} */ box, /** @type {CSSStyleDeclaration} */ style, /** @type {string} */ text) => {
    canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const drawn = canvas.measureText(text);
    const line = box.top + drawn.fontBoundingBoxAscent;
    return { left: box.left, right: box.right, top: line - drawn.actualBoundingBoxAscent, bottom: line + drawn.actualBoundingBoxDescent };
  };
  const boxes = [];
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest(".unseen, .skip, .skip-here, select, svg, datalist")) continue;
    if (["hidden", "clip"].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1) wrong.push(`cut off at its side: ${name(one)}`);
    if (["hidden", "clip"].includes(style.overflowY) && one.scrollHeight > one.clientHeight + 1) wrong.push(`cut off below: ${name(one)}`);
    if (one.closest("pre, .values, .suggestions")) continue;
    const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    for (const node of own) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ node, one, box: ink(box, style, node.textContent) });
    }
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  for (const [at, { node, one, box }] of boxes.entries()) {
    for (let next = at + 1; next < boxes.length && boxes[next].box.top < box.bottom - 1; next += 1) {
      const other = boxes[next];
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (other.node !== node && across > 2) wrong.push(`lie on each other: ${name(one)} and ${name(other.one)}`);
    }
  }
  return [...new Set(wrong)].slice(0, 5);
}

/** Everything that Tab can reach, in the order of the page; notes every focus from now on. */
export function readyToWalk() {
  // Radio buttons of a group are one stop; none are used today.
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && !one.closest("[inert]"),
  );
  Object.defineProperty(window, "walked", { value: [], configurable: true });
  // A window that gains the focus tells it twice.
  document.addEventListener("focusin", ({ target }) => window.walked.at(-1) === target || window.walked.push(target));
  Object.defineProperty(window, "walk", { value: all, configurable: true });
  // Tab begins behind what had the focus last, or where the selection is: at the page's top.
  document.body.tabIndex = -1;
  document.body.focus({ preventScroll: true });
  document.body.removeAttribute("tabindex");
  getSelection()?.collapse(document.body, 0);
  window.walked.length = 0;
  return all.length;
}

/** Compares where Tab led with the page's own order. */
export function walkedWell(/** @type {number} */ steps) {
  const name = (/** @type {Element | undefined} */ one) => one?.outerHTML?.slice(0, 80) ?? "nothing";
  const { walk, walked } = window;
  for (let at = 0; at < Math.min(steps, walk.length); at += 1) {
    if (walked[at] !== walk[at]) return [`stop ${at + 1} is ${name(walked[at])}, not ${name(walk[at])}`];
  }
  return [];
}

/** What shows no focus, or shows it too faintly against what is behind it (WCAG 2.4.7, 1.4.11), or is hidden while it has it. */
export function focusShown() {
  const light = (/** @type {number[]} */ [r, g, b]) => {
    const part = (/** @type {number} */ value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const color = (/** @type {string} */ text) => text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0];
  const solid = (/** @type {string} */ text) => (color(text)[3] ?? 1) > 0.5;
  const behind = (/** @type {Element} */ one) => {
    for (let at = one.parentElement; at; at = at.parentElement) {
      if (solid(getComputedStyle(at).backgroundColor)) return getComputedStyle(at).backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const wrong = [];
  const seen = new Set();
  for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.tabIndex < 0 || one.disabled) continue;
    one.focus({ focusVisible: true, preventScroll: true });
    const style = getComputedStyle(one);
    const under = behind(one);
    const key = [one.tagName, one.className, one.parentElement?.className, under, style.outline].join();
    if (seen.has(key)) continue;
    seen.add(key);
    if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2 || !solid(style.outlineColor)) {
      wrong.push(`no outline (${style.outline}): ${one.outerHTML.slice(0, 80)}`);
      continue;
    }
    const [high, low] = [light(color(style.outlineColor)), light(color(under))].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 3) wrong.push(`outline ${style.outlineColor} on ${under} is ${contrast.toFixed(2)} to 1: ${one.outerHTML.slice(0, 80)}`);
  }
  document.activeElement?.blur();
  return wrong;
}

/** Texts of charts that are too faint (WCAG 1.4.6): axe can't judge what stands in a picture. */
export function faintInCharts() {
  const color = (/** @type {string} */ text) => text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0];
  const light = (/** @type {string} */ text) => {
    const part = (/** @type {number} */ value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = color(text);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const wrong = [];
  for (const one of document.querySelectorAll("svg text")) {
    let under = one.closest("svg")?.parentElement;
    while (under && (color(getComputedStyle(under).backgroundColor)[3] ?? 1) < 1) under = under.parentElement;
    const { fill, stroke, paintOrder } = getComputedStyle(one);
    if (stroke !== "none" && !paintOrder.startsWith("stroke")) wrong.push(`its stroke lies over the letters: ${one.outerHTML.slice(0, 80)}`);
    const ground = getComputedStyle(under ?? document.body).backgroundColor;
    const [high, low] = [light(fill), light(ground)].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 7) wrong.push(`${fill} on ${ground} is ${contrast.toFixed(2)} to 1: ${one.outerHTML.slice(0, 80)}`);
  }
  return wrong.slice(0, 5);
}

/** With the reader's own few colors: which buttons have no edge, which current places look like the others. */
export function distinguishable() {
  const shows = (/** @type {string} */ color) => !/^rgba\(.*, 0\)$|transparent/.test(color);
  const wrong = [];
  for (const one of document.querySelectorAll("button, .button, input, select")) {
    if (!one.checkVisibility() || one.classList.contains("plain")) continue;
    const style = getComputedStyle(one);
    const edge = style.borderTopStyle !== "none" && Number.parseFloat(style.borderTopWidth) > 0 && shows(style.borderTopColor);
    const checkbox = ["checkbox", "radio"].includes(one.type) && style.appearance !== "none";
    if (!edge && !checkbox) wrong.push(`no edge: ${one.outerHTML.slice(0, 80)}`);
  }
  const look = (/** @type {Element} */ one) => {
    const style = getComputedStyle(one);
    return ["borderBottom", "borderTop", "outline", "fontWeight", "textDecorationLine", "backgroundColor", "tagName"]
      .map((of) => (of === "tagName" ? (one.tagName === "A" ? "link" : "text") : style[of]))
      .join();
  };
  for (const one of document.querySelectorAll("[aria-current], [aria-selected=true]")) {
    const list = one.closest("ul, ol, nav");
    const attribute = one.hasAttribute("aria-current") ? "aria-current" : "aria-selected";
    const other = [...(list?.querySelectorAll("a, strong, li[role=option]") ?? [])].find((item) => item.getAttribute(attribute) !== one.getAttribute(attribute) && !item.contains(one));
    if (other && look(one) === look(other)) wrong.push(`looks like the others: ${one.outerHTML.slice(0, 80)}`);
  }
  return wrong;
}

/** What nobody can use on paper and yet would be printed; chips say what was filtered. */
export function printed() {
  return [...document.querySelectorAll("nav, form, button:not(.chip), .button, input, select, .skip, .banner")]
    .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
    .map((one) => `is printed: ${one.outerHTML.slice(0, 80)}`)
    .slice(0, 5);
}
