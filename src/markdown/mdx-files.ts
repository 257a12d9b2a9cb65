import { readFileSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { renderMdx } from './render-mdx.ts';

/** “3:7: Unexpected …”: the parser counts lines from the end of the front matter, an editor does not. */
const withLine = (message: string, file: URL, words: string): string => {
  const [matter = ''] = readFileSync(file, 'utf8').split(words);
  const before = matter.split('\n').length - 1;
  return message.replace(/^\d+(?=:\d+: )/, (line) => String(Number(line) + before));
};

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
        const { body = '', filePath = '' } = entry;
        try {
          const { html, headings } = renderMdx(body, config.base);
          return store.set({ ...entry, rendered: { html, metadata: { headings } } });
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error);
          const problem = `${filePath}:${withLine(said, new URL(filePath, config.root), body)}`;
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
