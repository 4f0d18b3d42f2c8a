// Answers batches of name queries from standard input with the browser's matcher.
import { readFileSync } from "node:fs";
import { makeNameIndex } from "./names.js";

const batches = JSON.parse(readFileSync(0, "utf8"));
const answers = batches.map(({ entries, queries }) => {
  const index = makeNameIndex(entries);
  return queries.map((query) => index.search(query, 20));
});
process.stdout.write(JSON.stringify(answers));
