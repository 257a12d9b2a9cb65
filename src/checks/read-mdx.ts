import { readFileSync } from 'node:fs';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LineCounter, parseDocument } from 'yaml';
import type { Root, Yaml } from 'mdast';
import { nameBlocks, type Block } from '../markdown/block-ids.ts';
import type { Problem } from './problem.ts';
import type { JsonFile, JsonPath } from './read-json.ts';

/** A `<Fact>`, `<Cite>`, `<Doc>` or `<Name>` in running text, with the words around it. */
export type Reference = {
  name: string;
  id: string;
  flags: string[];
  line: number;
  before: string;
  after: string;
};

export type TextPiece = { text: string; line: number };

/** What the checks need to know of one zh.mdx or en.mdx. */
export type Outline = {
  file: string;
  matter: JsonFile;
  blocks: Block[];
  references: Reference[];
  /** Running text by block, each component replaced by U+FFFC. */
  texts: TextPiece[];
  links: { url: string; line: number }[];
};

const placeholder = '\uFFFC';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkCjkFriendly);

type MdxElement = {
  type: 'mdxJsxTextElement' | 'mdxJsxFlowElement';
  name: string | null;
  attributes: { type: string; name: string; value: unknown }[];
  position?: { start: { line: number } };
};

const components = ['Fact', 'Cite', 'Doc', 'Name'];

/** Flattens a block to text, and collects the components in it. */
const readBlock = (node: unknown, references: Reference[]): string => {
  let text = '';
  const found: { reference: Reference; at: number }[] = [];
  visit(node as Root, (child) => {
    const element = child as unknown as MdxElement;
    if ('value' in child && child.type === 'text') text += child.value;
    else if (element.type === 'mdxJsxTextElement' || element.type === 'mdxJsxFlowElement') {
      const attribute = element.attributes.find(({ name }) => name === 'id');
      const reference: Reference = {
        name: element.name ?? '',
        id: typeof attribute?.value === 'string' ? attribute.value : '',
        flags: element.attributes.filter(({ name }) => name !== 'id').map(({ name }) => name),
        line: element.position?.start.line ?? 1,
        before: '',
        after: '',
      };
      found.push({ reference, at: text.length });
      text += placeholder;
    }
  });
  for (const { reference, at } of found) {
    references.push({ ...reference, before: text.slice(0, at), after: text.slice(at + 1) });
  }
  return text;
};

const readMatter = (file: string, node: Yaml | undefined): JsonFile => {
  const counter = new LineCounter();
  const document = parseDocument(node?.value ?? '', { lineCounter: counter });
  const lineOf = (path: JsonPath): number => {
    const found = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    // The front matter's first line stands under the opening ---.
    return found?.range ? counter.linePos(found.range[0]).line + 1 : 1;
  };
  return { file, data: document.toJS() ?? {}, lineOf };
};

/** Reads one MDX file; a file that cannot be parsed gives a problem instead. */
export const readMdx = (root: string, file: string): { outline?: Outline; problems: Problem[] } => {
  let tree: Root;
  try {
    const bytes = readFileSync(`${root}/${file}`);
    tree = parser.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Root;
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    const message = reason
      ? `This is not MDX: ${reason}.`
      : 'The file is not UTF-8 text; save it as UTF-8.';
    return { problems: [{ file, line, message }] };
  }
  const matter = readMatter(
    file,
    tree.children.find((node): node is Yaml => node.type === 'yaml'),
  );
  const blocks = nameBlocks(tree);
  const references: Reference[] = [];
  const texts = blocks.map(({ node, line }) => ({ text: readBlock(node, references), line }));
  const links: Outline['links'] = [];
  visit(tree, 'link', (node) => {
    links.push({ url: node.url, line: node.position?.start.line ?? 1 });
  });
  const problems = references
    .filter(({ name }) => !components.includes(name))
    .map(({ name, line }) => ({
      file,
      line,
      message: `<${name}> is no component of this site; use ${components.map((c) => `<${c}>`).join(', ')} or plain Markdown.`,
    }));
  return { outline: { file, matter, blocks, references, texts, links }, problems };
};
