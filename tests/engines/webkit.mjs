import { spawn } from 'node:child_process';
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** WebKit (WebKitGTK's small browser), driven by WebDriver on a virtual screen. */

const driver = '/usr/bin/WebKitWebDriver';
const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const port = Number(process.env.TEST_PORT ?? 4390) + 7;

export const webkit = {
  name: 'WebKit',
  isInstalled: existsSync(driver) && Boolean(browser) && existsSync('/usr/bin/xvfb-run'),
  package: 'webkit2gtk-driver and xvfb',
  open: async () => {
    // A group of its own, so that the virtual screen ends with it.
    const program = spawn(
      'xvfb-run',
      ['-a', '-s', '-screen 0 1400x1000x24', driver, `--port=${port}`],
      {
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          // Neither a graphics card nor, to root, a sandbox.
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
        },
      },
    );
    const ask = async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
      });
      const { value } = await answer.json();
      if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
      return value;
    };
    for (let tries = 0; ; tries += 1) {
      const isReady = await ask('GET', '/status').then(
        ({ ready }) => ready,
        () => false,
      );
      if (isReady) break;
      if (tries > 150) throw new Error('WebKitWebDriver does not answer.');
      await setTimeout(200);
    }
    const { sessionId } = await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
          timeouts: { script: 60_000, pageLoad: 120_000, implicit: 0 },
        },
      },
    });
    const call = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
    const noise = [];
    const run = async (script) => {
      const [isDone, value] = await call('POST', '/execute/async', {
        script: `const tell = arguments[0];
          (async () => (${script})())().then((value) => tell([true, value ?? null]), (error) => tell([false, String(error)]));`,
        args: [],
      });
      if (!isDone) throw new Error(value);
      return value;
    };
    return {
      noise,
      run,
      go: (url) => call('POST', '/url', { url }),
      resize: (width, height) => call('POST', '/window/rect', { width, height }),
      type: async (text) => {
        const actions = [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
      },
      photograph: async (file) =>
        writeFileSync(file, Buffer.from(await call('GET', '/screenshot'), 'base64')),
      close: async () => {
        await call('DELETE', '').catch(() => undefined);
        process.kill(-program.pid, 'SIGTERM');
      },
    };
  },
};
