import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { REPORT } from "./mock-report.ts";

/** How many times longer than usual to wait: see the configuration. */
export const PATIENCE = Number(process.env["TEST_PATIENCE"] ?? 1);

/** Answers every analysis with the mock report, after `delay` ms, and never a dossier; nothing in the product knows it. */
export async function mockWorker(page: Page, { delay = 0, report = REPORT } = {}): Promise<void> {
  const body = `
    const report = ${JSON.stringify(report)};
    onmessage = ({ data: { id, kind } }) => {
      if (kind === "parts") return postMessage({ id, parts: [] });
      if (kind === "dossier") return postMessage({ id, progress: { phase: "gathering", loaded: 1, total: 2 } });
      postMessage({ id, progress: { phase: "reading" } });
      setTimeout(() => postMessage({ id, report }), ${delay});
    };`;
  await page.route("**/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
}

/** The open article's text. */
export function article(page: Page): Locator {
  return page.locator("khulasa-article");
}

/** Opens the articles of a dossier fixture and waits until the dossier stands. */
export async function openDossier(page: Page, fixture: string): Promise<void> {
  const folder = join(__dirname, "../dossiers", fixture);
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => join(folder, name));
  await page.locator("khulasa-intake input[type=file]:not([webkitdirectory])").setInputFiles(files);
  await page.locator(".switch button").nth(1).click();
  await expect(page.locator("khulasa-dossier nav")).toBeVisible({ timeout: 20_000 * PATIENCE });
}

/** Types a text into the field and has it read. */
export async function read(page: Page, text: string): Promise<void> {
  await page.locator("khulasa-intake textarea").fill(text);
  await page.locator("khulasa-intake button[type=submit]").click();
}

/** Waits until the open article is read. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator("khulasa-reading khulasa-summary")).toBeAttached({ timeout: 20_000 * PATIENCE });
}

/** Drops files on the page as a hand would. */
export async function drop(page: Page, files: { name: string; bytes: number[]; type?: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, bytes, type } of given) data.items.add(new File([new Uint8Array(bytes)], name, { type: type ?? "text/plain" }));
    return data;
  }, files);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/** A text's bytes in UTF-8. */
export function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}
