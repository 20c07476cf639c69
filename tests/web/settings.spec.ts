import { expect, test } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { article, mockWorker, read, ready } from "./page.ts";

test("the language turns the page and stays in the address", async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
  await read(page, TEXT);
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.locator("khulasa-summary h2")).toHaveText("Summary");
  // The article itself goes on running to the left.
  await expect(article(page).locator("p").first()).toHaveAttribute("dir", "rtl");
  expect(new URL(page.url()).hash).toBe("#lang=en");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the theme changes the paper and stays in the address", async ({ page }) => {
  await page.goto("/");
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByRole("combobox").selectOption("light");
  const light = await paper();
  await page.getByRole("combobox").selectOption("dark");
  expect(await paper()).not.toBe(light);
  await page.reload();
  await expect(page.getByRole("combobox")).toHaveValue("dark");
});
