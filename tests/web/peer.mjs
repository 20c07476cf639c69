// What one would use in a browser today, for comparison: an int8 mBERT token classifier in
// onnxruntime-web, on one thread in Chromium. It lies beside the project on some machines and
// installs itself (npm, pip) into .tools/peers.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MODEL = "bert-base-multilingual";

/** Its speed and memory; nothing where it is not at hand. */
export function peer(root) {
  const source = new URL("../shared/peers/neural/", root);
  if (!existsSync(source)) return skip("../shared/peers is not there");
  const folder = fileURLToPath(new URL(".tools/peers/", root));
  const file = join(folder, `models/${MODEL}.int8.onnx`);
  try {
    if (!existsSync(file)) install(fileURLToPath(source), folder);
    const { stdout } = spawnSync("node", ["browser_bench.mjs", file, "1", "128,512", "3"], { cwd: folder, encoding: "utf8" });
    const { error, runs, page_mem_mb: memory, mb: megabytes } = JSON.parse(stdout);
    if (error) return skip(error);
    const tokens = Math.max(...Object.values(runs).map((run) => run.tokens_per_s_best));
    return { tokens, memory, megabytes };
  } catch (why) {
    return skip(why.message.split("\n")[0]);
  }
}

function install(source, folder) {
  cpSync(source, folder, { recursive: true });
  const run = (command, args) => execFileSync(command, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "onnxruntime-web"]);
  run("python3", ["-m", "venv", "venv"]);
  run("venv/bin/pip", ["install", "--quiet", "onnx", "onnxruntime", "numpy"]);
  run("venv/bin/python", ["make_models.py", "models", MODEL]);
}

function skip(why) {
  console.log(`mBERT stand-in not measured: ${why}`);
  return undefined;
}
