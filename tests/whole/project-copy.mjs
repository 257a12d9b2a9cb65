/** Copies of the project in which tests build something else, without touching the project. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

/**
 * A copy of all that a build reads, in a new folder below the machine's own for such things.
 * The installed packages are shared; what builds remember of each other is not, except for the
 * finished pictures when `hasPictures`.
 */
export const copyProject = (name, { hasPictures = true } = {}) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules/.cache'), { recursive: true });
  const installed = join(root, 'node_modules');
  const isShared = (entry) => !entry.startsWith('.') || entry === '.bin';
  for (const entry of readdirSync(installed).filter(isShared))
    symlinkSync(join(installed, entry), join(folder, 'node_modules', entry));
  const pictures = join(installed, '.cache/chart-pictures');
  if (hasPictures && existsSync(pictures))
    symlinkSync(pictures, join(folder, 'node_modules/.cache/chart-pictures'));
  return folder;
};

/**
 * Starts a build of the copy; `ended` gives its exit code (null when it was killed) and all that
 * it wrote.
 */
export const startBuild = (folder, env = {}) => {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const ended = new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
  return { child, ended };
};

/** @throws with all that the build wrote, when it stops. */
export const buildCopy = async (folder, env) => {
  const { code, output } = await startBuild(folder, env).ended;
  if (code !== 0) throw new Error(`The build in ${folder} stopped (exit code ${code}).\n${output}`);
};
