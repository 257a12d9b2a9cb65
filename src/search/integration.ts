import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Indexes the finished pages with Pagefind, into `dist/pagefind/`. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { index, errors } = await pagefind.createIndex({ writePlayground: false });
      if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
      const site = fileURLToPath(dir);
      const added = await index.addDirectory({ path: site });
      const written = await index.writeFiles({ outputPath: `${site}/pagefind` });
      await pagefind.close();
      const failures = [...added.errors, ...written.errors];
      if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
      logger.info(`${added.page_count} pages indexed for search`);
    },
  },
});
