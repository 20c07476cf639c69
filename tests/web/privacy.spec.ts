import { expect, test } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { read, ready } from "./page.ts";

test("no request leaves the origin, and none carries the text", async ({ page, baseURL }) => {
  const outside: string[] = [];
  const bodies: string[] = [];
  page.context().on("request", (request) => {
    if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
    const body = request.postData();
    if (body) bodies.push(body);
  });
  await page.goto("/");
  await read(page, TEXT);
  await ready(page);
  expect(outside).toEqual([]);
  expect(bodies).toEqual([]);
  await expect(page.locator("khulasa-privacy")).toContainText("0 طلبات خرجت من هذه الصفحة منذ فتحها");
});

test("the page's own policy stops a request to elsewhere", async ({ page }) => {
  await page.goto("/");
  const stopped = await page.evaluate(() => fetch("https://example.org/").then(() => false, () => true));
  expect(stopped).toBe(true);
});

test.describe("offline", () => {
  test.use({ serviceWorkers: "allow" });

  test("after one visit the page opens and reads without a connection", async ({ page, context }) => {
    await page.goto("/");
    await expect(page.locator("khulasa-privacy")).toContainText("جاهزة للعمل دون اتصال", { timeout: 15_000 });
    await context.setOffline(true);
    await page.reload();
    await read(page, TEXT);
    await ready(page);
    await expect(page.locator("khulasa-article")).toContainText("وادي السنديان");
  });
});
