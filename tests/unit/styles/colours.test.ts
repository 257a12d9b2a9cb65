import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync('src/styles/site/tokens.css', 'utf8');

const paletteAfter = (selector: string): ((name: string) => Color) => {
  const [, block = ''] = tokens.split(`${selector} {`);
  const colours = new Map(
    [...block.slice(0, block.indexOf('}')).matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(
      ([, name, colour]) => [name, colour] as const,
    ),
  );
  return (name) => {
    const colour = parse(colours.get(name) ?? '');
    if (!colour) throw new Error(`tokens.css has no colour --${name} under ${selector}.`);
    return colour;
  };
};

const palettes = {
  light: paletteAfter(':root'),
  dark: paletteAfter(":root[data-theme='dark']"),
};

/** As somebody sees who lacks one kind of cone. */
const eyes: Record<string, (colour: Color) => Color> = {
  usual: (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

const difference = differenceCiede2000();

/** The colours that tell one thing from another in the charts. */
const telling = [
  ['accent', 'river'],
  ['accent', 'ink-3'],
  ['river', 'ink-3'],
  ['accent-soft', 'river-soft'],
] as const;

for (const [theme, colour] of Object.entries(palettes))
  describe(theme, () => {
    test('words stand out from what they are on, 4.5 : 1 (WCAG 1.4.3)', () => {
      for (const words of ['ink', 'ink-2', 'ink-3', 'accent', 'river'])
        for (const ground of ['paper', 'surface'])
          expect(
            wcagContrast(colour(words), colour(ground)),
            `${words} on ${ground}`,
          ).toBeGreaterThanOrEqual(4.5);
    });

    test('marks, borders of fields and rings stand out, 3 : 1 (WCAG 1.4.11)', () => {
      for (const mark of ['accent', 'river', 'focus', 'ink-3'])
        for (const ground of ['paper', 'surface', 'accent-soft', 'river-soft'])
          expect(
            wcagContrast(colour(mark), colour(ground)),
            `${mark} on ${ground}`,
          ).toBeGreaterThanOrEqual(3);
    });

    // Below 2.3 two colours side by side can hardly be told apart; marks stand apart from each other.
    for (const [eye, see] of Object.entries(eyes))
      test(`the colours of charts can be told apart: ${eye}`, () => {
        for (const [one, other] of telling)
          expect(
            difference(see(colour(one)), see(colour(other))),
            `${one} and ${other}`,
          ).toBeGreaterThan(one.endsWith('soft') ? 2.3 : 10);
      });
  });
