// A server for measuring the built page.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const TYPES = { js: "text/javascript", wasm: "application/wasm", html: "text/html", css: "text/css", svg: "image/svg+xml" };

/** Files of a folder, and an empty page at its root. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(`.${new URL(request.url, "http://localhost").pathname}`, folder);
    const type = TYPES[path.pathname.split(".").pop()] ?? "application/octet-stream";
    if (path.href === folder.href) return response.writeHead(200, { "content-type": "text/html" }).end("<title>bench</title>");
    // Chromium asks for an icon too.
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type }).end(readFileSync(path));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
