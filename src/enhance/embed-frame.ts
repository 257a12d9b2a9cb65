import { readEmbedQuery } from './embed-query.ts';

/**
 * Inside every embed: the height in each form that hosts understand, links for WordPress, and an
 * address that a sandbox may refuse to change. It is a classic script, since `sandbox="allow-scripts"`
 * gives the page an opaque origin, for which a module would have to be served with
 * `Access-Control-Allow-Origin`; it comes before the scripts of charts, which change the address.
 */

const { childId, secret } = readEmbedQuery(window.location.search, window.location.hash);

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
