import { isTag, isText, type ChildNode, type Document, type Element } from 'domhandler';
import type { Lang } from '../i18n/locales.ts';
import type { Kind } from './kinds.ts';

/** A stretch of a page: what its heading names, with the paragraphs under it. */
export type SearchRecord = {
  /** The address below `/{lang}`, without the place in the page. */
  path: string;
  /** The title or heading and its id; empty where the record goes on from another. */
  name: string;
  id: string;
  blocks: { id: string; text: string }[];
  kind: Kind;
  /** The nearest heading, empty at the head of the page. */
  heading: string;
};

export type PageRecords = {
  path: string;
  title: string;
  /** What the page says of itself to search engines. */
  description: string;
  records: SearchRecord[];
};

const blockTags = new Set(
  'p li h1 h2 h3 h4 h5 h6 tr caption figcaption blockquote dt dd div section article header table thead tbody figure ul ol dl summary details label'.split(
    ' ',
  ),
);
const skipped = new Set(['svg', 'script', 'style', 'template', 'button', 'noscript', 'nav']);

/** A longer stretch is cut: the browser loads a record whole. In characters. */
const recordLength: Record<Lang, number> = { zh: 420, en: 1300 };

type Block = { id: string; tag: string; text: string; entry: string };

const isSkipped = ({ name, attribs }: Element): boolean =>
  skipped.has(name) ||
  attribs['data-pagefind-ignore'] !== undefined ||
  attribs['hidden'] !== undefined ||
  /(?:^|\s)note-back(?:\s|$)/.test(attribs['class'] ?? '');

const idOf = ({ attribs: { id = '' } }: Element): string => (id.startsWith('ref-') ? '' : id);

/** Every stretch of text of an element, with the nearest id at or above it. */
const blocksOf = (main: Element): Block[] => {
  const blocks: Block[] = [];
  let text = '';
  const flush = (id: string, tag: string, entry: string) => {
    const clean = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (/[\p{L}\p{N}]/u.test(clean)) blocks.push({ id, tag, text: clean, entry });
  };
  const walk = (nodes: ChildNode[], id: string, tag: string, entry: string): void => {
    for (const node of nodes) {
      if (isText(node)) text += node.data;
      if (!isTag(node) || isSkipped(node)) continue;
      const { name } = node;
      if (!blockTags.has(name)) {
        // Cells must not run together as words.
        if (name === 'td' || name === 'th') text += ' | ';
        walk(node.children, id, tag, entry);
        continue;
      }
      flush(id, tag, entry);
      const own = idOf(node);
      const isEntry = own !== '' && (name === 'section' || name === 'div');
      walk(node.children, own || id, name, isEntry ? own : entry);
      flush(own || id, name, isEntry ? own : entry);
    }
  };
  walk(main.children, '', 'main', '');
  return blocks;
};

const findMain = (nodes: ChildNode[]): Element | null => {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    if (node.name === 'main') return node;
    const found = findMain(node.children);
    if (found) return found;
  }
  return null;
};

/** The description in the head of a page. */
const descriptionOf = (nodes: ChildNode[]): string => {
  for (const node of nodes) {
    if (!isTag(node) || node.name === 'body') continue;
    if (node.name === 'meta' && node.attribs['name'] === 'description')
      return node.attribs['content'] ?? '';
    const found = descriptionOf(node.children);
    if (found !== '') return found;
  }
  return '';
};

/** The kind of a page's name, by its address. */
const kindOfPage = (path: string): Kind => {
  if (/^\/plans\/[^/]+\/[^/]+\/$/.test(path)) return 'chapter';
  if (/^\/indicators\/[^/]+\/$/.test(path)) return 'indicator';
  if (/^\/agencies\/[^/]+\/$/.test(path)) return 'agency';
  if (/^\/charts\/[^/]+\/$/.test(path)) return 'chart';
  return 'page';
};

const kindOfSection = (path: string): Kind =>
  path === '/disagreements/' ? 'disagreement' : path === '/sources/' ? 'source' : 'text';

/** The records of a finished page; null when it is not to be searched. */
export const recordsOf = (page: Document, lang: Lang, address: string): PageRecords | null => {
  const main = findMain(page.children);
  if (main?.attribs['data-pagefind-body'] === undefined) return null;
  const path = address.replace(`/${lang}/`, '/');
  const blocks = blocksOf(main);
  const title = blocks.find(({ tag }) => tag === 'h1')?.text ?? '';
  let open: SearchRecord = {
    path,
    name: title,
    id: '',
    blocks: [],
    kind: kindOfPage(path),
    heading: '',
  };
  const records = [open];
  // The places of a glossary, where an entry is linked to by its section.
  const isReference = ['/glossary/', '/sources/', '/disagreements/'].includes(path);
  // A list repeats the names of the pages that it leads to; those pages are found by them.
  const isList = ['/indicators/', '/agencies/', '/charts/'].includes(path);
  // The headings of such pages are the same on all of them and name nothing.
  const isForm = /^\/(?:indicators|agencies|charts)\//.test(path);
  for (const { id, tag, text, entry } of blocks) {
    if (tag === 'h1') continue;
    const isName = path === '/glossary/' && id.startsWith('name-') && id !== open.id;
    const isNote = id.startsWith('note-');
    const place = isReference && entry !== '' ? entry : id;
    const isHeading = /^h[2-6]$/.test(tag) && !isForm && place !== '';
    const length = open.blocks.reduce((sum, block) => sum + block.text.length, 0);
    if (
      isHeading ||
      isName ||
      isNote !== (open.kind === 'note') ||
      (length > 0 && length + text.length > recordLength[lang])
    ) {
      open = {
        path,
        name: isHeading ? text : '',
        id: isHeading || isName ? place : '',
        blocks: [],
        kind: isNote ? 'note' : isHeading ? kindOfSection(path) : isList ? 'page' : 'text',
        heading: isHeading ? text : isNote ? '' : open.heading,
      };
      records.push(open);
    }
    if (!isHeading) open.blocks.push({ id: place || open.id, text });
  }
  return { path, title, description: descriptionOf(page.children), records };
};
