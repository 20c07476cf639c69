import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { mockWorker, read, ready } from "./page.ts";

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).slice(0, 3).join(" | ")}`);
}

for (const language of ["ar", "en"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing: ${language}, ${theme}`, async ({ page }) => {
      // Four looks at the whole page: slow on a busy machine.
      test.setTimeout(120_000);
      await mockWorker(page);
      await page.goto(`/#lang=${language}&theme=${theme}`);
      expect(await violations(page)).toEqual([]);
      await read(page, TEXT);
      await ready(page);
      // Every panel once; the other looks differ in colours and words alone.
      for (const panel of language === "ar" && theme === "light" ? [1, 2, 3] : [2]) {
        await page.locator("khulasa-reading nav button").nth(panel).click();
        if (panel === 2) await page.locator("khulasa-entities [data-row=e4]").click();
        expect(await violations(page)).toEqual([]);
      }
    });
  }
}

test("a phone of 320 px needs no sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await mockWorker(page);
  await page.goto("/");
  await read(page, TEXT);
  await ready(page);
  for (const part of [0, 1, 2, 3]) {
    await page.locator("khulasa-reading nav button").nth(part).click();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
});
