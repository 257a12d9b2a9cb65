/**
 * `npm run bench`: what the site weighs, how fast its pages are, how its build grows, and what holds of
 * whole builds; `npm run bench speed` (or `build`, `whole`) does one of these.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/cli/build.mjs';
import { findBrowser } from '../browser.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));

if (!existsSync(`${here}node_modules/lighthouse`)) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm ci in ${here} ended with ${status}`);
}

// Prints the table of weights.
await build();

/** Speeds are those of the browser that readers have, not of the tests’ shell. */
const readersBrowser = () => {
  const whole = '/usr/bin/chromium';
  return process.env.CHROMIUM_PATH ?? (existsSync(whole) ? whole : findBrowser());
};

const chosen = process.argv.slice(2);
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);
const results = [];

if (isChosen('speed')) {
  const { benchPageSpeed } = await import('./page-speed.mjs');
  console.log('\n── Lighthouse, as a phone on a slow network');
  results.push(await benchPageSpeed(readersBrowser()));
}
if (isChosen('build')) {
  const { benchBuild } = await import('./build/build-growth.mjs');
  console.log('\n── Build at 1, 10 and 30 times the content, beside Starlight with the same text');
  results.push(await benchBuild(project));
}
if (isChosen('whole')) {
  console.log('\n── Whole builds: the same bytes elsewhere, one fact changed, broken off, failed');
  const { status } = spawnSync(process.execPath, [`${project}tests/whole/run.mjs`], {
    cwd: project,
    stdio: 'inherit',
  });
  results.push(status === 0);
}
process.exitCode = results.every(Boolean) ? 0 : 1;
