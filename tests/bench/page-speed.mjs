import { readFileSync } from 'node:fs';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { hasNginx, startNginx, whyNoNginx } from '../site/nginx.ts';
import { printTable } from './print-table.mjs';

/**
 * Lighthouse on one page of each kind from our nginx, packed as it packs them, as a phone on a slow
 * network sees it, beside a page of bare text: what that one is short of 100 is the machine's.
 * `false` when a score is below 100 (that of performance: below the bare page's), or the layout moves.
 */

/** A chapter's words in paragraphs, without a style sheet or a script. */
const bare = 'bare.html';
const pages = [
  bare,
  'en/',
  'zh/',
  'zh/plans/14th-five-year-plan/',
  'en/plans/action-plan-2023-2027/',
  'zh/plans/14th-five-year-plan/03-new-infrastructure/',
  'en/plans/action-plan-2023-2027/08-manufacturing/',
  'parallel/14th-five-year-plan/05-new-drivers/',
  'zh/charts/targets/',
  'en/charts/industry-brain/',
  'embed/zh/six-pillars/',
  'embed/en/targets/',
  'en/indicators/digital-economy-share/',
  'zh/search/',
  'en/glossary/',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Of each page; the one in the middle by its time of blocking is told. */
const runs = 3;
/** Now and then Lighthouse loses the trace of a page. */
const tries = 3;
const port = 4395;

const describe = ({ categories: found, audits, environment }) => ({
  // Lighthouse's own measure of the processor; it slows 1,500 to 2,000 down to a middling phone.
  machine: environment.benchmarkIndex,
  scores: categories.map((id) => Math.round((found[id]?.score ?? 0) * 100)),
  firstPaint: audits['first-contentful-paint'].numericValue,
  largestPaint: audits['largest-contentful-paint'].numericValue,
  blocked: audits['total-blocking-time'].numericValue,
  shift: audits['cumulative-layout-shift'].numericValue,
  bytes: audits['total-byte-weight'].numericValue,
  faults: Object.values(audits)
    .filter(
      ({ score, scoreDisplayMode }) =>
        score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
    )
    .map(({ id }) => id),
});

const bareText = () => {
  const chapter = 'dist/en/plans/action-plan-2023-2027/08-manufacturing/index.html';
  const words = readFileSync(chapter, 'utf8')
    .match(/<p[ >].*?<\/p>/gs)
    .map((paragraph) => `<p>${paragraph.replace(/<[^>]*>/g, '')}</p>`)
    .join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><h1>Bare</h1>\n${words}\n</html>\n`;
};

export const benchPageSpeed = async (chromium) => {
  if (!hasNginx) throw new Error(`Nothing can be measured: ${whyNoNginx}`);
  const server = await startNginx({
    folder: 'dist',
    more: { [bare]: bareText() },
    configuration: 'dist.nginx.conf',
    port,
    quality: 11,
  });
  let chrome;
  try {
    chrome = await chromeLauncher.launch({
      chromePath: chromium,
      chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    const measure = async (page, left = tries) => {
      const { lhr } = await lighthouse(`${server.address}${page}`, {
        port: chrome.port,
        onlyCategories: categories,
        logLevel: 'error',
      });
      const failed = Object.values(lhr.audits).find(
        ({ scoreDisplayMode }) => scoreDisplayMode === 'error',
      );
      if (!failed) return describe(lhr);
      console.log(`${page} could not be measured: ${failed.id}: ${failed.errorMessage}`);
      if (left === 1) throw new Error(`Lighthouse failed on ${page} ${tries} times.`);
      return measure(page, left - 1);
    };
    const rows = [];
    for (const page of pages) {
      const found = [];
      for (let run = 0; run < runs; run += 1) found.push(await measure(page));
      found.sort((one, other) => one.blocked - other.blocked);
      rows.push({ page, ...found[Math.floor(runs / 2)] });
    }
    const [{ firstPaint: barePaint, blocked: bareBlocked, scores: bareScores }, ...ours] = rows;
    const machines = rows.map(({ machine }) => machine).sort((one, other) => one - other);
    console.log(
      `The machine's BenchmarkIndex: ${machines[0]} to ${machines.at(-1)} (a strong desktop has 1500 to 2000)`,
    );
    printTable(
      [
        'page',
        ...categories,
        'first paint ms',
        'of bare',
        'largest ms',
        'blocked ms',
        'beyond bare',
        'CLS',
        'bytes',
        'below 0.9',
      ],
      rows.map(({ page, scores, firstPaint, largestPaint, blocked, shift, bytes, faults }) => [
        page,
        ...scores,
        Math.round(firstPaint),
        (firstPaint / barePaint).toFixed(2),
        Math.round(largestPaint),
        Math.round(blocked),
        Math.round(blocked - bareBlocked),
        shift.toFixed(3),
        bytes,
        page === bare ? '' : faults.join(' '),
      ]),
    );
    return ours.every(
      ({ scores: [performance, ...steady], shift }) =>
        performance >= bareScores[0] && steady.every((score) => score === 100) && shift === 0,
    );
  } finally {
    chrome?.kill();
    await server.stop();
  }
};
