import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { hanStrings } from './corpus.mjs';

/** The queries of the bench, each with what a page must hold to be right. */

const read = (file) => JSON.parse(readFileSync(`content/${file}.json`, 'utf8'));
const unique = (list) => [...new Set(list)];
const toTraditional = Converter({ from: 'cn', to: 't' });
const toFullWidth = (text) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const asWritten = (strings) => strings.map((text) => ({ query: text, truth: text }));

/** Strings with Han characters and Latin letters or figures, as 5G基站 or 2025年. */
const mixedStrings = (text) =>
  unique(
    (
      text.match(/(?<![A-Za-z0-9.,])[\p{Script=Han}A-Za-z0-9.]{3,8}(?![A-Za-z0-9.,])/gu) ?? []
    ).filter(
      (found) =>
        /[A-Za-z0-9]/.test(found) && /\p{Script=Han}/u.test(found) && !/^\.|\.$/.test(found),
    ),
  );

/** @returns sets of `{ query, truth }`; a truth of null is to be found nowhere. */
export const stringSets = (pages, count, next) => {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const allText = pages.map(({ text }) => text).join('\n');
  const chars = unique(allText.match(/\p{Script=Han}/gu));
  const terms = read('terms').map(({ zh }) => zh);
  const byLength = Object.fromEntries(
    [2, 3, 4, 6, 8].map((length) => [length, unique(hanStrings(pages, length, count, next))]),
  );
  const plain = unique([...byLength[4], ...byLength[6]]);
  const mixed = mixedStrings(allText);
  const pickMixed = () => unique(Array.from({ length: count }, () => pick(mixed)));
  const isNew = ({ query }) => !allText.includes(query);
  const sets = {
    ...Object.fromEntries(
      Object.entries(byLength).map(([length, strings]) => [
        `exact, ${length} characters`,
        asWritten(strings),
      ]),
    ),
    'Latin and figures': asWritten(pickMixed()),
    'terms, Chinese': asWritten(terms.filter((zh) => allText.includes(zh))),
    spaced: plain.map((text) => {
      const at = 1 + Math.floor(next() * (text.length - 1));
      return { query: `${text.slice(0, at)} ${text.slice(at)}`, truth: text };
    }),
    traditional: plain
      .map((text) => ({ query: toTraditional(text), truth: text }))
      .filter(({ query, truth }) => query !== truth),
    'full width': pickMixed().map((text) => ({ query: toFullWidth(text), truth: text })),
    'one wrong character': plain
      .map((text) => {
        const at = Math.floor(next() * text.length);
        return { query: text.slice(0, at) + pick(chars) + text.slice(at + 1), truth: text };
      })
      .filter(isNew),
    'one missing character': plain
      .map((text) => {
        const at = 1 + Math.floor(next() * (text.length - 2));
        return { query: text.slice(0, at) + text.slice(at + 1), truth: text };
      })
      .filter(isNew),
    absent: Array.from({ length: count * 3 }, () => ({
      query: Array.from({ length: 3 + Math.floor(next() * 3) }, () => pick(chars)).join(''),
      truth: null,
    }))
      .filter(isNew)
      .slice(0, count),
  };
  const asked = Array.from({ length: 60 }, (_, at) =>
    at % 3 === 0 ? pick(terms) : pick(byLength[pick([2, 3, 4, 6])]),
  );
  return { sets, asked };
};

/** English terms, as a page has them. */
export const englishSet = (pages) => {
  const text = pages.map((page) => page.text.toLowerCase()).join('\n');
  return read('terms')
    .map(({ en }) => ({ query: en, truth: en.toLowerCase() }))
    .filter(({ truth }) => text.includes(truth));
};

/** Every name in both languages with the addresses that tell of it. */
export const nameQueries = () => {
  const rows = [
    ...read('terms').map(({ id, zh, en }) => ['term', zh, en, `/glossary/#${id}`]),
    ...read('agencies').map(({ id, zh, en }) => ['agency', zh, en, `/agencies/${id}/`]),
    ...read('indicators').map(({ id, name }) => [
      'indicator',
      name.zh,
      name.en,
      `/indicators/${id}/`,
    ]),
  ].map(([kind, zh, en, address]) => ({ kind, zh, en, address }));
  const addressesOf = (lang, name) =>
    rows.filter((row) => row[lang].toLowerCase() === name.toLowerCase()).map((row) => row.address);
  return ['zh', 'en'].flatMap((asked) =>
    ['zh', 'en'].flatMap((site) =>
      rows.map((row) => ({
        kind: row.kind,
        asked,
        site,
        query: row[asked],
        addresses: addressesOf(asked, row[asked]),
      })),
    ),
  );
};
