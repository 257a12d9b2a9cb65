import { expect, test } from '@playwright/test';
import { kindsOnce } from './accessibility/kinds.ts';

/** Nothing moves under the reader's eye when the scripts come, however late. */

const pages = [
  ...kindsOnce.filter((address) => /\/(charts|embed|search|about)\//.test(address)),
  '/embed/zh/lineage/',
  '/embed/en/responsibilities/',
  '/embed/zh/six-pillars/',
];

for (const width of [390, 1280])
  test(`${width} px: no layout shift`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push(String((entry as unknown as { value: number }).value));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // What the page is without them has been painted by then.
    await page.route(/\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    const moved: string[] = [];
    for (const address of pages) {
      await page.goto(address);
      // Two frames after the scripts have run, their layout is known to the observer.
      const shifts = await page.evaluate(
        () =>
          new Promise<string[]>((resolve) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() =>
                setTimeout(() => resolve((window as unknown as { shifts: string[] }).shifts), 100),
              ),
            ),
          ),
      );
      if (shifts.length > 0) moved.push(`${address}: ${shifts.join(', ')}`);
    }
    expect(moved).toEqual([]);
  });
