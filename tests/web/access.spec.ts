import { expect, test, type Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { TEXT } from "./mock-report.ts";
import { mockWorker, read, ready } from "./page.ts";

for (const language of ["ar", "en"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing in any view: ${language}, ${theme}`, async ({ page }) => {
      // Many looks at the whole page: slow on a busy machine.
      test.setTimeout(test.info().timeout * 8);
      await mockWorker(page);
      await page.goto(`/#lang=${language}&theme=${theme}`);
      const look = async (view: string) => expect(await violations(page), view).toEqual([]);
      await page.locator("khulasa-intake button[type=submit]").click();
      await look("first visit, with a complaint");
      await read(page, TEXT);
      await ready(page);
      await page.locator("khulasa-app .add").click();
      await read(page, TEXT);
      await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2);
      const panel = (nth: number) => page.locator("khulasa-reading nav button").nth(nth).click();
      await look("summary");
      await panel(2);
      await page.locator("khulasa-entities [data-row=e4]").click();
      await look("names, one open");
      await page.locator("khulasa-article [role=button][data-entity=e9]").first().click();
      await page.locator("khulasa-card .acts button").nth(1).click();
      await look("card, with its corrections");
      await page.locator("khulasa-correct .danger").first().click();
      await panel(3);
      await page.locator("khulasa-find input").fill("مؤتمر");
      await page.locator("khulasa-find button").last().click();
      await page.locator("khulasa-mark .offer").click();
      await look("facts, finds, a new name, what was corrected");
      await page.keyboard.press("Escape");
      await page.locator("[popovertarget=desk]").click();
      await look("session");
      await page.locator("[popovertarget=settings]").click();
      await look("display");
      await page.keyboard.press("Escape");
      await page.locator("khulasa-privacy button").click();
      await look("privacy");
    });
  }
}

/** No part of the reading asks for sideways scrolling. */
async function everyPartFits(page: Page): Promise<void> {
  for (const part of [0, 1, 2, 3]) {
    await page.locator("khulasa-reading nav button").nth(part).click();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
}

test("a phone of 320 px needs no sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await mockWorker(page);
  await page.goto("/");
  await read(page, TEXT);
  await ready(page);
  await everyPartFits(page);
  await page.locator("khulasa-reading nav button").first().click();
  await page.locator("khulasa-article [role=button][data-entity=e4]").first().click();
  await page.locator("khulasa-card .acts button").nth(1).click();
  await inside(page, "khulasa-card [role=dialog]");
  await page.keyboard.press("Escape");
  for (const menu of ["desk", "settings"]) {
    await page.locator(`[popovertarget=${menu}]`).click();
    await inside(page, `#${menu}`);
    await page.keyboard.press("Escape");
  }
});

/** Nothing of it sticks out of the screen, nor out of itself. */
async function inside(page: Page, selector: string): Promise<void> {
  const part = page.locator(selector);
  const { x, width } = (await part.boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()!.width);
  expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
}

test("at 200 % zoom everything is still there, one under the other", async ({ page }) => {
  // A window of 1280 px at 200 % has the room of 640 px.
  await page.setViewportSize({ width: 640, height: 400 });
  await mockWorker(page);
  await page.goto("/#size=huge");
  await read(page, TEXT);
  await ready(page);
  await everyPartFits(page);
});

test("who wants no motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await mockWorker(page);
  await page.goto("/");
  await read(page, TEXT);
  await ready(page);
  await page.locator("khulasa-article [role=button][data-entity=e4]").first().click();
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === "running").length);
  expect(moving).toBe(0);
});

test("the whole way by keyboard: from the field to a correction and back", async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
  await page.locator("khulasa-intake textarea").focus();
  await page.keyboard.insertText(TEXT);
  await page.keyboard.press("Control+Enter");
  await ready(page);
  const tabTo = async (selector: string) => {
    const place = page.locator(selector).first();
    for (let steps = 0; steps < 60; steps++) {
      if (await place.evaluate((element) => element.matches(":focus"))) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no way to ${selector}`);
  };
  await tabTo("khulasa-article [role=button]");
  await page.keyboard.press("Enter");
  await tabTo("khulasa-card .acts button:nth-child(2)");
  await page.keyboard.press("Enter");
  await tabTo("khulasa-correct .danger");
  await page.keyboard.press("Enter");
  await expect(page.locator("khulasa-toast")).toContainText("أُزيلت علامة");
  await page.keyboard.press("Control+z");
  await expect(page.locator("khulasa-toast p")).toHaveCount(0);
});
