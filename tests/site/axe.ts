import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * What axe finds wrong in the page as it stands, a line for each fault. Frames are pages of their
 * own, looked at by themselves. axe is called without its wrapper for Playwright, which takes
 * longer to set itself up on each page than axe takes to look.
 */
export const findBarriers = async (page: Page, options: RunOptions = {}): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      iframes: false,
      // axe then spends no time on the rest of its report.
      resultTypes: ['violations'],
      ...chosen,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => {
        const why = failureSummary.split('\n').at(-1)?.trim() ?? '';
        return `${id}: ${html.slice(0, 160)}: ${why}`;
      }),
    );
  }, options);
};

/** Of some rules alone, also of those that axe asks for only when told to. */
export const rulesAlone = (...values: string[]): RunOptions => ({
  runOnly: { type: 'rule', values },
});
