import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBudgets } from './check-budgets.ts';
import { formatTable } from './table.ts';

/** Stops the build on a page that weighs more than its kind may, and prints what each kind weighs. */
export const pageBudgets = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'page-budgets',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const rows = checkBudgets(fileURLToPath(dir), base);
        logger.info(`the heaviest page of each kind, in bytes of brotli\n${formatTable(rows)}`);
      },
    },
  };
};
