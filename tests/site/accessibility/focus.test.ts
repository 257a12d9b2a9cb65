import { expect, test } from '@playwright/test';
import { kindsInParts, kindsOnce } from './kinds.ts';

/** Long pages repeat themselves: as many steps of the Tab key as this show every kind of stop. */
const stops = 45;

for (const [part, addresses] of kindsInParts(2, kindsOnce).entries())
  test(`the place of the keyboard can be seen, part ${part + 1} (WCAG 2.4.7, 2.4.11)`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    await page.setViewportSize({ width: 1024, height: 600 });
    for (const address of addresses) {
      await page.goto(address);
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const element = document.activeElement;
          if (
            !(element instanceof HTMLElement || element instanceof SVGElement) ||
            element === document.body ||
            element.tagName === 'IFRAME'
          )
            return;
          const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
          const name = `${element.tagName.toLowerCase()} “${words.trim().slice(0, 30)}”`;
          const looks = () =>
            [element, ...element.querySelectorAll('*')]
              .map((part) => {
                const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth } =
                  getComputedStyle(part);
                const ring = outlineStyle === 'none' ? '' : outlineWidth;
                return [ring, boxShadow, stroke, strokeWidth].join();
              })
              .join(' ');
          const isSeen = [...element.getClientRects()].some((rect) => {
            const left = Math.max(rect.left, 0);
            const right = Math.min(rect.right, window.innerWidth);
            const top = Math.max(rect.top, 0);
            const bottom = Math.min(rect.bottom, window.innerHeight);
            if (left >= right || top >= bottom) return false;
            return [0.1, 0.5, 0.9].some((share) => {
              const hit = document.elementFromPoint(
                left + (right - left) * share,
                (top + bottom) / 2,
              );
              return hit !== null && (element.contains(hit) || hit.contains(element));
            });
          });
          const focused = looks();
          // The next step of Tab still starts here.
          element.blur();
          return { name, rings: looks() !== focused, isSeen };
        });
        if (!found) break;
        if (!found.rings) faults.push(`${address}: ${found.name} has no ring`);
        if (!found.isSeen) faults.push(`${address}: ${found.name} is covered or out of sight`);
      }
    }
    expect(faults).toEqual([]);
  });
