// One .html with everything inside: styles, fonts, code, worker, engine, model. It opens from the
// disk, and its policy allows no connection at all.
import { build } from "esbuild";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { atlas } from "./atlas.mjs";
import { engineFiles, engineId } from "./engine-id.mjs";
import { pdfGlyphs } from "./pdf-glyphs.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PAGE = join(HERE, "dist/site");
const PKG = join(HERE, "pkg");
const OUT = join(HERE, "dist/khulasa.html");

const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Inside a script element nothing may look like its end. */
const safe = (code) => code.replaceAll("</script", "<\\/script");
const base64 = (bytes) => Buffer.from(bytes).toString("base64");
const site = (name) => readFileSync(join(PAGE, name));

async function bundled(entry, format) {
  const { outputFiles } = await build({
    absWorkingDir: HERE, entryPoints: [entry], bundle: true, format, target: ["es2022"], loader: { ".txt": "text" },
    plugins: [atlas, pdfGlyphs], legalComments: "eof", minify: true, write: false, logOverride: { "empty-import-meta": "silent" }, define: { ENGINE: JSON.stringify(engineId(PKG)) },
  });
  return outputFiles[0].text;
}

function styles() {
  const fonts = String(site("fonts.css")).replace(/url\("(fonts\/[^"]+)"\)/g, (_, name) => `url("data:font/woff2;base64,${base64(site(name))}")`);
  return [fonts, site("tokens.css"), site("page.css")].join("\n");
}

/** Packed: base64 alone would make a third more of it. */
function part(id, bytes) {
  return `<script type="application/octet-stream" id="${id}">${base64(gzipSync(bytes, { level: 9 }))}</script>`;
}

/** The address that `src/packed.ts` gives a file of the engine: khulasa_dossier_bg.wasm -> dossier. */
function address(name) {
  return name.match(/^khulasa_(.+)_bg\.wasm$/)?.[1] ?? name.split(".").pop();
}

const icon = `data:image/svg+xml;base64,${base64(site("icon.svg"))}`;
const html = String(site("index.html"))
  .replace(/content="default-src[^"]*"/, () => `content="${POLICY}"`)
  .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${icon}" />`)
  .replace(/\s*<link rel="manifest"[^>]*>/, "")
  .replace(/(\s*<link rel="stylesheet"[^>]*>)+/, () => `\n    <style>${styles()}</style>`)
  .replace(/\s*<script type="module" src="page.js"><\/script>/, "")
  .replace("</body>", "@parts@</body>");
const parts = [
  part("khulasa-worker", await bundled("src/single-worker.ts", "iife")),
  part("khulasa-pdf", await bundled("src/pdf-worker.ts", "iife")),
  ...engineFiles(PKG).map((name) => part(`khulasa-${address(name)}`, readFileSync(join(PKG, name)))),
  `<script type="module">${safe(await bundled("src/single.ts", "esm"))}</script>`,
];
writeFileSync(OUT, html.replace("@parts@", () => `${parts.join("\n")}\n`));
console.log(`dist/khulasa.html: ${(statSync(OUT).size / 1e6).toFixed(1)} MB`);
