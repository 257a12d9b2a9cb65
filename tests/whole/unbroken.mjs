/** The last good site stays as it is while another is built, fails to be built, or is killed. */
import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBuild } from './project-copy.mjs';

const lastGood = '<!doctype html><title>The last good site</title>';

export const putLastGood = (copy) => {
  mkdirSync(join(copy, 'dist'), { recursive: true });
  writeFileSync(join(copy, 'dist/index.html'), lastGood);
};

const assertUntouched = (copy) => {
  assert.deepEqual(readdirSync(join(copy, 'dist')), ['index.html']);
  assert.equal(readFileSync(join(copy, 'dist/index.html'), 'utf8'), lastGood);
};

const stagings = (copy) => readdirSync(copy).filter((name) => name.startsWith('.dist.building-'));

/** A build is killed once it has written pages; the next build is left to clear up. */
export const checkKilledBuild = async (copy) => {
  putLastGood(copy);
  const { child, ended } = startBuild(copy);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const hasPages = () => globSync('.dist.building-*/**/index.html', { cwd: copy }).length > 0;
  while (!isOver && !hasPages()) await wait(50);
  assert.ok(!isOver, 'the build was to be killed before its end');
  child.kill('SIGKILL');
  await ended;
  assertUntouched(copy);
  assert.equal(stagings(copy).length, 1, 'what the killed build made stands beside the site');
  return 'a killed build leaves the last good site as it was';
};

/** After a whole build nothing is left of those before it. */
export const checkTidied = (copy) => {
  assert.deepEqual(stagings(copy), []);
  assert.ok(!existsSync(join(copy, '.dist.replaced')));
  return 'the next build clears up after it';
};

/** A build fails at the last check of its pages; the error says which page. */
export const checkFailedBuild = async (copy) => {
  putLastGood(copy);
  const page = join(copy, 'src/pages/404.astro');
  const sound = readFileSync(page, 'utf8');
  appendFileSync(page, '<a href="/nowhere/">x</a>');
  const { code, output } = await startBuild(copy).ended;
  writeFileSync(page, sound);
  assert.equal(code, 1);
  assert.match(output, /dist\/404\.html: the link "\/nowhere\/" leads to no page/);
  assertUntouched(copy);
  assert.deepEqual(stagings(copy), []);
  return 'a failed build leaves the last good site as it was';
};
