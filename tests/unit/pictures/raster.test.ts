import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Lang } from '../../../src/i18n/locales.ts';
import { encodePng } from '../../../src/pictures/encode-png.ts';
import { charactersOf } from '../../../src/pictures/font-characters.ts';
import { fontFilesFor } from '../../../src/pictures/fonts.ts';
import { nameFonts, rasterise } from '../../../src/pictures/rasterise.ts';

/** The packaged fonts and no others draw every character that a picture has. */

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
const words = '数字经济“未来工厂”4000亿元 RMB 400 billion';
const files: Partial<Record<Lang, string[]>> = {};

beforeAll(async () => {
  files.zh = await fontFilesFor([words], 'zh', folder);
  files.en = await fontFilesFor([words], 'en', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const draw = (text: string, lang: Lang, weight = 400): Buffer =>
  rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60"><rect width="60" height="60" fill="white"/><text x="10" y="45" font-family="system-ui, sans-serif" font-size="40" font-weight="${weight}">${text}</text></svg>`,
    60,
    lang,
    files[lang] ?? [],
  );

test.each(['zh', 'en'] as const)('%s: Han characters are drawn, no two alike, no box', (lang) => {
  // The fonts were cut down to the words above, so this one has no glyph left.
  const missing = draw('龘', lang).toString('base64');
  const drawn = [...'数字经济未来工厂亿元'].map((each) => draw(each, lang).toString('base64'));
  expect(drawn).not.toContain(missing);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test.each(['zh', 'en'] as const)('%s: bold Han is bold', (lang) => {
  expect(draw('数', lang, 700)).not.toEqual(draw('数', lang));
});

test('a character that no font has stops the build by its name', async () => {
  await expect(fontFilesFor(['\u{10fffd}'], 'zh', folder)).rejects.toThrow(
    'No font of the pictures has',
  );
});

test('a font says which characters it has', () => {
  const font = readFileSync(
    'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const known = charactersOf(font);
  expect([...'渝綦璧璔A—〔'].map((each) => known.has(each.codePointAt(0) ?? 0))).not.toContain(
    false,
  );
  expect(known.has(0x10fffd)).toBe(false);
});

test('the same picture gives the same bytes', () => {
  expect(draw('数', 'zh')).toEqual(draw('数', 'zh'));
});

test('in English pictures Han runs name the Chinese font, and generic fonts ours', () => {
  const svg =
    '<style>.a{font-family:Charter, serif}.b{font-family:system-ui, sans-serif}</style><text class="a">Letter 渝经信 2023</text>';
  expect(nameFonts(svg, 'en')).toBe(
    '<style>.a{font-family:Newsreader}.b{font-family:Source Sans 3}</style><text class="a">Letter <tspan font-family="Noto Sans SC">渝经信</tspan> 2023</text>',
  );
});

/** The palette index of each pixel, and the palette. */
const decode = (png: Buffer) => {
  const parts: Record<string, Buffer> = {};
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    parts[png.toString('latin1', at + 4, at + 8)] = png.subarray(
      at + 8,
      at + 8 + png.readUInt32BE(at),
    );
  return {
    palette: parts['PLTE'] ?? Buffer.alloc(0),
    rows: inflateSync(parts['IDAT'] ?? Buffer.alloc(0)),
  };
};

test('few colours are kept exactly', () => {
  const pixels = new Uint8Array([1, 2, 3, 255, 4, 5, 6, 255, 4, 5, 6, 255, 4, 5, 6, 255]);
  const { palette, rows } = decode(encodePng(pixels, 2, 2));
  expect([...palette]).toEqual([4, 5, 6, 1, 2, 3]);
  expect([...rows]).toEqual([0, 1, 0, 0, 0, 0]);
});

test('of many colours those of areas come out exact', () => {
  const side = 200;
  const pixels = new Uint8Array(side * side * 4).fill(255);
  for (let index = 0; index < 2000; index += 1)
    pixels.set([index % 256, (index * 7) % 256, (index * 13) % 256], index * 4);
  for (let index = 20_000; index < 20_100; index += 1) pixels.set([250, 255, 255], index * 4);
  const { palette, rows } = decode(encodePng(pixels, side, side));
  expect(palette.length).toBe(256 * 3);
  const at = (rows[(side + 1) * 100 + 1] ?? 0) * 3;
  expect([...palette.subarray(at, at + 3)]).toEqual([250, 255, 255]);
});
