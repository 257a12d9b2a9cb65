import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { writeWhole } from '../cache/write-whole.ts';
import type { Lang } from '../i18n/locales.ts';
import { charactersOf } from './font-characters.ts';

/**
 * The fonts that pictures are drawn with, from packages: a machine that builds the site may have
 * no Chinese font. Cut down to the characters in use, they load fifty times faster.
 */

/** In this order a missing character is looked for, so the regular Chinese one comes first. */
const files = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'newsreader/400Regular/Newsreader_400Regular.ttf',
  'newsreader/700Bold/Newsreader_700Bold.ttf',
];

/** Which font stands for `sans-serif` and `serif`, where the site asks for a reader's own fonts. */
export const familiesOf: Record<Lang, { sans: string; serif: string }> = {
  zh: { sans: 'Noto Sans SC', serif: 'Noto Sans SC' },
  en: { sans: 'Source Sans 3', serif: 'Newsreader' },
};

const require = createRequire(import.meta.url);

const packaged = (file: string): string => {
  const [name = '', ...rest] = file.split('/');
  // The package exports its fonts through no path of its own, so the way leads from its manifest.
  const manifest = require.resolve(`@expo-google-fonts/${name}/package.json`);
  return join(manifest, '..', ...rest);
};

const isHan = (character: string): boolean =>
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character);

/**
 * What a font is cut down to. In English pictures the Chinese fonts keep nothing but Han: the
 * renderer sets a whole line in the first font that has all of its characters.
 */
const charactersFor = (file: string, characters: string, lang: Lang): string =>
  lang === 'en' && file.startsWith('noto') ? [...characters].filter(isHan).join('') : characters;

/**
 * Font files that have every character of `texts`, made in `folder`.
 * @throws when no font has one of the characters: a picture would show an empty box.
 */
export const fontFilesFor = async (
  texts: string[],
  lang: Lang,
  folder: string,
): Promise<string[]> => {
  const characters = [...new Set(texts.join(''))]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
  const fonts = files.map((file) => ({ file, data: readFileSync(packaged(file)) }));
  const known = fonts.map(({ data }) => charactersOf(data));
  const missing = [...characters].filter(
    (character) => !known.some((each) => each.has(character.codePointAt(0) ?? 0)),
  );
  if (missing.length > 0)
    throw new Error(
      `No font of the pictures has ${missing.map((each) => `“${each}”`).join(', ')}.`,
    );
  const key = createHash('sha256').update(characters).digest('hex').slice(0, 16);
  const own = join(folder, `${lang}-${key}`);
  mkdirSync(own, { recursive: true });
  return Promise.all(
    fonts.map(async ({ file, data }, index) => {
      const target = join(own, `${index}-${file.split('/').at(-1)}`);
      if (!existsSync(target)) {
        const text = charactersFor(file, characters, lang);
        writeWhole(target, await subsetFont(data, text, { targetFormat: 'truetype' }));
      }
      return target;
    }),
  );
};
