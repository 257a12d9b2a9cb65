import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';

/** A site of somebody else: pages by address, on a port of its own, so of another origin. */
export type Host = { address: string; pages: Map<string, string>; close: () => void };

/** Where tests/install-peers.mjs unpacks WordPress. */
export const wordpress = 'node_modules/.cache/wordpress/usr/share/wordpress';

/** Scripts of other people, as host pages load them. */
const packages: Record<string, string> = {
  '/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
  '/wp-embed.js': `${wordpress}/wp-includes/js/wp-embed.js`,
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

/** Opens a host page; what goes wrong in it or in its frames comes back in the list. */
export const visit = async (
  host: Host,
  page: Page,
  markup: string,
  style?: string,
): Promise<string[]> => {
  const noise: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(message.text());
  });
  page.on('pageerror', (error) => noise.push(error.message));
  const path = `/${host.pages.size}.html`;
  host.pages.set(path, article(markup, style));
  await page.goto(`${host.address}${path}`);
  return noise;
};

/** Pixels of a frame and of what it holds. */
export const sizes = async (page: Page, index = 0) => {
  const element = page.locator('iframe').nth(index);
  const frame = await (await element.elementHandle())?.contentFrame();
  // A frame that loads late may turn to its page meanwhile: then it has no size yet.
  const content = await frame
    ?.evaluate(() => ({
      height: Math.ceil(document.body.getBoundingClientRect().height),
      width: document.documentElement.scrollWidth,
    }))
    .catch(() => undefined);
  const box = await element.boundingBox();
  return {
    frame: Math.round(box?.height ?? 0),
    content: content?.height ?? -1,
    isWider: (content?.width ?? 9999) > Math.ceil(box?.width ?? 0),
  };
};

/** The frame is as high as what it holds, and stays so. */
export const expectToSettle = async (page: Page, index = 0): Promise<void> => {
  await expect
    .poll(async () => {
      const { frame, content } = await sizes(page, index);
      return Math.abs(frame - content);
    })
    .toBeLessThanOrEqual(1);
  const before = await sizes(page, index);
  await page.waitForTimeout(250);
  expect(await sizes(page, index)).toEqual(before);
  expect(before.content).toBeGreaterThan(300);
  expect(before.isWider).toBe(false);
};
