import { asHeading, formatQuantity } from '../../i18n/format.ts';
import { kindWord } from '../../i18n/indicator-words.ts';
import type { Lang } from '../../i18n/locales.ts';
import { string } from '../../i18n/strings.ts';
import type { BuiltIndicator } from '../../indicators/build-indicator.ts';
import { rowsOfIndicator } from './rows.ts';

/** “Smart factories: targets and outcomes”. */
export const indicatorTitle = ({ indicator }: BuiltIndicator, lang: Lang): string =>
  string(lang, 'indicatorChart', { name: asHeading(indicator.name[lang], lang) });

/** What the chart shows, value by value, for those who do not see it. */
export const indicatorSummary = (built: BuiltIndicator, lang: Lang): string => {
  const values = rowsOfIndicator(built).map(
    ({ fact }) => `${fact.year} ${formatQuantity(fact, lang)} (${string(lang, kindWord(fact))})`,
  );
  return `${indicatorTitle(built, lang)}${lang === 'zh' ? '：' : ': '}${values.join(lang === 'zh' ? '；' : '; ')}`;
};
