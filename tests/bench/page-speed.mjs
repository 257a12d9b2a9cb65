import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { hasNginx, startNginx, whyNoNginx } from '../site/nginx.ts';
import { printTable } from './print-table.mjs';

/**
 * Lighthouse on one page of each kind from our nginx, packed as it packs them, as a phone on a slow
 * network sees it; `false` when a category is below 100, the layout moves, or a task blocks.
 */

const pages = [
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
const port = 4395;

const describe = ({ categories: found, audits }) => ({
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

export const benchPageSpeed = async (chromium) => {
  if (!hasNginx) throw new Error(`Nothing can be measured: ${whyNoNginx}`);
  const server = await startNginx({
    folder: 'dist',
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
    const rows = [];
    for (const page of pages) {
      const { lhr } = await lighthouse(`${server.address}/${page}`, {
        port: chrome.port,
        onlyCategories: categories,
        logLevel: 'error',
      });
      rows.push({ page, ...describe(lhr) });
    }
    printTable(
      [
        'page',
        ...categories,
        'first paint ms',
        'largest ms',
        'blocked ms',
        'CLS',
        'bytes',
        'below 0.9',
      ],
      rows.map(({ page, scores, firstPaint, largestPaint, blocked, shift, bytes, faults }) => [
        page,
        ...scores,
        Math.round(firstPaint),
        Math.round(largestPaint),
        Math.round(blocked),
        shift.toFixed(3),
        bytes,
        faults.join(' '),
      ]),
    );
    return rows.every(({ scores, shift }) => scores.every((score) => score === 100) && shift === 0);
  } finally {
    chrome?.kill();
    await server.stop();
  }
};
