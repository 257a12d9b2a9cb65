import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * A script of `enhance/` with all it imports, as one classic script.
 * Embeds need these: in a sandboxed frame a module is fetched across origins and refused by
 * every host that does not send `Access-Control-Allow-Origin`; a classic script never is.
 * @throws when there is no such script.
 */
export const bundleClassic = async (name: string): Promise<string> => {
  // The build runs in the root of the project; this module is moved by it.
  const input = resolve('src/enhance', `${name}.ts`);
  if (!existsSync(input)) throw new Error(`There is no src/enhance/${name}.ts.`);
  const bundle = await rolldown({ input, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
};

export const scriptResponse = async (name: string): Promise<Response> =>
  new Response(await bundleClassic(name), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
