"use strict";
const all = [...document.querySelectorAll("article")];
const form = document.getElementById("filters");
const status = document.getElementById("status");
let at = -1;

const shown = () => all.filter((item) => !item.hidden);

function filter() {
  const value = (name) => form.elements[name].value;
  const words = value("words").trim().toLowerCase();
  for (const item of all) {
    const section = item.closest("section");
    const fits =
      (!value("level") || item.dataset.level === value("level")) &&
      (!value("family") || item.dataset.family === value("family")) &&
      (!value("rule") || item.dataset.rule === value("rule")) &&
      (!words || (section.firstElementChild.textContent + item.textContent).toLowerCase().includes(words)) &&
      (!form.elements.open.checked || !item.classList.contains("looked-at"));
    item.hidden = !fits;
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector("article:not([hidden])");
  }
  status.textContent = `${shown().length} of ${all.length} findings shown`;
}

function go(step) {
  const items = shown();
  if (!items.length) return;
  const now = items.indexOf(all[at]);
  const next = now < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(Math.max(now + step, 0), items.length - 1);
  at = all.indexOf(items[next]);
  items[next].focus();
}

function mark(item, on) {
  item.classList.toggle("looked-at", on);
  item.querySelector(".done input").checked = on;
  status.textContent = `${all.filter((one) => one.classList.contains("looked-at")).length} of ${all.length} looked at`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    status.textContent = "Waiver copied";
  } catch {
    text.closest("details").open = true;
    getSelection().selectAllChildren(text);
    status.textContent = "Waiver selected: copy it with your keyboard";
  }
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("focusin", (event) => {
  const item = event.target.closest("article");
  if (item) at = all.indexOf(item);
});
document.addEventListener("change", (event) => {
  if (event.target.matches(".done input")) mark(event.target.closest("article"), event.target.checked);
});
document.addEventListener("click", (event) => {
  const id = event.target.dataset.copy;
  if (id) copy(document.getElementById(id));
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input:not([type=checkbox]), select");
  if (event.key === "Escape") {
    go(0);
    return;
  }
  if (typing) return;
  const item = all[at];
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "x" && item) {
    mark(item, !item.classList.contains("looked-at"));
    if (item.classList.contains("looked-at")) go(1);
  } else if (event.key === "c" && item) {
    const text = item.querySelector("pre");
    if (text) copy(text);
  } else if (event.key === "/") {
    form.elements.words.focus();
  } else return;
  event.preventDefault();
});
filter();
