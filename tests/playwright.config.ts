import { defineConfig } from '@playwright/test';

const port = 4390;

export default defineConfig({
  testDir: 'site',
  workers: 2,
  fullyParallel: true,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
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
