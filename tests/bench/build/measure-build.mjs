import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('report-usage.mjs', import.meta.url));

/**
 * Builds the Astro project in `folder` by the Astro of `modules`. Resolves to its wall time and
 * processor time in seconds, the largest memory of its main process in MB, and its lines, each with
 * the processor seconds until then; rejects with the build's last words.
 */
export const measureBuild = (folder, modules) =>
  new Promise((resolve, reject) => {
    const report = join(mkdtempSync(join(tmpdir(), 'usage-')), 'usage.json');
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', reporter, join(modules, 'astro/bin/astro.mjs'), 'build'],
      {
        cwd: folder,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', USAGE_REPORT: report },
      },
    );
    let words = '';
    const keep = (chunk) => {
      words = `${words}${chunk}`.slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`${folder} was not built.\n${words}`));
      const wall = (performance.now() - started) / 1000;
      return resolve({ wall, ...JSON.parse(readFileSync(report, 'utf8')) });
    });
  });
