import type { APIContext } from 'astro';
import { toXlsx } from '../../data/workbook.ts';
import { tableNames } from '../../data/tables.ts';
import { loadTable } from '../../loaders/data.ts';

export const getStaticPaths = () => tableNames.map((name) => ({ params: { name } }));

export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await toXlsx(await loadTable(params['name'])), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  });
