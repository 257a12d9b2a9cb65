import { basename } from 'node:path';
import type { APIContext } from 'astro';
import { scriptResponse } from '../../loaders/classic-script.ts';

/** The scripts that embeds load: the frame's own, and one for each custom element of a chart. */
export const getStaticPaths = () =>
  ['embed-frame', ...Object.keys(import.meta.glob('../../enhance/chart-*.ts'))].map((file) => ({
    params: { script: basename(file, '.ts') },
  }));

export const GET = ({ params }: APIContext): Promise<Response> =>
  scriptResponse(params['script'] ?? '');
