// A small server for one's own machine: the built page, with the headers that keep it to itself.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("./dist/site/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".model": "application/octet-stream",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

function fileFor(address) {
  const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  const file = join(ROOT, normalize(path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(ROOT.endsWith(sep) ? ROOT : ROOT + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(request, response) {
  let file;
  try {
    file = fileFor(request.url ?? "/");
  } catch {
    file = undefined;
  }
  if (!file) return response.writeHead(404, HEADERS).end("not found");
  response.writeHead(200, {
    ...HEADERS,
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file).pipe(response);
}

/** Serves on `port`, or on a free one where it is taken; gives the server and its address. */
export function serve(port) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once("error", (error) => (error.code === "EADDRINUSE" && port ? resolve(serve(0)) : reject(error)));
    server.listen(port, "127.0.0.1", () => resolve({ server, address: `http://localhost:${server.address().port}/` }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(ROOT)) {
    console.error("www/dist/site is not there yet: run `npm run build` first");
    process.exit(1);
  }
  const { address } = await serve(Number(process.env.PORT ?? 8080));
  console.log(`Khulasa: ${address}`);
}
