import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The ways in which one file fails on its way to a reader. */
export const failures = ['cut', 'half', 'silence'] as const;
export type Failure = (typeof failures)[number];

export type FaultySite = {
  address: string;
  /** From now on one file fails, by its path; without arguments all come through. */
  fail: (path?: string, how?: Failure) => void;
  /** The paths that were asked for since `fail` was called. */
  asked: () => string[];
  close: () => void;
};

/** Stands between a browser and the site at `origin`, and lets one file fail. */
export const startFaultySite = async (origin: string): Promise<FaultySite> => {
  let failing: { path: string; how: Failure } | undefined;
  let paths: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    paths.push(path);
    const how = failing?.path === path ? failing.how : undefined;
    if (how === 'silence') return;
    if (how === 'cut') {
      request.socket.destroy();
      return;
    }
    const pass = async (): Promise<void> => {
      const answer = await fetch(origin + path);
      const body = Buffer.from(await answer.arrayBuffer());
      const { 'content-length': _, ...headers } = Object.fromEntries(answer.headers);
      response.writeHead(answer.status, headers);
      response.end(how === 'half' ? body.subarray(0, body.length / 2) : body);
    };
    pass().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (path, how) => {
      failing = path && how ? { path, how } : undefined;
      paths = [];
    },
    asked: () => [...new Set(paths)],
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
