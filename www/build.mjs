// Bundles the page (dist/site) and the npm package (dist/package) from the same sources.
import { build } from "esbuild";
import { atlas } from "./atlas.mjs";
import { engineFiles, engineId } from "./engine-id.mjs";
import { pdfGlyphs } from "./pdf-glyphs.mjs";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PAGE = join(HERE, "dist/site");
const PACKAGE = join(HERE, "dist/package");
const PKG = join(HERE, "pkg");
const MODEL = join(PKG, "khulasa.model");
const WASM = engineFiles(PKG).filter((name) => name.endsWith(".wasm")).map((name) => join(PKG, name));

const COMMON = {
  absWorkingDir: HERE,
  bundle: true,
  format: "esm",
  target: ["es2022"],
  loader: { ".txt": "text" },
  define: { ENGINE: JSON.stringify(engineId(PKG)) },
  // Some of the libraries ask for their notices to be kept (Apache-2.0, BSD).
  legalComments: "eof",
  plugins: [atlas, pdfGlyphs],
  logLevel: "warning",
};

for (const file of [MODEL, join(PKG, "khulasa_bg.wasm"), join(PKG, "khulasa.js")]) {
  if (existsSync(file)) continue;
  console.error(`${relative(HERE, file)} is missing: the engine is built first (see the Makefile)`);
  process.exit(1);
}

rmSync(join(HERE, "dist"), { recursive: true, force: true });
await Promise.all([buildPage(), buildPackage()]);

async function buildPage() {
  mkdirSync(join(PAGE, "fonts"), { recursive: true });
  copyInto(PAGE, [...WASM, ...siteFiles()]);
  compressModelInto(PAGE);
  copyInto(join(PAGE, "fonts"), fontFiles());
  await build({ ...COMMON, entryPoints: ["src/page.ts", "src/worker.ts", "src/pdf-worker.ts"], outdir: PAGE, minify: true, splitting: true, chunkNames: "chunk-[hash]" });
  await buildServiceWorker();
}

/** The service worker knows every file of the build, and by their content which build it is. */
async function buildServiceWorker() {
  const files = readdirSync(PAGE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PAGE, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(PAGE, file)));
  const kept = files.map((file) => (file === "index.html" ? "./" : file));
  await build({
    ...COMMON,
    entryPoints: ["site/sw.ts"],
    outdir: PAGE,
    minify: true,
    define: { ...COMMON.define, FILES: JSON.stringify(kept), BUILD: JSON.stringify(hash.digest("hex").slice(0, 12)) },
  });
}

async function buildPackage() {
  mkdirSync(PACKAGE, { recursive: true });
  copyInto(PACKAGE, [...WASM, join(HERE, "site/styles/tokens.css")]);
  compressModelInto(PACKAGE);
  await build({
    ...COMMON,
    entryPoints: { index: "src/index.ts", node: "src/node.ts", worker: "src/worker.ts", elements: "src/elements/index.ts", export: "src/export/index.ts", readers: "src/intake/readers/index.ts" },
    outdir: PACKAGE,
    splitting: true,
    chunkNames: "chunk-[hash]",
    external: ["lit", "lit/*", "node:*", "fflate"],
  });
  await build({ ...COMMON, entryPoints: ["src/pdf-worker.ts"], outdir: PACKAGE, minify: true });
  execFileSync(process.execPath, [join(HERE, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.types.json"], { cwd: HERE, stdio: "inherit" });
  mkdirSync(join(PACKAGE, "pkg"));
  const types = readdirSync(PKG).filter((name) => name.endsWith(".d.ts") && !name.endsWith(".wasm.d.ts"));
  copyInto(join(PACKAGE, "pkg"), types.map((name) => join(PKG, name)));
}

function siteFiles() {
  const styles = join(HERE, "site/styles");
  const own = ["index.html", "icon.svg", "manifest.webmanifest"].map((name) => join(HERE, "site", name));
  return [...own, ...readdirSync(styles).map((name) => join(styles, name))];
}

/** The fonts that the style sheet names, and no others. */
function fontFiles() {
  const sheet = readFileSync(join(HERE, "site/styles/fonts.css"), "utf8");
  const names = [...sheet.matchAll(/fonts\/([a-z0-9-]+\.woff2)/g)].map(([, name]) => name);
  const family = (name) => (name.startsWith("noto") ? "noto-naskh-arabic" : "ibm-plex-sans-arabic");
  return names.map((name) => join(HERE, "node_modules/@fontsource", family(name), "files", name));
}

/** Most static hosts send such a file as it lies; the loader tells by its first bytes. */
function compressModelInto(folder) {
  writeFileSync(join(folder, basename(MODEL)), gzipSync(readFileSync(MODEL), { level: 9 }));
}

function copyInto(folder, files) {
  for (const file of files) cpSync(file, join(folder, basename(file)));
}
