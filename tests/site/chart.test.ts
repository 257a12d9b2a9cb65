import { expect, test } from '@playwright/test';

for (const lang of ['zh', 'en'])
  for (const width of [320, 360, 480, 768, 1024, 1440])
    test(`${lang}, ${width} px: no text of the chart is cut or laps over another`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${lang}/charts/six-pillars/`);
      const faults = await page.evaluate(() => {
        const svg = [...document.querySelectorAll('svg.six-pillars')].filter(
          (each) => each.clientWidth > 0,
        );
        if (svg.length !== 1) return [`${svg.length} pictures are shown`];
        const found: string[] = [];
        for (const step of svg[0]?.querySelectorAll('.step') ?? []) {
          const frame = step.querySelector('rect')?.getBoundingClientRect();
          const texts = [...step.querySelectorAll('text')];
          for (const [index, text] of texts.entries()) {
            const box = text.getBoundingClientRect();
            if (
              !frame ||
              box.left < frame.left ||
              box.right > frame.right + 0.5 ||
              box.bottom > frame.bottom + 0.5
            )
              found.push(`“${text.textContent}” leaves its step`);
            const next = texts[index + 1]?.getBoundingClientRect();
            // Boxes hold the leading; half of a line is real overlap.
            if (next && box.bottom - next.top > box.height / 2)
              found.push(`“${text.textContent}” laps`);
          }
        }
        return found;
      });
      expect(faults).toEqual([]);
    });
