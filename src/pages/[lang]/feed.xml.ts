import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { chapterLabel } from '../../i18n/chapter-number.ts';
import { asHeading } from '../../i18n/format.ts';
import { chapterAddress, link } from '../../i18n/links.ts';
import { locales, toLang } from '../../i18n/locales.ts';
import { string } from '../../i18n/strings.ts';
import { langPaths, loadAllChapters } from '../../loaders/plans.ts';

export const getStaticPaths = langPaths;

/** New and revised chapters of one language. */
export const GET = async ({ params, site }: APIContext): Promise<Response> => {
  const lang = toLang(params['lang']);
  const chapters = await loadAllChapters(lang);
  const self = new URL(link(`/${lang}/feed.xml`), site).href;
  return rss({
    title: string(lang, 'siteName'),
    description: string(lang, 'newsFeed'),
    site: new URL(link(`/${lang}/`), site).href,
    // A copy of the feed tells where it is from.
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${locales[lang].tag}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: chapters.map(({ plan, id, entry }) => ({
      title: `${asHeading(plan.short[lang], lang)} · ${chapterLabel(entry.data, lang)} ${entry.data.title}`,
      description: entry.data.lead,
      link: new URL(link(chapterAddress(lang, plan.id, id)), site).href,
      pubDate: new Date(`${entry.data.updated}T00:00:00Z`),
    })),
  });
};
