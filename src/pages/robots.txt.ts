import type { APIContext } from 'astro';
import { link } from '../i18n/links.ts';

export const GET = ({ site }: APIContext): Response =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('/sitemap-index.xml'), site).href}\n`,
  );
