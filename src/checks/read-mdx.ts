import { mdxToMdast } from 'satteri';
import { isMap, LineCounter, parseDocument, visit as visitYaml } from 'yaml';
import type { Nodes, Root, Yaml } from 'mdast';
import { nameBlocks, wordsOf, type Block } from '../markdown/block-ids.ts';
import { checkMdx } from './mdx-rules.ts';
import type { Problem } from './problem.ts';
import type { JsonFile, JsonPath } from './read-json.ts';
import { readText } from './read-text.ts';
import { remember } from './remember.ts';
import { walk } from './walk.ts';

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

type MdxElement = {
  type: string;
  name: string | null;
  attributes: { type: string; name: string; value: unknown }[];
  position?: { start: { line: number } };
};

const isReference = ({ type, name }: MdxElement): boolean =>
  (type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement') && name !== 'strong';

/** Flattens a block to text, and collects the components in it. */
const readBlock = (node: Nodes, references: Reference[]): string => {
  let text = '';
  const found: { reference: Reference; at: number }[] = [];
  walk(node, (child) => {
    const element = child as unknown as MdxElement;
    if ('value' in child && child.type === 'text') text += child.value;
    else if (isReference(element)) {
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

const readMatter = (
  file: string,
  node: Yaml | undefined,
): { matter?: JsonFile; problems: Problem[] } => {
  if (!node)
    return {
      problems: [
        {
          file,
          line: 1,
          message: 'The front matter is missing; it stands first, between two lines of ---.',
        },
      ],
    };
  const counter = new LineCounter();
  const document = parseDocument(node.value, { lineCounter: counter });
  // The front matter's first line stands under the opening ---.
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    message: `This is not YAML: ${message.split('\n')[0]?.replace(/ at line .*$/, '')}.`,
  }));
  if (problems.length > 0) return { problems };
  if (/^\s*__proto__\s*:/m.test(node.value) || !isMap(document.contents))
    return {
      problems: [
        { file, line: 2, message: 'The front matter must hold fields, each as “title: …”.' },
      ],
    };
  visitYaml(document, {
    Alias: (_, { range }) => {
      problems.push({
        file,
        line: lineAt(range?.[0] ?? 0),
        message: 'A value begins with *, which YAML reads as a reference; put the value in quotes.',
      });
    },
  });
  if (problems.length > 0) return { problems };
  const lineOf = (path: JsonPath): number => {
    const found = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return found?.range ? lineAt(found.range[0]) : 1;
  };
  return { matter: { file, data: document.toJS(), lineOf }, problems };
};

type Read = { outline?: Outline; problems: Problem[] };

/** “3:1: Unexpected character … (mdx-jsx:unexpected-character)” */
const errorForm = /^(\d+):\d+: (.*?)(?: \([\w-]+:[\w-]+\))?$/s;

const parseTree = (file: string, text: string): { tree?: Root; problems: Problem[] } => {
  try {
    return { tree: mdxToMdast(text) as Root, problems: [] };
  } catch (error) {
    // Whatever a parser throws, it is this file that it could not read.
    const said = error instanceof Error ? error.message : String(error);
    const [, line, what = said] = errorForm.exec(said) ?? [];
    const reason = error instanceof RangeError ? 'it is nested too deeply' : what;
    const message = `This is not MDX: ${reason}.`;
    return { problems: [{ file, line: line === undefined ? undefined : Number(line), message }] };
  }
};

const parseMdx = remember((file: string, text: string): Read => {
  const { tree, problems } = parseTree(file, text);
  if (!tree) return { problems };
  const { matter, problems: ofMatter } = readMatter(
    file,
    tree.children.find((node): node is Yaml => node.type === 'yaml'),
  );
  if (!matter) return { problems: ofMatter };
  const blocks = nameBlocks(tree);
  for (const { node } of blocks) if (node.type === 'heading') node.children = wordsOf(node);
  const references: Reference[] = [];
  const texts = blocks.map(({ node, line }) => ({
    text: readBlock(node as Nodes, references),
    line,
  }));
  const links: Outline['links'] = [];
  walk(tree, (node) => {
    if (node.type === 'link') links.push({ url: node.url, line: node.position?.start.line ?? 1 });
  });
  return {
    outline: { file, matter, blocks, references, texts, links },
    problems: checkMdx(file, tree),
  };
});

/** Reads one MDX file; a file that cannot be read or parsed gives a problem instead. */
export const readMdx = (root: string, file: string): Read => {
  const { text, problems } = readText(root, file);
  return text === undefined ? { problems } : parseMdx(file, text);
};
