import { expect, test } from 'vitest';
import { documents, hasSources, plain, readSource } from './documents.ts';
import { numerals as exclusions } from './exclusions.ts';
import { facts, isShown, names, terms } from './site-words.ts';

/** Every numeral of every document is a fact on the site, part of a name, or excluded by a reason. */

const arabic = /\d+(?:[.,/]\d+)*/g;
const han =
  /[一二两三四五六七八九十百千万亿]+(?=[个项家章类大届种批余]|亿|万|次|方面|级)|[百千万]?[万亿]级/g;

type Found = { at: number; end: number; shown: string };

const find = (text: string): Found[] =>
  [arabic, han]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => {
      const [at, end] = [match.index, match.index + match[0].length];
      return {
        at,
        end,
        shown: `${text.slice(Math.max(0, at - 12), at)}⟦${match[0]}⟧${text.slice(end, end + 12)}`,
      };
    })
    .sort((a, b) => a.at - b.at);

/** Where each phrase stands in the text. */
const ranges = (text: string, phrases: string[]): [number, number][] =>
  phrases.flatMap((phrase) => {
    const found: [number, number][] = [];
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
      found.push([at, at + phrase.length]);
    return found;
  });

const used = new Set<string>();

for (const { file, sources } of documents)
  test.skipIf(!hasSources)(`${file}: every numeral is on the site or excluded`, () => {
    const text = readSource(file);
    const isOwn = ({ source }: { source: string }) =>
      (sources as readonly string[]).includes(source);
    const covered = ranges(text, [
      ...facts.filter((fact) => isOwn(fact) && isShown(fact)).map(({ phrase }) => plain(phrase)),
      ...names
        .map(({ zh }) => plain(zh))
        .filter((zh) => /\d|[一二三四五六七八九十百千万亿]/.test(zh)),
      ...terms
        .flatMap(({ zh, forms }) => [zh, ...forms.zh])
        .map(plain)
        .filter((zh) => /\d|[一二三四五六七八九十百千万亿]/.test(zh)),
    ]);
    // A figure that is given twice needs one fact: the numeral with the unit behind it.
    const stated = facts
      .filter((fact) => isOwn(fact) && isShown(fact))
      .map(({ phrase }) => plain(phrase));
    const isRepeated = ({ at, end }: Found) =>
      stated.some((phrase) => phrase.includes(text.slice(at, end + 1)));
    const found = find(text);
    expect(found.length).toBeGreaterThan(10);
    const missing = found
      .filter(({ at, end }) => !covered.some(([from, to]) => from <= at && end <= to))
      .filter((each) => !isRepeated(each))
      .filter(({ shown }) => {
        const exclusion = exclusions.find(({ pattern }) => pattern.test(shown));
        if (exclusion) used.add(exclusion.pattern.source);
        return exclusion === undefined;
      });
    expect(missing.map(({ shown }) => shown)).toEqual([]);
  });

test.skipIf(!hasSources)('every exclusion excludes something', () => {
  expect(exclusions.map(({ pattern }) => pattern.source).filter((each) => !used.has(each))).toEqual(
    [],
  );
});
