import { defineConfig } from "@playwright/test";

const PORT = Number(process.env["TEST_PORT"] ?? 8931);
/** A machine that is busy with other work takes its time: TEST_PATIENCE=4 waits four times as long. */
const PATIENCE = Number(process.env["TEST_PATIENCE"] ?? 1);

/** Debian's Chromium drives the built page; no browser is ever downloaded. */
export default defineConfig({
  testDir: "../tests/web",
  outputDir: "test-results",
  timeout: 30_000 * PATIENCE,
  expect: { timeout: 5_000 * PATIENCE },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    browserName: "chromium",
    headless: true,
    // The offline spec alone wants it: elsewhere it would hide requests from the log.
    serviceWorkers: "block",
    locale: "ar",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    },
  },
  webServer: {
    command: "node serve.mjs",
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
