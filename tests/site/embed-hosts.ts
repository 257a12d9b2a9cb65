import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else: pages by address, on a port of its own, so of another origin. */
export type Host = { address: string; pages: Map<string, string>; close: () => void };

const packages: Record<string, string> = {
  '/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
};

export const startHost = async (): Promise<Host> => {
  const pages = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const script = packages[path];
    const body = script ? readFileSync(script, 'utf8') : pages.get(path);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${script ? 'text/javascript' : 'text/html'}; charset=utf-8`,
    });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, pages, close: () => server.close() };
};

/** An article with the given markup in its column. */
export const article = (markup: string, style = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title>
<style>body{margin:0;font:16px/1.5 sans-serif;${style}}p{margin:1em}</style></head>
<body><p>Words of the article before the chart.</p>${markup}<p>Words of the article after it.</p></body></html>`;

type Oembed = { html: string };

/**
 * What WordPress makes of the HTML that an unknown provider sends, after its own
 * `wp_filter_oembed_result` (wp-includes/embed.php, read at 6.x): of a frame only these attributes
 * stay; the address gets a secret behind a hash; class, sandbox and security are added.
 */
export const asWordPressFilters = ({ html }: Oembed, secret: string): string => {
  const kept = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight'];
  const allowed = new Set([...kept, 'scrolling', 'title']);
  const [tag = ''] = /<iframe.*?><\/iframe>/s.exec(html) ?? [];
  if (tag === '') return '';
  const attributes = [...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)]
    .filter(([, name = '']) => allowed.has(name))
    .map(([whole]) => whole)
    .join('')
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`);
  return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${attributes}></iframe>`;
};

/**
 * How WordPress's host script acts (wp-includes/js/wp-embed.js), told in our own words: a message
 * counts when its secret is that of the frame it comes from; heights are held to 200–1000.
 */
export const wordPressListener = `<script>
addEventListener('message', ({ data, source }) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow !== source) continue;
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host)
      window.followed = data.value;
  }
});
</script>`;
