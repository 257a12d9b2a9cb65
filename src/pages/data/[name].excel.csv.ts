import type { APIContext } from 'astro';
import { toExcelCsv } from '../../data/formats.ts';
import { tableNames } from '../../data/tables.ts';
import { loadTable } from '../../loaders/data.ts';

export const getStaticPaths = () => tableNames.map((name) => ({ params: { name } }));

export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(toExcelCsv(await loadTable(params['name'])), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
