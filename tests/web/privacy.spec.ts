import { expect, test, type Page } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { article, PATIENCE, read, ready } from "./page.ts";

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

/** Waits until the page is kept whole and its service worker sees its requests. */
async function kept(page: Page): Promise<void> {
  await expect(page.locator("khulasa-privacy")).toContainText("جاهزة للعمل دون اتصال", { timeout: 15_000 * PATIENCE });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test.describe("in airplane mode", () => {
  test.use({ serviceWorkers: "allow" });

  test("after one visit the whole job is done without a connection: reading, correcting, keeping, saving", async ({ page, context }) => {
    test.slow();
    await page.goto("/");
    await kept(page);
    await context.setOffline(true);
    const failed: string[] = [];
    context.on("requestfailed", (request) => failed.push(request.url()));
    await page.reload();
    await read(page, TEXT);
    await ready(page);
    const mention = article(page).locator("[role=button].place").first();
    await mention.click();
    const card = page.locator("khulasa-card [role=dialog]");
    await card.getByRole("button", { name: "صحّح" }).click();
    await card.getByRole("button", { name: "اسم آخر", exact: true }).click();
    await expect(page.locator("khulasa-toast")).toContainText("صار نوع");
    await page.getByRole("button", { name: "الجلسة" }).click();
    await page.locator("khulasa-desk").getByRole("switch").check();
    const saving = page.waitForEvent("download");
    await page.locator("khulasa-desk").getByRole("button", { name: "احفظ الجلسة في ملف" }).click();
    await (await saving).path();
    await page.waitForTimeout(600);
    await page.reload();
    await expect(page.locator("khulasa-articles li.ready")).toHaveCount(1);
    expect(failed).toEqual([]);
    await expect(page.locator("khulasa-privacy")).toContainText("0 طلبات خرجت");
  });
});

test.describe("without the page's policy", () => {
  // As in a worker on a server that sends no headers: the policy in the page's head is not the worker's.
  test.use({ serviceWorkers: "allow", bypassCSP: true });

  test("the service worker lets nothing out, and the page says that it was stopped", async ({ page, context }) => {
    await page.goto("/");
    await kept(page);
    const left: string[] = [];
    context.on("response", (response) => {
      if (response.url().includes("example.org")) left.push(response.url());
    });
    const stopped = await page.evaluate(() => fetch("https://example.org/?text=secret").then(() => false, () => true));
    expect(stopped).toBe(true);
    expect(left).toEqual([]);
    await page.locator("khulasa-privacy button").click();
    await expect(page.locator("khulasa-privacy")).toContainText("أُوقفت محاولة اتصال بالخارج");
  });
});
