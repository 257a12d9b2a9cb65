import { asHeading, formatQuantity } from '../../i18n/format.ts';
import { kindWord } from '../../i18n/indicator-words.ts';
import type { Lang } from '../../i18n/locales.ts';
import { string, type StringKey } from '../../i18n/strings.ts';
import type { Status } from '../../indicators/status.ts';
import type { Fact } from '../../schemas/fact.ts';
import { countStatuses, type TargetMark, type TargetPanel } from './build.ts';

/** The statuses in the few words that a badge has room for. */
export const shortStatus = {
  reached: 'targetsReached',
  missed: 'targetsMissed',
  'on-the-way': 'targetsOnTheWay',
  'not-comparable': 'targetsNotComparable',
  'no-data': 'targetsNoData',
} as const satisfies Record<Status, StringKey>;

/** Counts of the panels by status, in a sentence. */
export const targetsSummary = (panels: TargetPanel[], lang: Lang): string => {
  const counts = countStatuses(panels);
  return string(lang, 'targetsSummary', {
    count: panels.length,
    reached: counts.reached,
    missed: counts.missed,
    way: counts['on-the-way'],
    other: counts['not-comparable'],
    none: counts['no-data'],
  });
};

export const panelName = ({ built }: TargetPanel, lang: Lang): string =>
  asHeading(built.indicator.name[lang], lang);

export const panelBadge = ({ status, dueYear }: TargetPanel, lang: Lang): string => {
  const word = string(lang, shortStatus[status]);
  return dueYear === undefined
    ? word
    : string(lang, 'targetsBadge', { year: dueYear, status: word });
};

export const basisName = (panel: TargetPanel, basis: string, lang: Lang): string =>
  panel.built.indicator.bases.find(({ id }) => id === basis)?.name[lang] ??
  string(lang, 'basisUnnamed');

const signs: Partial<Record<NonNullable<Fact['qualifier']>, string>> = {
  'more-than': '>',
  'at-least': '≥',
  nearly: '≈',
  about: '≈',
  'or-so': '≈',
};

/** A value beside its point: the qualifier is a sign, for want of room. */
export const markLabel = ({ facts: [fact] }: TargetMark, lang: Lang): string => {
  const sign = fact.qualifier === undefined ? '' : (signs[fact.qualifier] ?? '');
  return `${sign}${formatQuantity(fact, lang, { isBare: fact.qualifier !== 'scale' })}`;
};

/** All that a point stands for, as it is read out. */
export const markSays = (panel: TargetPanel, mark: TargetMark, lang: Lang): string => {
  const [fact] = mark.facts;
  const parts = [
    String(mark.year),
    formatQuantity(fact, lang),
    string(lang, kindWord(fact)),
    ...(panel.hasOtherBasis ? [basisName(panel, mark.basis, lang)] : []),
    ...(mark.status ? [string(lang, shortStatus[mark.status])] : []),
  ];
  return parts.join(lang === 'zh' ? '，' : ', ');
};

/** Why a panel is not one line, and that a target of it is not drawn. */
export const panelRemarks = (
  { reason, breaks, hasOtherBasis, undrawn }: TargetPanel,
  lang: Lang,
): { why: string | undefined; undrawn: string | undefined } => ({
  why: reason
    ? string(lang, breaks.length > 0 ? 'targetsWhy' : 'targetsWhyGrey', {
        title: reason.title[lang],
      })
    : breaks.length > 0
      ? string(lang, 'targetsWhyPlain')
      : hasOtherBasis
        ? string(lang, 'targetsOtherBasis')
        : undefined,
  undrawn:
    undrawn === 'none'
      ? undefined
      : string(lang, undrawn === 'all' ? 'targetsUndrawn' : 'targetsUndrawnMore'),
});
