import { glob, type Loader } from 'astro/loaders';
import { renderMdx } from './render-mdx.ts';

/**
 * The MDX files of a folder, each rendered when it is loaded, as Astro does with Markdown. Left to
 * Astro, every file of MDX becomes two modules for the bundler to read, join and write, which in the
 * end return the text that they were given: content holds no code.
 */
export const mdxFiles = (options: Parameters<typeof glob>[0]): Loader => {
  const files = glob(options);
  return {
    name: 'mdx-files',
    load: (context) => {
      const { config, store, watcher, logger } = context;
      // Astro keeps entries between builds as long as their files are the same; the plugins may not be.
      store.clear();
      const set: typeof store.set = ({ deferredRender: _, ...entry }) => {
        try {
          const { html, headings } = renderMdx(entry.body ?? '', config.base);
          return store.set({ ...entry, rendered: { html, metadata: { headings } } });
        } catch (error) {
          const problem = `${entry.filePath ?? entry.id}: ${String(error)}`;
          if (!watcher) throw new Error(problem, { cause: error });
          // The author is in the middle of a word.
          logger.error(problem);
          return false;
        }
      };
      return files.load({ ...context, store: { ...store, set } });
    },
  };
};
