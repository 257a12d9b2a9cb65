import { readEmbedQuery } from './embed-query.ts';

/**
 * Inside every embed: the theme that the host asks for, and the height in each form that hosts
 * understand. It stands in the head as a classic script that waits for nothing, because
 * - a theme set later would flash, and no style sheet can read the address;
 * - `sandbox="allow-scripts"` gives the page an opaque origin, for which a module would have to
 *   be served with `Access-Control-Allow-Origin`.
 */

const { theme, childId, secret } = readEmbedQuery(window.location.search, window.location.hash);
if (theme !== 'auto') document.documentElement.dataset['theme'] = theme;

const replaceState = history.replaceState.bind(history);
history.replaceState = (...state) => {
  try {
    replaceState(...state);
  } catch {
    // A sandboxed page may be refused a new address; its chart must go on all the same.
  }
};

/** iframe-resizer names the frame in its first message. */
let sizerId = '';
let told = 0;

const post = (message: unknown): void => window.parent.postMessage(message, '*');

const tell = (): void => {
  // A host may ask before there is a body; the first answer comes with the page.
  if (document.readyState === 'loading') return;
  const box = document.body.getBoundingClientRect();
  const height = Math.ceil(box.height);
  told = height;
  const id = document.querySelector<HTMLElement>('[data-chart]')?.dataset['chart'];
  post({ type: 'chongqing-embed', id, height });
  post({ sentinel: 'amp', type: 'embed-size', height });
  // The Guardian's listener parses every message as JSON.
  post(JSON.stringify({ id, type: 'set-height', value: height }));
  if (childId) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  if (secret) post({ message: 'height', value: height, secret });
  if (sizerId) post(`[iFrameSizer]${sizerId}:${height}:${Math.ceil(box.width)}:size`);
};

const hear = ({ source, data }: MessageEvent): void => {
  if (source !== window.parent) return;
  const sizer = typeof data === 'string' ? /^\[iFrameSizer\]([\w-]{1,128}):/.exec(data) : null;
  if (sizer) sizerId = sizer[1] ?? '';
  const { type, message, secret: named } = (data ?? {}) as Record<string, unknown>;
  // WordPress asks again where its script comes after the frame.
  const isReady = message === 'ready' && secret !== '' && named === secret;
  if (sizer || isReady || type === 'chongqing-embed-ask') tell();
};

/** WordPress allows its frames no windows: it opens what they ask for by message. */
const follow = (event: MouseEvent): void => {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>('a[target="_blank"]');
  if (!anchor) return;
  event.preventDefault();
  const { href } = anchor;
  post({
    message: 'link',
    value:
      typeof href === 'string'
        ? href
        : new URL(anchor.getAttribute('href') ?? '', document.baseURI).href,
    secret,
  });
};

if (window.parent !== window) {
  window.addEventListener('message', hear);
  window.addEventListener('load', tell);
  if (secret) document.addEventListener('click', follow);
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(([entry]) => {
      if (Math.ceil(entry?.target.getBoundingClientRect().height ?? 0) !== told) tell();
    }).observe(document.body);
  });
}
