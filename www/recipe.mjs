// Reads ../wasm-pack.toml and does what it says.
//
//   node recipe.mjs pin NAME   print a pinned version (the Makefile asks)
//   node recipe.mjs wasm       wasm-pack, then wasm-opt, for each part, into the recipe's out-dir
//   node recipe.mjs sizes      raw and gzip bytes of what a reader loads, and the bytes that a host
//                              sends that compresses nothing ("plain host"); fails over budget

import { execFile, execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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
  const { build, parts, "wasm-opt": opt } = await recipe();
  const out = join(root, build["out-dir"]);
  rmSync(out, { recursive: true, force: true });
  compile(parts, build);
  for (const part of parts) pack(part, build, out);
  rmSync(join(out, ".gitignore"), { force: true });
  // Side by side: it works on one core.
  await Promise.all(parts.map(({ name }) => optimize(join(out, `${name}_bg.wasm`), opt.flags)));
}

// All parts at once, since each is linked on one core; wasm-pack then finds them made.
function compile(parts, { profile }) {
  const crates = parts.flatMap(({ crate }) => ["--package", `khulasa-${basename(crate)}`]);
  const args = ["build", `--${profile}`, "--locked", "--target", "wasm32-unknown-unknown", ...crates];
  execFileSync("cargo", args, { cwd: root, stdio: "inherit" });
}

function pack({ crate, name }, { target, profile }, out) {
  const PATH = [join(root, ".tools/bin"), process.env.PATH].join(delimiter);
  const how = ["--target", target, `--${profile}`, "--mode", "no-install", "--no-pack", "--no-opt"];
  const args = ["build", join(root, crate), ...how, "--out-dir", out, "--out-name", name, "--", "--locked"];
  execFileSync("wasm-pack", args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH } });
}

async function optimize(file, flags) {
  await promisify(execFile)(join(root, "www/node_modules/.bin/wasm-opt"), [...flags, file, "-o", file], { cwd: root });
}

async function sizes() {
  const { build, parts, budgets } = await recipe();
  const site = join(root, "www/dist/site");
  const both = (name) => [[join(root, build["out-dir"], name)], [join(site, name)]];
  const rows = [
    ...parts.map(({ name, budget }) => [name, budget, ...both(`${name}_bg.wasm`)]),
    ["model", budgets.model, ...both("khulasa.model")],
    ["page", budgets.page, served(site), served(site)],
  ];
  console.log("part                raw bytes   gzip bytes       budget   plain host");
  const over = rows.filter(([name, budget, made, sent]) => {
    const [raw, gzip] = [total(made, (b) => b.length), total(made, (b) => gzipSync(b, { level: 9 }).length)];
    const cells = [raw, gzip, budget, total(sent, (b) => b.length)].map((n) => String(n).padStart(12));
    console.log(`${name.padEnd(16)}${cells.join(" ")}${gzip > budget ? "  OVER BUDGET" : ""}`);
    return gzip > budget;
  });
  if (over.length) process.exit(1);
}

function total(files, count) {
  return files.reduce((sum, file) => sum + count(readFileSync(file)), 0);
}

// The page without the wasm files and the model, which have budgets of their own, and without the
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
