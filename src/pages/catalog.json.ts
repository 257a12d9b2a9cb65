import type { APIContext } from 'astro';
import { describeCatalogue } from '../data/package.ts';
import { loadTables, settingOf } from '../loaders/data.ts';

export const GET = async ({ site }: APIContext): Promise<Response> =>
  Response.json(describeCatalogue(await loadTables(), settingOf(site)));
