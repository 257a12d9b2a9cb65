import { defineConfig } from '@playwright/test';
import { presentBrowser } from './browser.mjs';

// Runs side by side need ports of their own.
const port = Number(process.env['TEST_PORT'] ?? 4390);
// tests/run.mjs names the browser that it found; a test run by hand finds the same.
const chromium = presentBrowser();

export default defineConfig({
  testDir: 'site',
  workers: 2,
  // A loaded machine may lose a race once; the reporter then calls the test flaky.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: true,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: chromium,
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: 'node src/cli/serve.mjs',
    cwd: '..',
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
  },
});
