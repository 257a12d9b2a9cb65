/**
 * `/embed.js`, for pages that embed our charts: gives each frame the height that its chart reports.
 * Optional: without it a frame keeps the height that its code says, and scrolls inside.
 */

/** Looked for anew each time: pages add frames late. */
const ourFrames = (): NodeListOf<HTMLIFrameElement> =>
  document.querySelectorAll('iframe[src*="/embed/"]');

window.addEventListener('message', ({ source, data }: MessageEvent) => {
  const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
  if (type !== 'chongqing-embed' || typeof height !== 'number' || !(height > 0)) return;
  for (const { contentWindow, style } of ourFrames()) {
    if (contentWindow !== source) continue;
    style.aspectRatio = 'auto';
    style.minHeight = '0';
    style.maxHeight = 'none';
    style.height = `${Math.min(height, 20000)}px`;
  }
});

// A chart that was there first has spoken already.
for (const { contentWindow } of ourFrames())
  contentWindow?.postMessage({ type: 'chongqing-embed-ask' }, '*');
