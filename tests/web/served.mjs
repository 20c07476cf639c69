// Servers for measuring and trying the built page.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

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

/** The page's own server, as `make serve` starts it, once it answers. */
export async function servePage(port) {
  const www = fileURLToPath(new URL("../../www/", import.meta.url));
  const server = spawn(process.execPath, ["serve.mjs"], { cwd: www, env: { ...process.env, PORT: String(port) }, stdio: "ignore" });
  const address = `http://localhost:${port}/`;
  for (let tries = 0; ; tries++) {
    try {
      await fetch(address);
      return { server, address };
    } catch (refused) {
      if (tries > 50) throw refused;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
