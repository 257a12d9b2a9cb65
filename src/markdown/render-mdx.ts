import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import { evaluate } from 'satteri';
import { baseLinks } from './base-links.ts';
import { blockIds } from './block-ids.ts';
import { placeholders } from './placeholders.ts';

export type RenderedMdx = { html: string; headings: MarkdownHeading[] };

type Props = { children?: unknown; 'set:html'?: string };

const fragment = 'Fragment';

/** Sätteri makes one fragment of what needs no code, which is all that content may hold. */
const write = (type: unknown, { children = [], 'set:html': html }: Props): string => {
  if (type !== fragment) throw new Error(`<${String(type)}> is no component of this site.`);
  return html ?? [children].flat(Infinity).join('');
};

/**
 * Renders the words of an MDX file, front matter left out, with placeholders that `annotate` fills.
 * @param base the path below which the site stands.
 * @throws what the parser finds wrong, and where content would run code (src/checks/mdx-rules.ts).
 */
export const renderMdx = (words: string, base: string): RenderedMdx => {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const made = evaluate(words, {
    mdastPlugins: [blockIds, placeholders, baseLinks(base)],
    hastPlugins: [satteriHeadingIdsPlugin()],
    // Smart punctuation would rewrite quotations.
    features: { smartPunctuation: false },
    optimizeStatic: { component: fragment, prop: 'set:html' },
    elementAttributeNameCase: 'html',
    data: { astro },
    Fragment: fragment,
    jsx: (type, props) => write(type, props as Props),
    jsxs: (type, props) => write(type, props as Props),
  }) as { default: (props: { components: Record<string, string> }) => string };
  const html = made.default({ components: { [fragment]: fragment } });
  return { html, headings: astro.headings };
};
