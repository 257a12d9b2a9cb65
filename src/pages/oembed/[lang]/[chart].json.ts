import type { APIContext } from 'astro';
import { bareFrame, fixedHeight } from '../../../charts/frame/frame-code.ts';
import { frameHeights } from '../../../charts/frame/frame-heights.ts';
import type { ChartEntry } from '../../../charts/registry.ts';
import { embedAddress, link, pictureAddress } from '../../../i18n/links.ts';
import { toLang } from '../../../i18n/locales.ts';
import { string } from '../../../i18n/strings.ts';
import { chartPaths } from '../../../loaders/charts.ts';

export const getStaticPaths = chartPaths;

/** What an oEmbed consumer is told of a chart (https://oembed.com, 2.3.4.4, type rich). */
export const GET = ({ params, props, site }: APIContext): Response => {
  const lang = toLang(params['lang']);
  const { id, title } = (props as { entry: ChartEntry }).entry;
  const absolute = (address: string) => new URL(link(address), site).href;
  const heights = frameHeights(id, lang);
  const name = string(lang, 'siteName');
  const home = absolute(`/${lang}/`);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: title[lang],
    author_name: name,
    author_url: home,
    provider_name: name,
    provider_url: home,
    cache_age: 86400,
    width: 720,
    height: fixedHeight(heights),
    html: bareFrame({ src: absolute(embedAddress(lang, id)), title: title[lang], heights }),
    thumbnail_url: absolute(pictureAddress(lang, id, 'social.png')),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
};
