// Shown by `daylight serve` only: reloads the page after a change, shows findings over it.
// @ts-check
const state = { version: "", panel: /** @type {HTMLElement | null} */ (null) };

async function look() {
  try {
    const answer = await fetch("/-/version");
    const version = await answer.text();
    if (state.version !== "" && version !== state.version) {
      location.reload();
      return;
    }
    if (state.version === "") {
      state.version = version;
      await show();
    }
  } catch {
    // The server is building or gone: look again.
  }
  setTimeout(look, 200);
}

async function show() {
  const answer = await fetch("/-/findings.json");
  const report = await answer.json();
  if (!report.error && report.findings.length === 0) return;
  const panel = document.createElement("details");
  panel.className = "daylight-findings";
  panel.setAttribute("aria-label", "Findings");
  panel.open = Boolean(report.error);
  const summary = document.createElement("summary");
  summary.textContent = report.error ? "The records can't be read" : report.totals;
  panel.append(summary);
  if (report.error) {
    const text = document.createElement("pre");
    text.textContent = report.error;
    panel.append(text);
  }
  const list = document.createElement("ul");
  for (const finding of report.findings) {
    const item = document.createElement("li");
    item.className = finding.level;
    item.textContent = `${finding.place}: ${finding.level} ${finding.code}: ${finding.message}. ${finding.help}`;
    list.append(item);
  }
  panel.append(list);
  document.body.append(panel);
}

look();
