import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withClosingSlash } from '../i18n/base-path.ts';
import { writeHeaders, writeRedirects } from './netlify-files.ts';
import { writeNginx } from './nginx.ts';
import { headerRules, redirects } from './rules.ts';
import { readSecurityContact, writeSecurityTxt } from './security-txt.ts';

/**
 * Writes what hosts are told: `_headers`, `_redirects` and `.well-known/security.txt` into the
 * built site, and `dist.nginx.conf` beside it, where no visitor sees it. Runs after all that makes pages.
 */
export const hostingFiles = (): AstroIntegration => {
  let base = '/';
  let site = '';
  let published = '';
  const security = readSecurityContact(process.env);
  return {
    name: 'hosting-files',
    hooks: {
      // Before the build is sent to a folder of its own, to be published when it is whole.
      'astro:config:setup': ({ config }) => {
        published = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
      },
      'astro:config:done': ({ config }) => {
        base = withClosingSlash(config.base);
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir).replace(/[\\/]$/, '');
        const rules = headerRules(folder);
        const known = security ? redirects : redirects.filter(([from]) => from !== '/security.txt');
        writeFileSync(join(folder, '_headers'), writeHeaders(rules, base));
        writeFileSync(join(folder, '_redirects'), writeRedirects(known, base));
        writeFileSync(`${published}.nginx.conf`, writeNginx({ rules, redirects: known, base }));
        if (!security) return;
        const file = '.well-known/security.txt';
        mkdirSync(join(folder, '.well-known'), { recursive: true });
        writeFileSync(
          join(folder, file),
          writeSecurityTxt(security, new URL(base + file, site).href),
        );
      },
    },
  };
};
