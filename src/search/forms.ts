import type { Lang } from '../i18n/locales.ts';
import { figuresOf } from './english-numerals.ts';

/**
 * Other ways to write what a query says: 四千亿, 4,000亿元 and RMB 400 billion are one amount, and
 * a document's number has brackets of many kinds. Takes and gives folded text.
 */

const digits = '〇一二三四五六七八九';
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const large: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const words: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};

const digitOf = (char: string): number =>
  char === '零' ? 0 : char === '两' ? 2 : digits.indexOf(char);

/** The value of a Chinese numeral such as 四千亿 or 三万三千六百; null when it is none. */
export const readHanNumeral = (text: string): number | null => {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text) {
    if (digitOf(char) >= 0) digit = digitOf(char);
    else if (small[char] !== undefined) {
      section += (digit || (char === '十' ? 1 : 0)) * small[char];
      digit = 0;
    } else if (large[char] !== undefined) {
      const scale = large[char];
      total = (total + section + digit) * scale;
      section = digit = 0;
    } else return null;
  }
  const value = total + section + digit;
  return value > 0 ? value : null;
};

const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** An amount as Chinese pages write it. */
const hanAmounts = (value: number): string[] => [
  ...(value >= 1e12 ? [`${plain(value / 1e12)}万亿`] : []),
  ...(value >= 1e8 ? [`${plain(value / 1e8)}亿`] : []),
  ...(value >= 1e4 && value < 1e8 ? [`${plain(value / 1e4)}万`] : []),
  ...(value < 1e4 ? [plain(value)] : []),
];

const grouped = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 }).format(
    Number(value.toPrecision(12)),
  );

/** An amount as English pages write it. */
const englishAmounts = (value: number): string[] => {
  for (const name of ['trillion', 'billion', 'million'] as const) {
    const size = words[name] ?? 1;
    if (value >= size) return [`${grouped(value / size)} ${name}`];
  }
  return [grouped(value)];
};

const hanNumeral = '[〇零一二两三四五六七八九十百千万亿]';
const patterns: [RegExp, (match: RegExpExecArray) => number | null][] = [
  [
    /(?:rmb|cny|¥)?\s*(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|mn|m|billion|bn|trillion|trn|tn)\b(?:\s*(?:yuan|rmb))?/,
    ([, number = '', word = '']) => Number(number.replace(/,/g, '')) * (words[word] ?? 1),
  ],
  [
    /(?:rmb|cny|¥)?\s*(\d[\d,]*(?:\.\d+)?)\s*(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千)(?=元?|$)/,
    ([, number = '', unit = '']) =>
      Number(number.replace(/,/g, '')) *
      (readHanNumeral(unit.length > 1 ? `一${unit}` : unit.replace(/^/, '一')) ?? 1),
  ],
  [new RegExp(`${hanNumeral}{2,}`), ([numeral = '']) => readHanNumeral(numeral)],
  [
    /(?:rmb|cny|¥)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{4,}(?:\.\d+)?)/,
    ([, number = '']) => Number(number.replace(/,/g, '')),
  ],
];

/** The query with its amount written as the language's pages write it. */
const amountForms = (query: string, lang: Lang): string[] => {
  for (const [pattern, valueOf] of patterns) {
    const match = pattern.exec(query);
    if (!match) continue;
    const value = valueOf(match);
    if (value === null || !Number.isFinite(value)) continue;
    const before = query.slice(0, match.index);
    const after = query.slice(match.index + match[0].length);
    if (lang === 'zh') {
      const rest = after.replace(/^\s*(?:yuan|rmb)/, '');
      const unit = /\b(?:rmb|cny|yuan)\b|¥/.test(match[0]) && !rest.startsWith('元') ? '元' : '';
      return hanAmounts(value).map((amount) => `${before.trim()}${amount}${unit}${rest}`);
    }
    const isMoney = /^元/.test(after) || /rmb|cny|¥|yuan/.test(match[0]);
    const rest = after.replace(/^元/, '');
    return englishAmounts(value).map((amount) =>
      `${before}${isMoney ? 'rmb ' : ''}${amount}${rest}`.trim(),
    );
  }
  return [];
};

const hanPercent = new RegExp(`百分之(${hanNumeral}+)`);

const percentForms = (query: string): string[] => {
  const match = hanPercent.exec(query);
  const value = match ? readHanNumeral(match[1] ?? '') : null;
  return match && value !== null ? [query.replace(match[0], `${value}%`)] : [];
};

/** 渝府发2021 41号 with or without brackets, as 渝府发〔2021〕41号. */
const documentForms = (query: string): string[] => {
  const match =
    /^(\p{Script=Han}{2,8})[\s\p{P}\p{S}]*((?:19|20)\d\d)[\s\p{P}\p{S}年]*(?:第|no\.?)?\s*(\d{1,4})\s*号?(?:文件?)?$/u.exec(
      query.trim(),
    );
  return match ? [`${match[1] ?? ''}〔${match[2] ?? ''}〕${match[3] ?? ''}号`] : [];
};

/** Other spellings of a folded query, the likeliest first; the query itself is not among them. */
export const otherForms = (query: string, lang: Lang): string[] => [
  ...new Set(
    [query, figuresOf(query)]
      .flatMap((each) => [
        each,
        ...documentForms(each),
        ...percentForms(each),
        ...amountForms(each, lang),
      ])
      .filter((form) => form !== query),
  ),
];
