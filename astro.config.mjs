import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pageBudgets } from './src/budgets/integration.ts';
import { contentChecks } from './src/checks/integration.ts';
import { hostingFiles } from './src/hosting/integration.ts';
import { offlineCopy } from './src/offline/integration.ts';
import { chartPictures } from './src/pictures/integration.ts';
import { publication } from './src/publication/integration.ts';
import { searchIndex } from './src/search/integration.ts';

const base = process.env.SITE_BASE ?? '/';
const isRoot = (address) =>
  new URL(address).pathname.replaceAll('/', '') === base.replaceAll('/', '');

export default defineConfig({
  // The address is not known before somebody hosts the site; .example is reserved for this.
  site: process.env.SITE_URL ?? 'https://chongqing-digital-plans.example',
  base,
  outDir: process.env.SITE_OUT ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // The search's worker loads a part of itself only when it is needed.
    worker: { format: 'es' },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Astro's own names, which every page carries, tell the kind and the number of a script too.
              entryFileNames: ({ name }) => `assets/${name.split('.')[0]}.[hash].js`,
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
    },
  },
  integrations: [
    // Before the checks, which look for every file that a page links to.
    chartPictures(),
    contentChecks(),
    // For the front matter of content; src/markdown/mdx-files.ts renders what follows it.
    mdx(),
    sitemap({
      filter: (page) => !/\/(search|404|embed)\//.test(page),
      i18n: { defaultLocale: 'zh', locales: { zh: 'zh-CN', en: 'en' } },
      // The page that chooses the language is of neither.
      serialize: (item) => ({
        ...item,
        links: item.links?.map((each) =>
          isRoot(each.url) ? { ...each, lang: 'x-default' } : each,
        ),
      }),
    }),
    searchIndex(),
    offlineCopy(),
    hostingFiles(),
    pageBudgets(),
    publication(),
  ],
});
