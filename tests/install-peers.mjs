/**
 * Installs the programs that some tests meet the site with, on Debian and as root: two more
 * browsers, a web server, a load generator, PHP and WordPress. Those tests are skipped, and say
 * so, where their program is missing; `.ci/run` calls this first, so that none is skipped there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';

const packages = [
  'chromium',
  'fonts-noto-cjk',
  'fontconfig',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'nginx',
  'libnginx-mod-http-brotli-static',
  'wrk',
  'php-cli',
  'default-jre-headless',
];

/** WordPress is unpacked, not installed: its package would bring a database and a web server. */
const wordpressFolder = 'node_modules/.cache/wordpress';

const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...options,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
};

if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
  console.error(`Only Debian's root can install these here. By hand: ${packages.join(' ')}`);
  process.exit(1);
}

run('apt-get', ['update', '-qq']);
run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
if (!existsSync(wordpressFolder)) {
  mkdirSync(wordpressFolder, { recursive: true });
  // apt's own download user may not write here.
  run('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', 'wordpress'], {
    cwd: wordpressFolder,
  });
  const archive = readdirSync(wordpressFolder).find((name) => name.endsWith('.deb'));
  run('dpkg-deb', ['-x', archive, '.'], { cwd: wordpressFolder });
}
console.log(`Installed: ${packages.join(', ')}; WordPress unpacked in ${wordpressFolder}.`);
