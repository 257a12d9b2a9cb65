import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { formatQuantity } from '../i18n/format.ts';
import { termAddress } from '../i18n/links.ts';
import type { Lang } from '../i18n/locales.ts';
import { string } from '../i18n/strings.ts';
import type { Citation, Fact } from '../schemas/fact.ts';
import { linkBlocks } from './link-blocks.ts';
import { lookUp, type Library } from './library.ts';
import { markTerms } from './mark-terms.ts';

/**
 * The last step of every page: placeholders become figures with links, statements get their
 * marks, documents their names, terms their links. What was used comes back as notes.
 */

export type Note = { number: number; fact?: Fact; citation?: Citation };

export type Annotated = { html: string; notes: Note[] };

type Options = {
  lang: Lang;
  library: Library;
  /** Turns an address of the site into one that the browser can ask for. */
  link: (address: string) => string;
  /** Notes gathered so far, where a page is annotated in parts. */
  notes?: Note[];
};

const text = (value: string) => ({ type: 'text' as const, value });

const noteFor = (
  notes: Note[],
  id: string,
  make: () => Omit<Note, 'number'>,
): { note: Note; isFirst: boolean } => {
  const before = notes.find((note) => (note.fact ?? note.citation)?.id === id);
  if (before) return { note: before, isFirst: false };
  const note = { number: notes.length + 1, ...make() };
  notes.push(note);
  return { note, isFirst: true };
};

const fillFact = (node: Element, { lang, library, notes = [] }: Options): Element => {
  const id = String(node.properties['dataFact']);
  const fact = lookUp(library.facts, id, 'fact');
  const { isFirst } = noteFor(notes, id, () => ({ fact }));
  const form = {
    isBare: node.properties['dataBare'] !== undefined,
    isInWords: node.properties['dataWords'] !== undefined,
  };
  const source = lookUp(library.sources, fact.source, 'source');
  const isUnverified = source.type === 'outside' && source.reliability === 'other';
  const data: Element = {
    type: 'element',
    tagName: 'data',
    properties: {
      className: ['fact'],
      value: String(fact.value),
      dataFact: id,
      dataUnit: fact.unit,
    },
    children: [text(formatQuantity(fact, lang, form))],
  };
  const anchor: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['fact-link'],
      href: `#note-${id}`,
      id: isFirst ? `ref-${id}` : undefined,
    },
    children: [data],
  };
  if (!isUnverified) return anchor;
  const label = string(lang, 'unverified');
  return {
    type: 'element',
    tagName: 'span',
    properties: {},
    children: [
      anchor,
      {
        type: 'element',
        tagName: 'small',
        properties: { className: ['unverified'] },
        children: [text(lang === 'zh' ? `\uff08${label}\uff09` : ` (${label})`)],
      },
    ],
  };
};

const fillCite = (node: Element, { lang, library, notes = [] }: Options): void => {
  const id = String(node.properties['dataCite']);
  const citation = lookUp(library.citations, id, 'citation');
  const { note, isFirst } = noteFor(notes, id, () => ({ citation }));
  node.properties = { className: ['cite'], dataPagefindIgnore: '' };
  node.children = [
    {
      type: 'element',
      tagName: 'a',
      properties: {
        href: `#note-${id}`,
        id: isFirst ? `ref-${id}` : undefined,
        ariaLabel: `${string(lang, 'cite')} ${note.number}`,
      },
      children: [text(String(note.number))],
    },
  ];
};

const fillDoc = (node: Element, { lang, library, link }: Options): void => {
  const id = String(node.properties['dataDoc']);
  const source = lookUp(library.sources, id, 'source');
  const name = source.type === 'document' ? source.short[lang] : source.title;
  node.properties = { className: ['doc'], href: link(`/${lang}/sources/#${id}`) };
  node.children = [text(name)];
};

/** A name in its language; English adds the Chinese at its first use, for those who search by it. */
const fillName = (node: Element, { lang, library }: Options, isFirst: boolean): void => {
  const name = lookUp(library.names, String(node.properties['dataNamed']), 'name');
  node.children = [text(name[lang])];
  if (lang === 'en' && isFirst)
    node.children.push(
      text(' ('),
      {
        type: 'element',
        tagName: 'span',
        properties: { lang: 'zh-CN' },
        children: [text(name.zh)],
      },
      text(')'),
    );
};

/** Fills every placeholder in a piece of HTML. */
export const annotate = (html: string, options: Options): Annotated => {
  const notes = options.notes ?? [];
  const all = { ...options, notes };
  const tree: Root = fromHtml(html, { fragment: true });
  const named = new Set<string>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties['dataCite'] !== undefined) fillCite(node, all);
    else if (node.properties['dataDoc'] !== undefined) fillDoc(node, all);
    else if (node.properties['dataNamed'] !== undefined) {
      const name = String(node.properties['dataNamed']);
      fillName(node, all, !named.has(name));
      named.add(name);
    } else if (
      node.tagName === 'data' &&
      node.properties['dataFact'] !== undefined &&
      node.properties['value'] === undefined
    ) {
      if (parent && index !== undefined) {
        (parent as Element).children[index] = fillFact(node, all);
        return index + 1;
      }
    }
    return undefined;
  });
  markTerms(tree, options.library.terms, options.lang, (term) =>
    options.link(termAddress(options.lang, term)),
  );
  linkBlocks(tree, options.lang);
  return { html: toHtml(tree), notes };
};

/** Text from a JSON file: `[[fact-id]]` becomes the placeholder of that figure. */
export const richText = (value: string): string =>
  value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\[\[([a-z0-9-]+)\]\]/g, '<data class="fact" data-fact="$1"></data>');
