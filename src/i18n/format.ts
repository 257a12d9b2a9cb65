import { units, type Unit } from '../schemas/units.ts';
import type { Lang } from './locales.ts';

/**
 * Numbers, units and dates in words. A figure comes in with the unit of its source and goes out
 * as each language says it: 4000 yi-yuan is “4000亿元” and “RMB 400 billion”.
 */

export type Quantity = {
  value: number;
  unit: Unit;
  qualifier?: 'more-than' | 'at-least' | 'nearly' | 'about' | 'or-so' | 'scale' | undefined;
};

export type QuantityForm = {
  /** Leave the qualifier out; the sentence carries it. */
  isBare?: boolean;
  /** Small counts as words: 九章, nine. */
  isInWords?: boolean;
};

const measureWords: Partial<Record<Unit, string>> = {
  ge: '个',
  jia: '家',
  xiang: '项',
  suo: '所',
  zhang: '章',
  'wan-ge': '个',
  'wan-hu': '户',
  'wan-jia': '家',
  'wan-ren': '人',
  'wan-m2': '平方米',
  'yi-ge': '个',
};

const englishNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const hanNumbers = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Drops the noise that binary arithmetic adds: 0.1 + 0.2 comes out as 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12));

const decimals = (value: number): number => (String(clean(value)).split('.')[1] ?? '').length;

const hanWords = (value: number): string => {
  if (value === 2) return '两';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : hanNumbers[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : hanNumbers[ones]}`;
};

// Made once: to make one takes longer than to format with it a hundred times.
const numbers: Record<Lang, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat('zh-CN', { useGrouping: false, maximumFractionDigits: 10 }),
  en: new Intl.NumberFormat('en-GB', { useGrouping: true, maximumFractionDigits: 10 }),
};

/** A plain number as the language groups it: 12345.6 is “12345.6” and “12,345.6”. */
export const formatNumber = (value: number, lang: Lang): string =>
  numbers[lang].format(clean(value));

const zhCount = (value: number, measure: string): string => {
  if (value >= 1e8 && decimals(value / 1e8) <= 2)
    return `${formatNumber(value / 1e8, 'zh')}亿${measure}`;
  if (value >= 1e4 && decimals(value / 1e4) <= 2)
    return `${formatNumber(value / 1e4, 'zh')}万${measure}`;
  return `${formatNumber(value, 'zh')}${measure}`;
};

const zhMoney = (yi: number): string =>
  yi >= 1e4 && decimals(yi / 1e4) <= 2
    ? `${formatNumber(yi / 1e4, 'zh')}万亿元`
    : `${formatNumber(yi, 'zh')}亿元`;

const enLarge = (value: number): string => {
  for (const [size, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (value >= size) return `${formatNumber(value / size, 'en')} ${name}`;
  }
  return formatNumber(value, 'en');
};

const zhScales: Record<number, string> = { 1000: '千亿级', 10000: '万亿级' };
const enScales: Record<number, string> = { 1000: 'hundred-billion-yuan', 10000: 'trillion-yuan' };

const formatScale = (value: number, lang: Lang): string => {
  const word = (lang === 'zh' ? zhScales : enScales)[value];
  if (word === undefined)
    throw new Error(`There is no word for the order of magnitude of ${value} 亿元.`);
  return word;
};

const zhAmount = ({ value, unit }: Quantity): string => {
  switch (unit) {
    case 'yi-yuan':
      return zhMoney(value);
    case 'percent':
      return `${formatNumber(value, 'zh')}%`;
    case 'percentage-points':
      return `${formatNumber(value, 'zh')}个百分点`;
    case 'years':
      return `${formatNumber(value, 'zh')}年`;
    case 'gbps':
      return `${formatNumber(value, 'zh')} Gbps`;
    case 'share':
      return `${hanWords(clean(1 / value))}分之一`.replace('两', '二');
    default:
      return zhCount(clean(value * units[unit].scale), measureWords[unit] ?? '');
  }
};

const enAmount = ({ value, unit }: Quantity): string => {
  switch (unit) {
    case 'yi-yuan':
      return `RMB ${enLarge(clean(value * units[unit].scale))}`;
    case 'percent':
      return `${formatNumber(value, 'en')}%`;
    case 'percentage-points':
      return `${formatNumber(value, 'en')} percentage points`;
    case 'years':
      return `${formatNumber(value, 'en')} years`;
    case 'gbps':
      return `${formatNumber(value, 'en')} Gbps`;
    case 'share':
      return (
        { 2: 'half', 3: 'a third', 4: 'a quarter' }[clean(1 / value)] ?? `1/${clean(1 / value)}`
      );
    case 'wan-m2':
      return `${enLarge(clean(value * units[unit].scale))} square metres`;
    default: {
      const count = clean(value * units[unit].scale);
      return count >= 1e6 ? enLarge(count) : formatNumber(count, 'en');
    }
  }
};

const inWords = ({ value, unit }: Quantity, lang: Lang): string => {
  if (lang === 'zh')
    return `${hanWords(value)}${measureWords[unit] ?? (unit === 'years' ? '年' : '')}`;
  const word = englishNumbers[value] ?? String(value);
  return unit === 'years' ? `${word} years` : word;
};

const qualify = (amount: string, qualifier: Quantity['qualifier'], lang: Lang): string => {
  switch (qualifier) {
    case 'more-than':
      return lang === 'zh' ? `超过${amount}` : `more than ${amount}`;
    case 'at-least':
      return lang === 'zh' ? `${amount}以上` : `${amount} or more`;
    case 'nearly':
      return lang === 'zh' ? `近${amount}` : `nearly ${amount}`;
    case 'about':
      return lang === 'zh' ? `约${amount}` : `about ${amount}`;
    case 'or-so':
      return lang === 'zh' ? `${amount}左右` : `about ${amount}`;
    default:
      return amount;
  }
};

/** A figure in the words of the language, with the qualifier that the source puts on it. */
export const formatQuantity = (quantity: Quantity, lang: Lang, form: QuantityForm = {}): string => {
  if (quantity.qualifier === 'scale') return formatScale(quantity.value, lang);
  const amount = form.isInWords
    ? inWords(quantity, lang)
    : lang === 'zh'
      ? zhAmount(quantity)
      : enAmount(quantity);
  return form.isBare ? amount : qualify(amount, quantity.qualifier, lang);
};

/** Also for citations, whose styles put the parts of a date in their own order. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as far as it is known: `2023-06-15` is “2023年6月15日” and “15 June 2023”. */
export const formatDate = (date: string, lang: Lang): string => {
  const [year = '', month, day] = date.split('-');
  if (lang === 'zh')
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
};

/** A name at the head of a page or an entry: English begins it with a capital. */
export const asHeading = (name: string, lang: Lang): string =>
  lang === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name;

/** Words in brackets, to stand behind other words: “（2027年）”, “ (2027)”. */
export const inBrackets = (words: string, lang: Lang): string =>
  lang === 'zh' ? `\uff08${words}\uff09` : ` (${words})`;
