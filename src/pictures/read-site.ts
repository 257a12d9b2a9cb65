import type { Lang } from '../i18n/locales.ts';
import type { SitePage } from './compose-site.ts';
import { findAll } from './markup.ts';
import { parseMarkup } from '../markdown/markup.ts';

/** What the home page says of the site, for the card of pages without a chart. */
export const readSitePage = (html: string, lang: Lang): SitePage => {
  const page = parseMarkup(html);
  const [head] = findAll(page, ({ name }) => name === 'head');
  const [body] = findAll(page, ({ name }) => name === 'body');
  const [title] = findAll(page, ({ name }) => name === 'title');
  const content = (property: string) =>
    findAll(page, ({ attribs }) => attribs['property'] === property)[0]?.attribs['content'] ?? '';
  if (!head || !body || !title) throw new Error(`The home page in ${lang} is no whole page.`);
  const siteName = content('og:site_name');
  const whole =
    'data' in (title.children[0] ?? {}) ? (title.children[0] as { data: string }).data : '';
  return {
    lang,
    siteName,
    tagline: whole.replace(`${siteName} · `, ''),
    address: content('og:url'),
    at: body,
  };
};
