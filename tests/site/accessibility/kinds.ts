import { langs } from '../../../src/i18n/locales.ts';

/** One page of each kind: what holds for it holds for its template. */
const ofLanguage = [
  '',
  'plans/',
  'plans/14th-five-year-plan/',
  'plans/action-plan-2023-2027/',
  'plans/action-plan-2023-2027/08-manufacturing/',
  'indicators/',
  'indicators/digital-economy-share/',
  'agencies/',
  'agencies/economy-and-information/',
  'charts/',
  'charts/six-pillars/',
  'charts/industry-brain/',
  'charts/targets/',
  'charts/responsibilities/',
  'charts/lineage/',
  'charts/indicator-smart-factories/',
  'glossary/',
  'disagreements/',
  'sources/',
  'search/',
  'press/',
  'data/',
  'about/',
];

const shared = [
  '/',
  '/404.html',
  '/parallel/14th-five-year-plan/05-new-drivers/',
  '/embed/zh/targets/',
  '/embed/en/industry-brain/',
];

export const kinds = [
  ...shared,
  ...langs.flatMap((lang) => ofLanguage.map((path) => `/${lang}/${path}`)),
];

/** Each kind in one language, the languages in turn: for what the words have no part in. */
export const kindsOnce = [
  ...shared,
  ...ofLanguage.map((path, index) => `/${langs[index % langs.length]}/${path}`),
];

/** The pages in parts of about equal size, for tests that run beside each other. */
export const kindsInParts = (parts: number, pages = kinds): string[][] =>
  Array.from({ length: parts }, (_, part) => pages.filter((_, index) => index % parts === part));
