// A built site on a port of its own, gzipped, below the folder that its pages take for theirs.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json",
  svg: "image/svg+xml", csv: "text/csv; charset=utf-8", xml: "application/xml",
};

/**
 * The file of a page as a host sends it, in gzip.
 * @param {string} folder
 * @param {string} path
 */
export const packed = async (folder, path) => gzipSync(await readFile(join(folder, path)));

/**
 * Serves a site folder; an address without a file gets the page for that, as hosts do it.
 * @param {string} folder
 */
export async function serve(folder) {
  // That page is shown at any address, so its links are whole and tell where the site believes to stand.
  const home = (await readFile(join(folder, "404.html"), "utf8")).match(/href="(\/[^"]*)index\.html"/)?.[1] ?? "/";
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let path = asked.startsWith(home) ? normalize(asked.slice(home.length)) : "404.html";
    if (path === "." || path.endsWith("/")) path = join(path, "index.html");
    let status = 200;
    let bytes = kept.get(path);
    try {
      bytes ??= await packed(folder, path);
    } catch {
      status = 404;
      path = "404.html";
      bytes = await packed(folder, path);
    }
    if (status === 200) kept.set(path, bytes);
    const type = TYPES[path.split(".").pop()] ?? "text/plain; charset=utf-8";
    response.writeHead(status, { "content-type": type, "content-encoding": "gzip", "content-length": bytes.length }).end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { base: `http://127.0.0.1:${port}${home}`, close: () => server.close() };
}
