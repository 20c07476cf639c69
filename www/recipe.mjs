// Reads ../wasm-pack.toml and does what it says.
//
//   node recipe.mjs pin NAME   print a pinned version (the Makefile asks)
//   node recipe.mjs wasm       wasm-pack, then wasm-opt, into the recipe's out-dir
//   node recipe.mjs sizes      raw and gzip bytes of what a reader loads, and the bytes that a host
//                              sends that compresses nothing ("plain host"); fails over budget

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = readFileSync(join(root, "wasm-pack.toml"), "utf8");

const verbs = { pin, wasm, sizes };
const [verb, ...rest] = process.argv.slice(2);
if (!verbs[verb]) {
  console.error(`recipe: one of ${Object.keys(verbs).join(", ")}`);
  process.exit(2);
}
await verbs[verb](...rest);

// The Makefile asks before npm has installed anything, hence no TOML reader here.
function pin(name) {
  const line = source.match(new RegExp(`^${name}\\s*=\\s*"([^"]+)"`, "m"));
  if (!line) throw new Error(`wasm-pack.toml has no pin for ${name}`);
  console.log(line[1]);
}

async function recipe() {
  const { parse } = await import("toml");
  return parse(source);
}

async function wasm() {
  const { build, "wasm-opt": opt } = await recipe();
  const out = join(root, build["out-dir"]);
  rmSync(out, { recursive: true, force: true });
  run("wasm-pack", [
    "build", root, "--target", build.target, `--${build.profile}`, "--mode", "no-install",
    "--no-pack", "--no-opt", "--out-dir", build["out-dir"], "--out-name", build["out-name"],
    "--", "--no-default-features", "--features", build.features.join(","), "--locked",
  ]);
  rmSync(join(out, ".gitignore"), { force: true });
  const file = join(out, `${build["out-name"]}_bg.wasm`);
  run(join(root, "www/node_modules/.bin/wasm-opt"), [...opt.flags, file, "-o", file]);
}

function run(command, args) {
  const PATH = [join(root, ".tools/bin"), process.env.PATH].join(delimiter);
  execFileSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH } });
}

async function sizes() {
  const { build, budgets } = await recipe();
  const pkg = join(root, build["out-dir"]);
  const site = join(root, "www/dist/site");
  const name = build["out-name"];
  const parts = {
    wasm: [[join(pkg, `${name}_bg.wasm`)], [join(site, `${name}_bg.wasm`)]],
    model: [[join(pkg, `${name}.model`)], [join(site, `${name}.model`)]],
    page: [served(site), served(site)],
  };
  let broken = false;
  console.log("part        raw bytes   gzip bytes       budget   plain host");
  for (const [part, [made, sent]] of Object.entries(parts)) {
    const [raw, gzip] = [total(made, (b) => b.length), total(made, (b) => gzipSync(b, { level: 9 }).length)];
    const over = gzip > budgets[part];
    broken ||= over;
    const cells = [raw, gzip, budgets[part], total(sent, (b) => b.length)].map((n) => String(n).padStart(12));
    console.log(`${part.padEnd(8)}${cells.join(" ")}${over ? "  OVER BUDGET" : ""}`);
  }
  if (broken) process.exit(1);
}

function total(files, count) {
  return files.reduce((sum, file) => sum + count(readFileSync(file)), 0);
}

// The page without the wasm file and the model, which have budgets of their own, and without the
// readers of formats, each of which comes when its format first does.
function served(dir) {
  if (!existsSync(dir)) throw new Error(`${dir} is not built yet`);
  const first = new Set(["page.js", "worker.js", "sw.js"].flatMap((name) => withImports(dir, name)));
  return readdirSync(dir, { recursive: true })
    .filter((name) => !/\.(wasm|model|map)$/.test(name) && (first.has(name) || !name.endsWith(".js")))
    .map((name) => join(dir, name))
    .filter((f) => statSync(f).isFile());
}

// A script and what it imports before it runs; `import()` comes later.
function withImports(dir, name, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const imports = readFileSync(join(dir, name), "utf8").matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g);
  return [name, ...[...imports].flatMap(([, inner]) => withImports(dir, inner, seen))];
}
