// The same report, item for item, from the wasm file as from the command line.
//
//   node tests/web/same-as-native.mjs target/release/khulasa

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const [cli] = process.argv.slice(2);
if (!cli) throw new Error("name the command line to compare with");

const { default: init, Analyzer } = await import(new URL("www/pkg/khulasa.js", root));
await init({ module_or_path: readFileSync(new URL("www/pkg/khulasa_bg.wasm", root)) });
const analyzer = new Analyzer(readFileSync(new URL("www/pkg/khulasa.model", root)));

const files = [
  ...readdirSync(new URL("tests/articles/", root)).sort().map((slug) => new URL(`tests/articles/${slug}/article.txt`, root)),
  ...present("../shared/seeds/"),
];
let passed = 0;
let failed = 0;
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const ours = analyzer.analyze(text, { published: "2025-05-01", sentences: 3 });
  const args = ["analyze", "--json", "--published", "2025-05-01", fileURLToPath(file)];
  const theirs = JSON.parse(execFileSync(cli, args, { maxBuffer: 1 << 28 }));
  try {
    assert.deepEqual(JSON.parse(JSON.stringify(ours)), theirs);
    passed += 1;
  } catch (why) {
    failed += 1;
    console.error(`${fileURLToPath(file)} differs:\n${why.message.slice(0, 2000)}`);
  }
}
console.log(`wasm = native: ${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

// Real articles lie beside the project on some machines and are not part of it.
function present(folder) {
  const dir = new URL(folder, root);
  return existsSync(dir) ? readdirSync(dir).sort().map((name) => new URL(name, dir)) : [];
}
