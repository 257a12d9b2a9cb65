/**
 * `prestart` and `pretest`: installs what the lock file asks for, once.
 * Runs on whatever Node the machine has (20 or later), before anything is installed, so it
 * imports nothing from node_modules.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const marker = `${root}node_modules/.installed-from`;
const needed = createHash('sha256')
  .update(readFileSync(`${root}package.json`))
  .update(readFileSync(`${root}package-lock.json`))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Node ${process.versions.node} is too old to begin with; install Node 20 or later.`,
  );
  process.exit(1);
}

const isInstalled = existsSync(marker) && readFileSync(marker, 'utf8') === needed;
if (!isInstalled) {
  console.log('Installing what package-lock.json names …');
  // Everything is meant to be installed, whatever NODE_ENV says here.
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error(
      `npm ci failed${error ? ` (${error.message})` : ''}. Is the npm registry in reach?`,
    );
    process.exit(status ?? 1);
  }
  writeFileSync(marker, needed);
}
