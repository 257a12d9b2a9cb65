import type { Root, RootContent } from 'mdast';
import { componentNames } from '../markdown/placeholders.ts';
import type { Problem } from './problem.ts';
import { walk } from './walk.ts';

/**
 * What of MDX the content may use. MDX can run code when the site is built and put any tag into a
 * page; content is words, so all that is refused, wherever in the file it stands.
 */

const known = componentNames.map((name) => `<${name}>`).join(', ');

const blocks = ['yaml', 'heading', 'paragraph', 'blockquote', 'table', 'list', 'mdxFlowExpression'];

type Attribute = { type: string; name?: string; value?: unknown };
type Node = { type: string; name?: string | null; value?: string; depth?: number } & {
  attributes?: Attribute[];
};

const isComment = (expression: string): boolean => /^\s*\/\*[^]*\*\/\s*$/.test(expression);

const refuseElement = ({ name, attributes = [] }: Node): string | undefined => {
  // The rule of Markdown for ** knows no Chinese punctuation, so bold has a tag too.
  if (name === 'strong')
    return attributes.length > 0
      ? '<strong> has an attribute; write it without: <strong>…</strong>.'
      : undefined;
  if (!componentNames.includes(name ?? ''))
    return `<${name ?? ''}> is no component of this site; use ${known} or plain Markdown.`;
  const computed = attributes.some(
    ({ type, value }) =>
      type !== 'mdxJsxAttribute' ||
      (value !== null && value !== undefined && typeof value !== 'string'),
  );
  return computed
    ? `<${name}> has an attribute in braces; write it in quotes: <${name} id="…" />.`
    : undefined;
};

/** Why a node may not stand in the content, or nothing. */
const refuse = (node: Node): string | undefined => {
  switch (node.type) {
    case 'mdxjsEsm':
      return '“import” or “export” begins a line; MDX would run it as code. Begin the line with another word.';
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return isComment(node.value ?? '')
        ? undefined
        : `{${(node.value ?? '').slice(0, 40)}} would be run as code; braces may hold a comment alone: {/* … */}.`;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return refuseElement(node);
    case 'image':
    case 'imageReference':
      return 'a picture stands here; pictures are charts of the site, so link to one instead.';
    case 'footnoteReference':
      return 'a footnote stands here; name its source by <Cite id="…" /> instead.';
    case 'heading':
      return node.depth === 2 || node.depth === 3
        ? undefined
        : 'headings have two or three #; the title of the page stands in the front matter.';
    default:
      return undefined;
  }
};

const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
  node.position?.start.line;

const strayBlock = (node: RootContent): string | undefined =>
  blocks.includes(node.type) || refuse(node as Node) !== undefined
    ? undefined
    : 'this is no heading, paragraph, list, quotation or table; only these can be cited and searched.';

/** Every use of MDX that the content may not make. */
export const checkMdx = (file: string, tree: Root): Problem[] => {
  const problems: Problem[] = [];
  for (const node of tree.children) {
    const message = strayBlock(node);
    if (message) problems.push({ file, line: lineOf(node), message });
  }
  walk(tree, (node) => {
    const message = refuse(node as Node);
    if (message) problems.push({ file, line: lineOf(node), message });
  });
  return problems;
};
