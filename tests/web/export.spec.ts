import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPORT, TEXT } from "./mock-report.ts";

/** The element alone, built as the page builds it, under the page's own policy. */
async function open(page: Page, language: "ar" | "en" = "ar", both = true): Promise<void> {
  const www = join(__dirname, "../../www");
  const entry = `
    import "./src/elements/khulasa-export.ts";
    import { setLanguage } from "./src/strings/index.ts";
    setLanguage(${JSON.stringify(language)});
    const given = ${JSON.stringify({ report: REPORT, texts: [TEXT] })};
    const menu = document.querySelector("khulasa-export");
    menu.article = given;
    if (${both}) menu.dossier = { report: { ...given.report, documents: [...given.report.documents, { ...given.report.documents[0], id: "d2" }] }, texts: [...given.texts, ...given.texts] };
  `;
  const { outputFiles: [script] } = await build({
    stdin: { contents: entry, resolveDir: www, loader: "ts" }, tsconfig: join(www, "tsconfig.json"), bundle: true, format: "esm", target: "es2022", write: false,
  });
  const policy = /content="(default-src[^"]*)"/.exec(readFileSync(join(www, "site/index.html"), "utf8"))?.[1] ?? "";
  const direction = language === "ar" ? "rtl" : "ltr";
  await page.route("**/menu.js", (route) => route.fulfill({ contentType: "text/javascript", body: script?.text ?? "" }));
  await page.route("**/menu.html", (route) => route.fulfill({
    contentType: "text/html; charset=utf-8",
    headers: policy ? { "content-security-policy": policy } : {},
    body: `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>menu</title><link rel="stylesheet" href="tokens.css"></head><body><main><h1>menu</h1><h2>menu</h2><khulasa-export></khulasa-export></main><script type="module" src="menu.js"></script></body></html>`,
  }));
  await page.goto("menu.html");
}

// Every test builds the element, and downloads take their time on a busy machine.
test.describe.configure({ timeout: 120_000 });

test("every format can be saved from the menu, and is what its ending says", async ({ page }) => {
  await open(page);
  const menu = page.locator("khulasa-export");
  await menu.getByRole("button", { name: "تصدير" }).click();
  const choices = menu.locator("[data-format]");
  await expect(choices).toHaveCount(19);
  for (const [id, start] of [["html", "<!doctype html>"], ["markdown", "---\n"], ["ics", "BEGIN:VCALENDAR"], ["xlsx", "PK"], ["csv", "PK"], ["csv-entities", "\uFEFFentity,"], ["json", "{"], ["graphml", "<?xml"], ["conll", "-DOCSTART-"]] as const) {
    const [download] = await Promise.all([page.waitForEvent("download"), menu.locator(`[data-format="${id}"]`).click()]);
    expect(readFileSync(await download.path(), "utf8").startsWith(start), id).toBe(true);
    await expect(menu.getByRole("status")).toHaveText(`حُفظ ${download.suggestedFilename()}`);
  }
});

test("the article or the whole dossier, as chosen", async ({ page }) => {
  await open(page, "en");
  const menu = page.locator("khulasa-export");
  await menu.getByRole("button", { name: "Export" }).click();
  await menu.getByLabel("The whole dossier").check();
  const [download] = await Promise.all([page.waitForEvent("download"), menu.locator('[data-format="json"]').click()]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8")).documents).toHaveLength(2);
});

test("the keyboard opens it, walks it and closes it", async ({ page }) => {
  await open(page, "en", false);
  const menu = page.locator("khulasa-export");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("dialog", { name: "Export" })).toBeVisible();
  await expect(menu.locator("[data-format]").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(menu.locator("[data-format]").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu.getByRole("dialog")).toBeHidden();
  await expect(menu.getByRole("button", { name: "Export" })).toBeFocused();
});

for (const language of ["ar", "en"] as const) {
  test(`axe has nothing to say (${language}), at 320 pixels too`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, language);
    await page.locator("khulasa-export .open").click();
    await expect(page.locator("khulasa-export [data-format]").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const box = await page.locator("khulasa-export .sheet").boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    await page.screenshot({ path: test.info().outputPath(`menu-${language}.png`) });
  });
}
