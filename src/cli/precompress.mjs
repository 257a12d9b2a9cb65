/** `npm run precompress`: compresses the texts of `dist/` for a web server that sends files as they lie. */
import { availableParallelism } from 'node:os';

// Read when the first thread starts, so it is set before anything is loaded that may start one.
process.env.UV_THREADPOOL_SIZE = String(availableParallelism());
const { precompress } = await import('../hosting/precompress.ts');

const started = performance.now();
const { files, bytes, brotli, gzip } = await precompress(process.env.SITE_OUT ?? 'dist');
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const kB = (count) => `${Math.round(count / 1000)} kB`;
console.log(
  `${files} files of ${kB(bytes)} compressed in ${seconds} s: brotli ${kB(brotli)}, gzip ${kB(gzip)}.`,
);
if (files === 0) {
  console.error('Nothing was compressed. Is there a dist/? Build the site first.');
  process.exitCode = 1;
}
