/**
 * The smoke test of `npm test` in the engines that Playwright does not drive here: reading, charts,
 * search, embed and language switch. Screenshots go to `test-results/engines/`. An engine that is
 * not installed is skipped, and said to be.
 */
import { mkdirSync } from 'node:fs';
import { serve } from '../../src/cli/serve.mjs';
import { firefox } from './firefox.mjs';
import { steps } from './steps.mjs';
import { webkit } from './webkit.mjs';

const folder = 'test-results/engines';
const wanted = process.argv[2]?.toLowerCase();
const { server, address } = await serve({
  port: Number(process.env.TEST_PORT ?? 4390) + 8,
  base: '/',
});
let failures = 0;

const visit = async (engine) => {
  const browser = await engine.open();
  try {
    for (const [name, act] of Object.entries(steps)) {
      const photograph = (what) =>
        browser.photograph(`${folder}/${engine.name.toLowerCase()}-${what}.png`);
      try {
        await browser.resize(1280, 900);
        await act(browser, address, photograph);
        if (browser.noise.length > 0) throw new Error(browser.noise.splice(0).join('\n'));
        console.log(`ok      ${engine.name}: ${name}`);
      } catch (error) {
        failures += 1;
        console.log(`FAILED  ${engine.name}: ${name}: ${error.message}`);
        await photograph(`failed-${name.replaceAll(' ', '-')}`).catch(() => undefined);
      }
    }
  } finally {
    await browser.close();
  }
};

mkdirSync(folder, { recursive: true });
for (const engine of [firefox, webkit]) {
  if (wanted && wanted !== engine.name.toLowerCase()) continue;
  if (!engine.isInstalled) {
    console.log(
      `skipped ${engine.name}: ${engine.package} is not installed; node tests/install-peers.mjs installs it.`,
    );
    continue;
  }
  await visit(engine).catch((error) => {
    failures += 1;
    console.log(`FAILED  ${engine.name}: ${error.message}`);
  });
}
server.close();
server.closeAllConnections();
process.exitCode = failures === 0 ? 0 : 1;
