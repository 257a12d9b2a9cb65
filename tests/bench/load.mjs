/**
 * `npm run bench:load`: wrk against our nginx on loopback, our pages beside a bare file of 10 kB.
 * Exits with 1 when a request failed.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasNginx, startNginx, whyNoNginx } from '../site/nginx.ts';
import { printTable } from './print-table.mjs';

const seconds = Number(process.env.SECONDS ?? 8);
const connections = 64;
const bare = 'bare-10-kB.bin';
const pages = [
  bare,
  'zh/',
  'zh/plans/14th-five-year-plan/03-new-infrastructure/',
  'en/plans/action-plan-2023-2027/08-manufacturing/',
  'parallel/14th-five-year-plan/05-new-drivers/',
  'en/charts/targets/',
  'embed/zh/six-pillars/',
  'zh/search/',
  'data/indicators.json',
];

// wrk itself tells counts in a form for programs, not only in its own words.
const script = `
done = function(summary, latency, requests)
  local e = summary.errors
  print(string.format("RESULT %d %d %d %.3f %.3f %.3f %d", summary.requests, summary.duration,
    summary.bytes, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end`;

const load = (address, file) => {
  const { stdout, status, stderr } = spawnSync(
    'wrk',
    [
      '-t1',
      `-c${connections}`,
      `-d${seconds}s`,
      '-s',
      file,
      '-H',
      'Accept-Encoding: br, gzip',
      address,
    ],
    { encoding: 'utf8' },
  );
  const found = /RESULT (.+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || !found) throw new Error(`wrk at ${address} failed: ${stderr}`);
  const [requests, micros, bytes, median, slow, slowest, errors] = found.split(' ').map(Number);
  return {
    perSecond: (requests / micros) * 1e6,
    size: bytes / requests,
    median,
    slow,
    slowest,
    errors,
  };
};

if (!hasNginx || spawnSync('wrk', ['-v']).error) {
  console.error(hasNginx ? 'wrk is not installed.' : whyNoNginx);
  process.exit(1);
}
const home = mkdtempSync(join(tmpdir(), 'load-'));
writeFileSync(join(home, 'wrk.lua'), script);
const nginx = await startNginx({
  folder: 'dist',
  more: { [bare]: randomBytes(10_000) },
  configuration: 'dist.nginx.conf',
  port: Number(process.env.TEST_PORT ?? 4390) + 5,
  quality: 11,
});
try {
  const rows = pages.map((page) => ({
    page,
    ...load(nginx.address + page, join(home, 'wrk.lua')),
  }));
  printTable(
    ['page', 'bytes', 'requests/s', 'of bare', 'median ms', '99 % ms', 'slowest ms', 'errors'],
    rows.map(({ page, perSecond, size, median, slow, slowest, errors }) => [
      page,
      Math.round(size),
      Math.round(perSecond),
      (perSecond / rows[0].perSecond).toFixed(2),
      median.toFixed(1),
      slow.toFixed(1),
      slowest.toFixed(1),
      errors,
    ]),
  );
  console.log(
    `\n${connections} connections for ${seconds} s each, nginx with one worker; bytes with headers.`,
  );
  process.exitCode = rows.some(({ errors }) => errors > 0) ? 1 : 0;
} finally {
  await nginx.stop();
  rmSync(home, { recursive: true, force: true });
}
