import type { APIContext } from 'astro';
import { toJson } from '../../data/formats.ts';
import { tableNames } from '../../data/tables.ts';
import { loadTable } from '../../loaders/data.ts';

export const getStaticPaths = () => tableNames.map((name) => ({ params: { name } }));

export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(toJson(await loadTable(params['name'])), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
