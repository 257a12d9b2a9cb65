import { expect, test } from 'vitest';
import { otherNumber, otherSpelling, wordForms } from '../../../src/search/word-forms.ts';

test('British and American spellings stand for each other', () => {
  for (const [american, british] of [
    ['digitalization', 'digitalisation'],
    ['organizations', 'organisations'],
    ['center', 'centre'],
    ['centers', 'centres'],
    ['program', 'programme'],
    ['analyze', 'analyse'],
  ] as const) {
    expect(otherSpelling(american)).toBe(british);
    expect(otherSpelling(british)).toBe(american);
  }
  for (const word of ['enterprise', 'supervise', 'size', 'rise', 'precise', 'horizon'])
    expect(otherSpelling(word)).toBe(word);
});

test('singular and plural stand for each other', () => {
  for (const [one, many] of [
    ['factory', 'factories'],
    ['index', 'indexes'],
    ['branch', 'branches'],
    ['station', 'stations'],
  ] as const) {
    expect(otherNumber(one)).toBe(many);
    expect(otherNumber(many)).toBe(one);
  }
  for (const word of ['access', 'analysis', 'status']) expect(otherNumber(word)).toBe(word);
});

test('a query is asked with one word in another form, and all of it in the other spelling', () => {
  expect(wordForms('computing center')).toEqual(
    expect.arrayContaining(['computing centre', 'computing centres', 'computing centers']),
  );
  expect(wordForms('算力')).toEqual([]);
});
