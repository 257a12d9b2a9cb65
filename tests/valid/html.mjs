/**
 * Every page, and every picture that is SVG, passes the Nu HTML checker, the one that the W3C and
 * WHATWG keep, in the copy that `vnu-jar` brings. Its warnings and hints are not asked for.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const jar = String(createRequire(import.meta.url)('vnu-jar'));

/** A deep page needs more stack than Java gives by itself; a small heap keeps CI's machine whole. */
const memory = ['-Xss2m', '-Xmx700m'];

const checkFiles = (site, files, options) => {
  if (files.length === 0) return [];
  const { status, stderr, error } = spawnSync(
    'java',
    [...memory, '-jar', jar, '--errors-only', '--format', 'json', ...options].concat(
      files.map((file) => `${site.folder}/${file}`),
    ),
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (error) throw error;
  const start = stderr.indexOf('{"');
  // Anything that is not the checker's own report means that it did not look at the pages.
  if (start === -1) throw new Error(`The Nu HTML checker ended with ${status}: ${stderr}`);
  const { messages } = JSON.parse(stderr.slice(start));
  return messages.map(({ url, lastLine, lastColumn, message, extract = '' }) => ({
    file: `${url ? relative(site.folder, fileURLToPath(url)) : 'the checker'}:${lastLine}:${lastColumn}`,
    found: message,
    at: extract.replaceAll(/\s+/g, ' '),
  }));
};

export const html = (site) => {
  if (spawnSync('java', ['-version']).status !== 0)
    return { skipped: 'java is not installed; node tests/install-peers.mjs installs it.' };
  const pages = [...site.pages.keys()];
  const pictures = site.files.filter((file) => file.endsWith('.svg'));
  return {
    counted: `${pages.length} pages and ${pictures.length} pictures`,
    faults: [...checkFiles(site, pages, []), ...checkFiles(site, pictures, ['--svg'])],
  };
};
