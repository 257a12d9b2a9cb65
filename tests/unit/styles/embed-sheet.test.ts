import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
const imports = (name: string) =>
  [...sheet(name).matchAll(/@import '\.\/([a-z-]+)\.css'/g)].map(([, file]) => file ?? '');

test('embeds get every sheet of charts that pages get', () => {
  const ofCharts = imports('pictured').filter((name) => name.startsWith('chart'));
  expect(ofCharts.length).toBeGreaterThan(1);
  // The common sheet, and those that the layout adds by chart, with what they import.
  const added = [
    ...readFileSync('src/layouts/Embed.astro', 'utf8').matchAll(/styles\/([a-z-]+)\.css\?url/g),
  ].map(([, name]) => name ?? '');
  expect([...imports('embed'), ...added, ...added.flatMap(imports)]).toEqual(
    expect.arrayContaining(ofCharts),
  );
});

test('the dark palette is the same whether the device or the host asks for it', () => {
  const palette = (selector: string) => {
    const [, block = ''] = sheet('site/tokens').split(`${selector} {`);
    return [...block.slice(0, block.indexOf('}')).matchAll(/(--[a-z0-9-]+): ([^;]+);/g)].map(
      ([, name, value]) => `${name}: ${value}`,
    );
  };
  expect(palette(":root:not([data-theme='light'])").length).toBeGreaterThan(8);
  expect(palette(":root[data-theme='dark']")).toEqual(palette(":root:not([data-theme='light'])"));
});
