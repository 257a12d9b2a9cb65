import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Firefox, driven by WebDriver BiDi over its own socket: Debian packages no geckodriver. */

const path = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

export const firefox = {
  name: 'Firefox',
  isInstalled: existsSync(path),
  package: 'firefox-esr',
  open: async () => {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    const program = spawn(
      path,
      ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile],
      {
        env: {
          ...process.env,
          HOME: profile,
          MOZ_HEADLESS_WIDTH: '1280',
          MOZ_HEADLESS_HEIGHT: '900',
        },
      },
    );
    const address = await new Promise((resolve, reject) => {
      let said = '';
      program.stderr.on('data', (part) => {
        said += part;
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
      program.once('exit', () => reject(new Error(`Firefox ended: ${said}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('Firefox refuses its socket.'));
    });
    const waiting = new Map();
    const noise = [];
    socket.onmessage = ({ data }) => {
      const { id, type, method, params, result, message, error } = JSON.parse(data);
      if (method === 'log.entryAdded' && params.level === 'error') noise.push(params.text);
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (type === 'error') reject?.(new Error(`${error}: ${message}`));
      else resolve?.(result);
    };
    let count = 0;
    const call = (method, params = {}) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        socket.send(JSON.stringify({ id: count, method, params }));
      });
    await call('session.new', { capabilities: {} });
    await call('session.subscribe', { events: ['log.entryAdded'] });
    const { contexts } = await call('browsingContext.getTree');
    const { context } = contexts[0];
    const run = async (script) => {
      const { type, result, exceptionDetails } = await call('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${script})()) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (type === 'exception') throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    };
    return {
      noise,
      run,
      go: (url) => call('browsingContext.navigate', { context, url, wait: 'complete' }),
      resize: (width, height) =>
        call('browsingContext.setViewport', { context, viewport: { width, height } }),
      type: (text) =>
        call('input.performActions', {
          context,
          actions: [
            {
              type: 'key',
              id: 'keys',
              actions: [...text].flatMap((value) => [
                { type: 'keyDown', value },
                { type: 'keyUp', value },
              ]),
            },
          ],
        }),
      photograph: async (file) => {
        const { data } = await call('browsingContext.captureScreenshot', { context });
        writeFileSync(file, Buffer.from(data, 'base64'));
      },
      close: async () => {
        const ended = new Promise((resolve) => program.once('exit', resolve));
        await call('browser.close').catch(() => program.kill());
        await ended;
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};
