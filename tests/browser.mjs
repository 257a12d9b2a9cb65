/** Finds a Chromium, or installs one: Debian's package where apt-get can, else Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** The shell is the same Chromium without a window's parts, and takes half the time. */
const shell = '/usr/bin/chromium-headless-shell';

/** The first Chromium that is installed, if any. */
export const presentBrowser = () =>
  [
    process.env.CHROMIUM_PATH,
    shell,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path));

const hasChineseFont = () => {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
};

/** The path of a Chromium; undefined means Playwright's own. @throws when there is none. */
export const findBrowser = () => {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const isComplete = (process.env.CHROMIUM_PATH || existsSync(shell)) && hasChineseFont();
  if (isDebianRoot && !isComplete) {
    console.log('Installing chromium and fonts-noto-cjk with apt-get …');
    process.env.DEBIAN_FRONTEND = 'noninteractive';
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk', 'fontconfig']);
    // Older releases of Debian have none.
    run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']);
  }
  const path = presentBrowser();
  if (path) return path;
  if (run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']))
    return undefined;
  throw new Error(
    'No browser for the tests. Install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
  );
};
