import { expect, test, type Page } from '@playwright/test';
import { kinds, kindsOnce } from './kinds.ts';

const charts = kinds.filter((address) => /\/(charts|embed)\/.+\/$/.test(address));

/** Words of the pictures whose colour is too near to that of the page (4.5 : 1). */
const faintWords = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (color: string) => {
      if (!canvas) throw new Error('There is no canvas to read colours with.');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const probe = document.createElement('span');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const canvasColor = getComputedStyle(probe).color;
    probe.remove();
    const isSolid = (shape: SVGElement): boolean => {
      const { fill, fillOpacity } = getComputedStyle(shape);
      const alpha = Number(/^rgba\(.*, ([\d.]+)\)$/.exec(fill)?.[1] ?? 1);
      return fill !== 'none' && alpha * Number(fillOpacity) > 0.5;
    };
    /** The fill of the topmost shape under the middle of a text, or the colour of the page. */
    const groundOf = (text: SVGElement): string => {
      const { left, top, width, height } = text.getBoundingClientRect();
      const middle = new DOMPoint(left + width / 2, top + height / 2);
      const shapes = text
        .closest('svg')
        ?.querySelectorAll<SVGGeometryElement>('rect, circle, path, polygon');
      const under = [...(shapes ?? [])].filter((shape) => {
        const matrix = shape.getScreenCTM();
        return (
          isSolid(shape) &&
          (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
          matrix !== null &&
          shape.isPointInFill(middle.matrixTransform(matrix.inverse()))
        );
      });
      const topmost = under.at(-1);
      return topmost ? getComputedStyle(topmost).fill : canvasColor;
    };
    const contrast = (text: SVGElement) => {
      const [low = 0, high = 0] = [
        luminance(getComputedStyle(text).fill),
        luminance(groundOf(text)),
      ].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    return [...document.querySelectorAll<SVGElement>('svg text')]
      .filter((text) => text.getClientRects().length > 0 && text.textContent?.trim())
      .filter((text) => contrast(text) < 4.5)
      .map((text) => `“${text.textContent}” ${getComputedStyle(text).fill} on ${groundOf(text)}`);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours, ${colorScheme}: the words of every picture can be read`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const faults: string[] = [];
    for (const address of charts) {
      await page.goto(address);
      for (const words of await faintWords(page)) faults.push(`${address} ${words}`);
    }
    expect(faults).toEqual([]);
  });

test('reduced motion: nothing moves by itself', async ({ page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults: string[] = [];
  for (const address of kindsOnce) {
    await page.goto(address);
    const link = page.locator('main a[href^="#"]:visible').first();
    if ((await link.count()) > 0) await link.click();
    const moving = await page.evaluate(() => ({
      // What follows the hand that scrolls does not move by itself.
      running: document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
        .length,
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
    }));
    if (moving.running > 0 || moving.scroll === 'smooth')
      faults.push(`${address}: ${JSON.stringify(moving)}`);
  }
  expect(faults).toEqual([]);
});
