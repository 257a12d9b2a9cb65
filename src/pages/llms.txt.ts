import type { APIContext } from 'astro';
import { chartAddress, link, planAddress } from '../i18n/links.ts';
import { langs, locales, type Lang } from '../i18n/locales.ts';
import { string } from '../i18n/strings.ts';
import { loadCharts } from '../loaders/charts.ts';
import { loadPlans } from '../loaders/plans.ts';

const stop = { zh: '。', en: '. ' };

/** What is where, in Markdown, for programs that read the site; form: https://llmstxt.org. */
export const GET = async ({ site }: APIContext): Promise<Response> => {
  const item = (name: string, address: string, note?: string) =>
    `- [${name}](${new URL(link(address), site).href})${note ? `: ${note}` : ''}`;
  const plans = await loadPlans();
  const charts = (await loadCharts()).filter(({ subject }) => subject.kind === 'content');
  const sections = (lang: Lang): string[] => [
    `## ${locales[lang].name}`,
    '',
    // The short name says what the document is: a draft, a synopsis, as reported.
    ...plans.map(({ id, title, short, lead }) =>
      item(title[lang], planAddress(lang, id), `${short[lang]}${stop[lang]}${lead[lang]}`),
    ),
    ...charts.map(({ id, title, summary }) =>
      item(title[lang], chartAddress(lang, id), summary[lang]),
    ),
    item(string(lang, 'disagreements'), `/${lang}/disagreements/`),
    item(string(lang, 'sources'), `/${lang}/sources/`),
    item(string(lang, 'data'), `/${lang}/data/`),
    '',
  ];
  const lines = [
    `# ${string('en', 'siteName')} · ${string('zh', 'siteName')}`,
    '',
    `> ${string('en', 'homeLead')}`,
    '>',
    `> ${string('zh', 'homeLead')}`,
    '',
    ...langs.flatMap(sections),
  ];
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
