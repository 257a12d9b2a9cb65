import { expect, test, type Page } from '@playwright/test';
import { kindsInParts } from './kinds.ts';

/** Words that stand outside of the window with nothing to scroll them into it. */
const lostWords = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isForReadersOnly = (element: Element) => {
      const { clip, clipPath, position } = getComputedStyle(element);
      return position === 'absolute' && (clip !== 'auto' || clipPath !== 'none');
    };
    const lost: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim() || scrolls(element)) continue;
      if (element.closest('.skip') || isForReadersOnly(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects())
        if (width > 0 && (left < -1 || right > window.innerWidth + 1))
          lost.push(
            `${node.nodeValue.trim().slice(0, 30)} at ${Math.round(left)}–${Math.round(right)}`,
          );
    }
    return lost;
  });

/** Boxes that cut their own text off. */
const cutBoxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')]
      .filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        const cuts = /hidden|clip/;
        if (position === 'absolute' && element.clientWidth <= 1) return false;
        return (
          (cuts.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cuts.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );

for (const [part, addresses] of kindsInParts(4).entries()) {
  test(`400 % zoom, part ${part + 1}: one column, every word in reach (WCAG 1.4.10)`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    // A window of 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    for (const address of addresses) {
      await page.goto(address);
      for (const words of await lostWords(page)) faults.push(`${address} ${words}`);
      const fixed = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .filter((element) => getComputedStyle(element).display !== 'none')
          .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0),
      );
      if (fixed > 128) faults.push(`${address}: ${fixed} of 256 px stay in the way`);
    }
    expect(faults).toEqual([]);
  });

  test(`wider spacing, part ${part + 1}: nothing is cut off (WCAG 1.4.12)`, async ({ page }) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    await page.setViewportSize({ width: 360, height: 800 });
    for (const address of addresses) {
      await page.goto(address);
      await page.evaluate(() => {
        // The text of pictures keeps its place; the table beside each gives the same words.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `*:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
           svg { letter-spacing: normal; word-spacing: normal }
           p { margin-bottom: 2em !important }`,
        );
        document.adoptedStyleSheets.push(sheet);
      });
      for (const words of await lostWords(page)) faults.push(`${address} ${words}`);
      for (const box of await cutBoxes(page)) faults.push(`${address} ${box} cuts its text`);
    }
    expect(faults).toEqual([]);
  });
}
