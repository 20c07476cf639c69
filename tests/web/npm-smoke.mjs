// The package as a stranger meets it: packed, installed in an empty folder, used from a script.
// Its report must equal the command line's to the last item.
//
//   node tests/web/npm-smoke.mjs target/release/khulasa

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [given] = process.argv.slice(2);
if (!given || !existsSync(given)) throw new Error("name the command line to compare with");
const cli = resolve(given);
const www = fileURLToPath(new URL("../../www/", import.meta.url));
const article = join(www, "src/sample/water.txt");

const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });

const SCRIPT = `
import { readFileSync } from "node:fs";
import { AnalysisError, LocalAnalyzer } from "khulasa";
const analyzer = new LocalAnalyzer();
const report = await analyzer.analyze(readFileSync(process.argv[2], "utf8"));
analyzer.close();
if (typeof AnalysisError !== "function") throw new Error("AnalysisError is missing");
console.log(JSON.stringify(report));
`;

// Types are part of the package: a stranger's compiler must find the report's fields.
const TYPED = `
import { LocalAnalyzer, WorkerAnalyzer, type AnalyzerClient, type Report } from "khulasa";
import { KhulasaArticle } from "khulasa/elements";
import { formatOf, type Given } from "khulasa/export";
import { readBytes, type Read } from "khulasa/readers";
const local: AnalyzerClient = new LocalAnalyzer();
const report: Report = await local.analyze("نص", { published: "2025-05-01" });
export const names: string[] = report.documents.flatMap((document) => document.entities.map(({ name }) => name));
const given: Given = { report, texts: ["نص"] };
export const csv = await formatOf("csv-entities")?.write(given);
export const reads: Read[] = [];
for await (const one of readBytes(new Uint8Array(), "article.pdf")) if ("read" in one) reads.push(one.read);
export const page = [WorkerAnalyzer, KhulasaArticle];
`;

const folder = mkdtempSync(join(tmpdir(), "khulasa-npm-"));
try {
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], www));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", join(folder, filename)], folder);

  writeFileSync(join(folder, "read.mjs"), SCRIPT);
  const ours = JSON.parse(run(process.execPath, ["read.mjs", article], folder));
  const theirs = JSON.parse(run(cli, ["analyze", "--json", article], folder));
  assert.deepEqual(ours, theirs);
  console.log(`npm: ${filename} installed; same report as the command line (${ours.documents[0].entities.length} entities)`);

  writeFileSync(join(folder, "typed.ts"), TYPED);
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "false", "--lib", "esnext,dom,dom.iterable", "typed.ts"];
  run(process.execPath, [join(www, "node_modules/typescript/bin/tsc"), ...options], folder);
  console.log("npm: its types are found and fit");

  run(process.execPath, [join(www, "node_modules/publint/src/cli.js"), "--strict", join(folder, filename)], www);
  console.log("npm: publint has nothing to say");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
