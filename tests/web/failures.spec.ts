import { expect, test } from "@playwright/test";
import { TEXT } from "./mock-report.ts";
import { article, mockWorker, read, ready } from "./page.ts";

const progress = "khulasa-progress";

test("a reading can be stopped, the text stays and is read again", async ({ page }) => {
  await mockWorker(page, { delay: 3000 });
  await page.goto("/");
  await read(page, TEXT);
  await expect(page.locator(progress)).toContainText("تُقرأ المقالة");
  await page.getByRole("button", { name: "أوقف القراءة" }).click();
  await expect(page.locator(`${progress} [role=alert]`)).toContainText("أوقفتَ القراءة");
  await expect(article(page)).toContainText("لن نترك مزارعًا");
  await page.getByRole("button", { name: "أعد القراءة" }).click();
  await ready(page);
});

test("a long text of the real worker is stopped, nothing of it is lost", async ({ page }) => {
  await page.goto("/");
  const kept = await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    const long = text.repeat(Math.ceil(5_500_000 / text.length));
    clipboardData.setData("text/plain", long);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    return long.length;
  }, TEXT);
  expect(kept).toBeGreaterThan(5_000_000);
  await page.getByRole("button", { name: "أوقف القراءة" }).click();
  await expect(page.locator(`${progress} [role=alert]`)).toContainText("أوقفتَ القراءة");
  const text = await article(page).evaluate((element) => (element as unknown as { text: string }).text.length);
  expect(text).toBe(kept);
  // The desk goes on working: a short text is read by a new worker.
  await page.locator("khulasa-app .add").click();
  await read(page, TEXT);
  await ready(page);
});

test("a worker that crashes keeps the text and says what to do", async ({ page }) => {
  await page.route("**/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body: "onmessage = () => { throw new Error('unreachable'); }" }));
  await page.goto("/");
  await read(page, TEXT);
  await expect(page.locator(`${progress} [role=alert]`)).toContainText("أعد القراءة");
  await expect(article(page)).toContainText("لن نترك مزارعًا");
});

test("a missing model is named, and found at the next try", async ({ page }) => {
  await page.route("**/khulasa.model", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  await read(page, TEXT);
  await expect(page.locator(`${progress} [role=alert]`)).toContainText("لم يُعثر على ملف النموذج");
  await page.unroute("**/khulasa.model");
  await page.getByRole("button", { name: "أعد القراءة" }).click();
  await ready(page);
});

test("a start page served in the model's place is no model", async ({ page }) => {
  await page.route("**/khulasa.model", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>404</title>" }));
  await page.goto("/");
  await read(page, TEXT);
  await expect(page.locator(`${progress} [role=alert]`)).toContainText("ملف النموذج تالف");
});
