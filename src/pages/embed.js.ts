import { scriptResponse } from '../loaders/classic-script.ts';

export const GET = (): Promise<Response> => scriptResponse('embed-host');
