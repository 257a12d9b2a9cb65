import { defineMdastPlugin } from 'satteri';

/**
 * The plugin that turns the components of the content into placeholders, which `annotate` fills
 * when it knows the page: `<Fact>` a figure, `<Cite>` the mark of a source, `<Doc>` a document’s
 * short name, `<Name>` a named project or rule. As plain tags they make each chapter one string;
 * as components of Astro each use would be called and rendered by itself, twice a chapter.
 */

type Attribute = { type: string; name?: string; value?: unknown };
type Component = { name: string | null; attributes: Attribute[] };

const tags: Record<string, { tag: string; className: string; attribute: string }> = {
  Fact: { tag: 'data', className: 'fact', attribute: 'data-fact' },
  Cite: { tag: 'sup', className: 'cite', attribute: 'data-cite' },
  Doc: { tag: 'a', className: 'doc', attribute: 'data-doc' },
  Name: { tag: 'span', className: 'name', attribute: 'data-named' },
};

/** The components that content may use. */
export const componentNames = Object.keys(tags);

const placeholderFor = ({ name, attributes }: Component) => {
  const form = tags[name ?? ''];
  if (!form) return undefined;
  const properties = attributes.map(({ name: key, value }): [string, string] =>
    key === 'id' ? [form.attribute, String(value)] : [`data-${key}`, ''],
  );
  return {
    type: 'emphasis' as const,
    data: {
      hName: form.tag,
      hProperties: { class: form.className, ...Object.fromEntries(properties) },
    },
    children: [],
  };
};

export const placeholders = defineMdastPlugin({
  name: 'placeholders',
  mdxJsxTextElement: (node) => placeholderFor(node as Component),
  mdxJsxFlowElement: (node) => placeholderFor(node as Component),
  mdxjsEsm: () => {
    throw new Error('A line begins with “import” or “export”; content is not run as code.');
  },
  // Braces hold comments alone (src/checks/mdx-rules.ts).
  mdxTextExpression: (node, context) => context.removeNode(node),
  mdxFlowExpression: (node, context) => context.removeNode(node),
});
