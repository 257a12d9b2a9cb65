import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const parser = unified().use(rehypeParse);
const writer = unified().use(rehypeRemark).use(remarkGfm).use(remarkStringify);

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://chongqing-digital-plans.example',
  integrations: [
    starlight({
      title: 'Chongqing',
      locales: { zh: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
      defaultLocale: 'zh',
    }),
  ],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The text of a built chapter as Markdown: what a reader sees, without notes and figures. */
const asMarkdown = async (html) => {
  const page = parser.parse(html);
  const prose = select('.prose', page);
  const title = select('h1', page)
    .children.map(({ value }) => value ?? '')
    .join('');
  const tree = await writer.run(prose);
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${writer.stringify(tree)}`;
};

/**
 * A Starlight site in `folder` that holds the chapters of `dist`, each `times` over, in both
 * languages; Starlight is found above it. Resolves to the number of its pages of text.
 */
export const makeStarlightSite = async (dist, folder, times) => {
  const docs = join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    // Astro bundles what the project says it depends on; Node cannot load components.
    JSON.stringify({ name: 'site', type: 'module', dependencies: { '@astrojs/starlight': '*' } }),
  );
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), collections);
  const chapters = globSync('{zh,en}/plans/*/*/index.html', { cwd: dist });
  for (const chapter of chapters) {
    const [lang, , plan, name] = chapter.split(/[\\/]/);
    const text = await asMarkdown(readFileSync(join(dist, chapter), 'utf8'));
    for (let copy = 1; copy <= times; copy += 1) {
      mkdirSync(join(docs, lang, `${plan}-${copy}`), { recursive: true });
      writeFileSync(join(docs, lang, `${plan}-${copy}`, `${name}.md`), text);
    }
  }
  return chapters.length * times;
};
