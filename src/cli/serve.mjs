/**
 * Serves `dist/` as a static host would: files, folders with index.html, 404.html, and the headers
 * that `_headers` asks for.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersFor, readHeaders } from '../hosting/netlify-files.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The base path with a slash at either end: `/` or `/plans/`. */
const normalBase = (base = '/') =>
  `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

const assertBuilt = (folder) => {
  const missing = ['404.html', '_headers'].filter((file) => !existsSync(`${folder}${file}`));
  if (missing.length > 0)
    throw new Error(
      `${folder} has no ${missing.join(' and no ')}, so it is not a built site. Build it: npm run build`,
    );
};

/**
 * Starts the server and returns its address.
 * A port that is asked for by PORT must be free; without one, the next free port from 4321 is taken.
 */
export const serve = async ({
  port = 4321,
  isFixed = false,
  base = process.env.SITE_BASE,
  folder = dist,
} = {}) => {
  assertBuilt(folder);
  const root = normalBase(base);
  const files = sirv(folder, { dev: true, etag: true });
  const missing = () => readFileSync(`${folder}404.html`);
  const rules = readHeaders(readFileSync(`${folder}_headers`, 'utf8'));
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(missing());
    };
    const url = request.url ?? '/';
    const [path] = url.split('?');
    for (const [name, value] of Object.entries(headersFor(rules, path)))
      response.setHeader(name, value);
    if (!url.startsWith(root)) {
      if (`${url}/` === root) {
        response.writeHead(301, { location: root });
        response.end();
      } else notFound();
      return;
    }
    request.url = url.slice(root.length - 1);
    files(request, response, notFound);
  });
  for (let at = port; ; at += 1) {
    try {
      const taken = await listen(server, at);
      return { server, address: `http://localhost:${taken}${root}` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || at >= port + 50) throw error;
      if (isFixed) throw new Error(`Port ${port} is in use; choose another with PORT=… npm start.`);
    }
  }
};

/** Serves `dist/` at the port that PORT asks for, and says where. */
export const serveAsAsked = async () => {
  const { address } = await serve({
    port: Number(process.env.PORT) || 4321,
    isFixed: Boolean(process.env.PORT),
  });
  console.log(`\n  The site is served at ${address}\n  Stop it with Ctrl+C.\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await serveAsAsked();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
