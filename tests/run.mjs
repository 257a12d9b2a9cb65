/** `npm test`: every check in turn; the last line counts them. */
import { spawnSync } from 'node:child_process';
import { build } from '../src/cli/build.mjs';
import { findBrowser } from './browser.mjs';

const bin = (path) => `node_modules/${path}`;
const results = [];

const step = (name, args, env = {}) => {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  results.push({ name, isPassed: status === 0 });
};

step('formatting', [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']);
step('lint', [
  bin('eslint/bin/eslint.js'),
  '--config',
  'tests/eslint.config.mjs',
  '--max-warnings',
  '0',
  '.',
]);
step('content', ['src/checks/run.ts']);
step('content under attack', ['tests/fuzz/run.ts', '--count', '60']);
step('types', [
  bin('astro/bin/astro.mjs'),
  'check',
  '--minimumSeverity',
  'warning',
  '--minimumFailingSeverity',
  'warning',
]);
console.log('\n── build, and what is tested on it');
try {
  const browser = findBrowser();
  await build();
  // Some of them read the built site.
  step('unit and content tests', [
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
  ]);
  step(
    'site',
    [bin('@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts'],
    browser ? { CHROMIUM_PATH: browser } : {},
  );
  step('valid and linked', ['tests/valid/run.mjs']);
  step('Firefox and WebKit', ['tests/engines/run.mjs']);
} catch (error) {
  console.error(error.message);
  results.push({ name: 'build and browser', isPassed: false });
}

console.log('');
for (const { name, isPassed } of results) console.log(`${isPassed ? 'ok    ' : 'FAILED'}  ${name}`);
const failed = results.filter(({ isPassed }) => !isPassed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
