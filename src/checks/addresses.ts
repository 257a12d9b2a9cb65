import type { Content } from './load-content.ts';
import type { Problem } from './problem.ts';

const pages = [
  '',
  'plans/',
  'indicators/',
  'agencies/',
  'disagreements/',
  'data/',
  'glossary/',
  'sources/',
  'about/',
  'press/',
  'search/',
  'charts/',
];

/** The addresses that the content makes; a link in content may lead to these alone. */
export const knownAddresses = (content: Content): Set<string> => {
  const addresses = new Set(['/']);
  for (const lang of ['zh', 'en']) {
    for (const page of pages) addresses.add(`/${lang}/${page}`);
    for (const { value } of content.indicators) addresses.add(`/${lang}/indicators/${value.id}/`);
    for (const { value } of content.agencies) addresses.add(`/${lang}/agencies/${value.id}/`);
    for (const { value } of content.charts) addresses.add(`/${lang}/charts/${value.id}/`);
    for (const { value } of content.plans) addresses.add(`/${lang}/plans/${value.id}/`);
    for (const { plan, id } of content.chapters) addresses.add(`/${lang}/plans/${plan}/${id}/`);
  }
  for (const { plan, id } of content.chapters) addresses.add(`/parallel/${plan}/${id}/`);
  return addresses;
};

export const checkLinks = (content: Content): Problem[] => {
  const known = knownAddresses(content);
  const outlines = [
    ...content.chapters.flatMap(({ zh, en }) => [zh?.outline, en?.outline]),
    ...content.pages,
  ].filter((outline) => outline !== undefined);
  return outlines.flatMap(({ file, links }) =>
    links
      .filter(({ url }) => !/^https?:/.test(url) && !known.has(url.split('#')[0] ?? ''))
      .map(({ url, line }) => ({
        file,
        line,
        message: `the link leads to "${url}", which is no page of this site; internal links start with /zh/ or /en/ and end in /.`,
      })),
  );
};
