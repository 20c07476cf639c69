// The same report, item for item, from the wasm files as from the command line: article by article,
// of the dossiers that they make, and of the articles that are taken out of files.
//
//   node tests/web/same-as-native.mjs target/release/khulasa

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const [cli] = process.argv.slice(2);
if (!cli) throw new Error("name the command line to compare with");

const { Analyzer } = await part("khulasa");
const { DossierBuilder } = await part("khulasa_dossier");
const { Opening } = await part("khulasa_documents");
const analyzer = new Analyzer(readFileSync(new URL("www/pkg/khulasa.model", root)));
const lexicon = analyzer.lexicon();
const options = { published: "2025-05-01", sentences: 3 };

let passed = 0;
let failed = 0;
// An empty file is no article to the command line, which says so.
const articles = folders("tests/articles/").map((folder) => new URL("article.txt", folder)).filter(isFull);
for (const file of [...articles, ...present("../shared/seeds/")]) {
  compare(file, analyzer.analyze(readFileSync(file, "utf8"), options), native("analyze", [file]));
}
for (const folder of [...folders("tests/dossiers/"), new URL("tests/articles/", root)]) {
  const files = folder.href.endsWith("tests/articles/") ? articles : texts(folder);
  compare(folder, together(files), native("dossier", files));
}
for (const kind of ["encoding", "file", "html", "markdown"]) {
  for (const file of present(`fuzz/seeds/${kind}/`)) compare(file, opened(file), articlesOf(file));
}
console.log(`wasm = native: ${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

/** A part of the engine, ready to use. */
async function part(name) {
  const face = await import(new URL(`www/pkg/${name}.js`, root));
  await face.default({ module_or_path: readFileSync(new URL(`www/pkg/${name}_bg.wasm`, root)) });
  return face;
}

/** The articles side by side, as the page does it: read by one part, compared by the other. */
function together(files) {
  const builder = new DossierBuilder(lexicon);
  const documents = files.map((file, at) => {
    const text = readFileSync(file, "utf8");
    const report = { ...analyzer.analyze(text, options).documents[0], id: `d${at + 1}` };
    builder.add(report.id, text, report);
    return report;
  });
  return { schema: "khulasa/1", documents, dossier: builder.build() };
}

/** The articles of a file, as the page opens it. */
function opened(file) {
  const opening = new Opening(readFileSync(file), fileURLToPath(file));
  const articles = [];
  for (let step = opening.step(); step; step = opening.step()) {
    if (step.kind === "article") articles.push({ name: step.article.name, text: step.article.text, title: step.article.source.title ?? null });
  }
  return articles;
}

function articlesOf(file) {
  const lines = execFileSync(cli, ["text", "--json", fileURLToPath(file)], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => JSON.parse(line)).map(({ name, text, title }) => ({ name, text, title }));
}

function native(verb, files) {
  const args = [verb, "--json", "--published", options.published, ...files.map(fileURLToPath)];
  return JSON.parse(execFileSync(cli, args, { maxBuffer: 1 << 28 }));
}

function compare(place, ours, theirs) {
  try {
    assert.deepEqual(JSON.parse(JSON.stringify(ours)), theirs);
    passed += 1;
  } catch (why) {
    failed += 1;
    console.error(`${fileURLToPath(place)} differs:\n${why.message.slice(0, 2000)}`);
  }
}

function folders(path) {
  return readdirSync(new URL(path, root)).sort().map((name) => new URL(`${path}${name}/`, root));
}

function texts(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => new URL(name, folder)).filter(isFull);
}

function isFull(file) {
  return statSync(file).size > 0;
}

// Real articles lie beside the project on some machines and are not part of it.
function present(folder) {
  const dir = new URL(folder, root);
  return existsSync(dir) ? readdirSync(dir).sort().map((name) => new URL(name, dir)) : [];
}
