import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { precompress } from '../../src/hosting/precompress.ts';

/** Debian's nginx with the configuration that the build writes, on a loopback port. */

const modules = '/etc/nginx/modules-enabled';

export const hasNginx =
  spawnSync('nginx', ['-v']).status === 0 &&
  existsSync(`${modules}/50-mod-http-brotli-static.conf`);

export const whyNoNginx =
  'nginx or its brotli_static module is not installed; node tests/install-peers.mjs installs both.';

export type Nginx = { address: string; stop: () => Promise<void> };

type Site = {
  /** The built site; a copy of it is served. */
  folder: string;
  /** What the build wrote beside it. */
  configuration: string;
  port: number;
  /** Served beside the site, content by name. */
  more?: Record<string, string | Buffer>;
  /** With slashes at both ends. */
  base?: string;
  /** Of brotli; lower saves the tests time. */
  quality?: number;
};

/** @throws when nginx refuses the configuration or does not answer. */
export const startNginx = async (site: Site): Promise<Nginx> => {
  const { folder, configuration, port, more = {}, base = '/', quality = 4 } = site;
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  // Its workers run as another user.
  chmodSync(home, 0o755);
  const root = join(home, 'site');
  cpSync(folder, join(root, base), { recursive: true });
  for (const [name, content] of Object.entries(more))
    writeFileSync(join(root, base, name), content);
  await precompress(join(root, base), quality);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${home}/${kind};`)
    .join('\n');
  writeFileSync(
    join(home, 'nginx.conf'),
    `include ${modules}/*.conf;
pid ${home}/nginx.pid;
error_log ${home}/error.log;
worker_processes 1;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${resolve(configuration)};
  }
}
`,
  );
  const args = ['-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')];
  const { status, stderr } = spawnSync('nginx', ['-t', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`nginx refuses the configuration: ${stderr}`);
  const server = spawn('nginx', [...args, '-g', 'daemon off;'], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    // A graceful end would wait for the browser to let go of its connections.
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isThere) return { address, stop };
    await setTimeout(50);
  }
  await stop();
  throw new Error(`nginx does not answer at ${address}.`);
};
