import type { Status } from '../indicators/status.ts';
import type { Fact } from '../schemas/fact.ts';
import { inBrackets } from './format.ts';
import type { Lang } from './locales.ts';
import { string, type StringKey } from './strings.ts';

/** The interface words for what a value is and how a target turned out. */
const kindWords = {
  target: 'kindTarget',
  baseline: 'kindBaseline',
  actual: 'kindActual',
  count: 'kindCount',
} as const satisfies Record<Fact['kind'], StringKey>;

/** The word for what this value is; an outcome may be an expectation. */
export const kindWord = ({ kind, isExpected }: Fact): StringKey =>
  isExpected === true ? 'kindExpected' : kindWords[kind];

/** “ (2027)”, to stand behind a value; nothing behind one without a year. */
export const bracketedYear = ({ year }: Fact, lang: Lang): string => {
  if (year === undefined) return '';
  return inBrackets(lang === 'zh' ? `${year}年` : String(year), lang);
};

/** “ (2027, target)”, to stand behind what is counted; of an undated value only that it is a target. */
export const yearAndKind = (fact: Fact, lang: Lang): string => {
  if (fact.year === undefined && fact.kind !== 'target') return '';
  const kind = string(lang, kindWord(fact));
  const year = fact.year === undefined ? '' : `${fact.year}${lang === 'zh' ? '年' : ', '}`;
  return inBrackets(year + kind, lang);
};

export const statusWords = {
  reached: 'statusReached',
  missed: 'statusMissed',
  'on-the-way': 'statusOnTheWay',
  'not-comparable': 'statusNotComparable',
  'no-data': 'statusNoData',
} as const satisfies Record<Status, StringKey>;
