import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check-content.ts';
import { checkOutput } from './check-output.ts';

/** Stops the build on content that may not be published, before and after pages are made. */
export const contentChecks = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        checkContent(fileURLToPath(config.root));
      },
      'astro:build:done': ({ dir }) => {
        checkOutput(fileURLToPath(dir), base);
      },
    },
  };
};
