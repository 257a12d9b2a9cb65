/**
 * `/embed.js`, for pages that embed our charts: gives each frame the height that its chart reports.
 * Optional: without it a frame keeps the height that its code says, and scrolls inside.
 */
const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed/"]')];

window.addEventListener('message', ({ source, data }: MessageEvent) => {
  const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
  if (type !== 'chongqing-embed' || typeof height !== 'number' || !(height > 0)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed/"]')) {
    if (frame.contentWindow !== source) continue;
    frame.style.aspectRatio = 'auto';
    frame.style.minHeight = '0';
    frame.style.height = `${Math.min(height, 20000)}px`;
  }
});

// A chart that was there first has spoken already.
for (const frame of frames) frame.contentWindow?.postMessage({ type: 'chongqing-embed-ask' }, '*');
