import edition from '../../content/edition.json';
import { hasChart } from '../charts/indicator/place.ts';
import { langs } from '../i18n/locales.ts';
import { buildIndicator, type BuiltIndicator } from '../indicators/build-indicator.ts';
import { loadLibrary } from './library.ts';
import { once } from './once.ts';

/** The day up to which outcomes were looked for. */
export const { asOf } = edition;

/** Every indicator with its values, in the order of the content. */
export const loadIndicators = once(async (): Promise<BuiltIndicator[]> => {
  const { indicators, facts, sources } = await loadLibrary();
  const all = [...facts.values()];
  return [...indicators.values()].map((indicator) => buildIndicator(indicator, all, sources, asOf));
});

export const indicatorPaths = async () =>
  (await loadIndicators()).flatMap((built) =>
    langs.map((lang) => ({ params: { lang, indicator: built.indicator.id }, props: { built } })),
  );

/** The indicators of which two values or more may be drawn. */
export const loadChartedIndicators = async (): Promise<BuiltIndicator[]> =>
  (await loadIndicators()).filter(hasChart);
