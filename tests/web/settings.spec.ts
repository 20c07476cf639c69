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
  await page.getByRole("button", { name: "العرض" }).click();
  const theme = page.locator("khulasa-settings [name=theme]");
  await theme.selectOption("light");
  const light = await paper();
  await theme.selectOption("dark");
  expect(await paper()).not.toBe(light);
  await page.reload();
  await page.getByRole("button", { name: "العرض" }).click();
  await expect(theme).toHaveValue("dark");
});

test("digits and months are written as the reader likes, in panels and in the text", async ({ page }) => {
  await mockWorker(page);
  await page.goto("/");
  await read(page, TEXT);
  await ready(page);
  await expect(page.locator("khulasa-reading .sheet dl")).toContainText("9 آذار 2025");
  await page.getByRole("button", { name: "العرض" }).click();
  await page.locator("khulasa-settings [name=months]").selectOption("egypt");
  await expect(page.locator("khulasa-reading .sheet dl")).toContainText("9 مارس 2025");
  await page.locator("khulasa-settings [name=digits]").selectOption("arab");
  await expect(page.locator("khulasa-reading .sheet dl")).toContainText("٩ مارس ٢٠٢٥");
  await expect(article(page)).toContainText("١٤.٥ مليون دولار");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-size", "usual");
  expect(new URL(page.url()).hash).toBe("#digits=arab&months=egypt");
});

test("larger letters make the article larger and nothing else", async ({ page }) => {
  await mockWorker(page);
  await page.goto("/#size=huge");
  await read(page, TEXT);
  await ready(page);
  const size = (selector: string) => page.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await size("khulasa-article p")).toBeGreaterThan(26);
  expect(await size("khulasa-reading nav button")).toBeLessThan(18);
});
