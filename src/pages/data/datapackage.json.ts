import type { APIContext } from 'astro';
import { describePackage } from '../../data/package.ts';
import { loadTables, settingOf } from '../../loaders/data.ts';

export const GET = async ({ site }: APIContext): Promise<Response> =>
  Response.json(describePackage(await loadTables(), settingOf(site)));
