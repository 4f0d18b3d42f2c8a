// Stands for search/client.js in tests of the search page: the same interface over the site's own
// lists of data, without any skill. Projects are told forty times over, so that there are pages.
const COPIES = 40;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const FACETS = {
  purpose: (p) => p.purposes,
  population: (p) => p.populations,
  tier: (p) => [p.access_tier],
  version: (p) => [p.data_version],
  year: (p) => [p.created.slice(0, 4)],
  status: (p) => [p.status],
  institution: (p) => p.institutionIds,
};

export async function open(base, { fetch, lang }) {
  if (!base.endsWith("/") || !lang) throw new Error(`opened with ${base} and ${lang}`);
  const load = async (name) => {
    const answer = await fetch(new URL(name, base).href);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return (await answer.json()).items;
  };
  const [projects, violators, institutions] = await Promise.all(["projects.json", "violators.json", "institutions.json"].map(load));
  const ids = new Map(institutions.map((one) => [one.name, one.id]));
  const all = Array.from({ length: COPIES }).flatMap(() => projects).map((p) => ({ ...p, institutionIds: p.institutions.map((name) => ids.get(name)).filter(Boolean) }));
  const path = (url) => new URL(url).pathname.replace(/^\/directory\//, "");
  const has = (text, q) => fold(q).split(" ").every((word) => fold(text).includes(word));
  const searchProjects = (q, { filters = {}, sort, limit = 10, offset = 0 }) => {
    const sought = q === "kidny" ? [] : all.filter((p) => has(`${p.title} ${p.disease ?? ""} ${p.institutions.join(" ")}`, q));
    const fits = (p, but) => Object.entries(filters).every(([key, values]) => key === but || FACETS[key](p).some((value) => values.includes(value)));
    const found = sought.filter((p) => fits(p));
    if (sort === "title") found.sort((a, b) => a.title.localeCompare(b.title));
    const facets = {};
    for (const [key, values] of Object.entries(FACETS)) {
      facets[key] = {};
      for (const p of sought.filter((p) => fits(p, key))) for (const value of values(p)) facets[key][value] = (facets[key][value] ?? 0) + 1;
    }
    const results = found.slice(offset, offset + limit).map((p, index) => ({
      id: p.id,
      title: q === "formula" ? "=1+1" : p.title,
      url: path(p.url),
      score: 1 / (index + 1),
      status: p.status,
      year: Number(p.created.slice(0, 4)),
      tier: p.access_tier,
      institutions: p.institutions.join("; "),
      excerpt: "Who is asked about <img src=x onerror=alert(1)> and sleep, by day and by night, over ten years and more, and what does it tell about the heart?",
    }));
    return { query: q, total: found.length, results, facets, did_you_mean: q === "kidny" ? "kidney" : null, expanded: q === "heart" ? ["cardiac", "cardiovascular"] : [] };
  };
  const searchViolators = (q, { limit = 10, offset = 0 }) => {
    const found = violators.filter((v) => fold(q).split(" ").some((word) => fold(`${v.name} ${v.other_names}`).includes(word)));
    const results = found.slice(offset, offset + limit).map((v) => ({
      id: v.id,
      name: v.name,
      affiliation: v.affiliation,
      url: path(v.url),
      band: fold(v.name) === fold(q) ? "same" : "similar",
      why: "“Halowai” is spelled “Halloway” on the list",
      reason: { head: 1, details: [{ kind: 3, typed: "Halowai", listed: "Halloway" }] },
      score: 0.93,
      decided: v.decided,
      until: v.until || null,
      note: "Somebody of this name at another institution is somebody else.",
    }));
    return { query: q, total: found.length, results, facets: {}, did_you_mean: null, expanded: [] };
  };
  return {
    search: async (q, options) => {
      if (q === "slow") await new Promise((later) => setTimeout(later, 900));
      return options.in === "projects" ? searchProjects(q, options) : searchViolators(q, options);
    },
    suggest: async (prefix, { in: searched, limit }) => {
      const from = searched === "projects" ? projects.map((p) => ({ text: p.title, kind: "title", url: path(p.url) })) : violators.map((v) => ({ text: v.name, kind: "name", url: path(v.url) }));
      const words = searched === "projects" ? ["sleep", "sleep apnea", "heart"].map((text) => ({ text, kind: "word", url: "" })) : [];
      return [...words, ...from].filter((one) => fold(one.text).includes(fold(prefix))).slice(0, limit);
    },
  };
}
