import type { Document, Element } from 'domhandler';
import { replaceElement } from 'domutils';
import { formatQuantity, inBrackets } from '../i18n/format.ts';
import { termAddress } from '../i18n/links.ts';
import type { Lang } from '../i18n/locales.ts';
import { string } from '../i18n/strings.ts';
import type { Citation, Fact } from '../schemas/fact.ts';
import { linkBlocks } from './link-blocks.ts';
import { lookUp, type Library } from './library.ts';
import { markTerms } from './mark-terms.ts';
import { element, elementsOf, parseMarkup, setChildren, text, writeMarkup } from './markup.ts';

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

const fillFact = (node: Element, { lang, library, notes = [] }: Options): void => {
  const { 'data-fact': id = '', 'data-bare': bare, 'data-words': words } = node.attribs;
  const fact = lookUp(library.facts, id, 'fact');
  const { isFirst } = noteFor(notes, id, () => ({ fact }));
  const form = { isBare: bare !== undefined, isInWords: words !== undefined };
  const data = element(
    'data',
    { class: 'fact', value: String(fact.value), 'data-fact': id, 'data-unit': fact.unit },
    [text(formatQuantity(fact, lang, form))],
  );
  const anchor = element(
    'a',
    { class: 'fact-link', href: `#note-${id}`, id: isFirst ? `ref-${id}` : undefined },
    [data],
  );
  const source = lookUp(library.sources, fact.source, 'source');
  const isUnverified = source.type === 'outside' && source.reliability === 'other';
  if (!isUnverified) return replaceElement(node, anchor);
  const warning = text(inBrackets(string(lang, 'unverified'), lang));
  return replaceElement(
    node,
    element('span', {}, [anchor, element('small', { class: 'unverified' }, [warning])]),
  );
};

const fillCite = (node: Element, { lang, library, notes = [] }: Options): void => {
  const { 'data-cite': id = '' } = node.attribs;
  const citation = lookUp(library.citations, id, 'citation');
  const { note, isFirst } = noteFor(notes, id, () => ({ citation }));
  node.attribs = { class: 'cite', 'data-pagefind-ignore': '' };
  const attributes = {
    href: `#note-${id}`,
    id: isFirst ? `ref-${id}` : undefined,
    'aria-label': `${string(lang, 'cite')} ${note.number}`,
  };
  setChildren(node, [element('a', attributes, [text(String(note.number))])]);
};

const fillDoc = (node: Element, { lang, library, link }: Options): void => {
  const { 'data-doc': id = '' } = node.attribs;
  const source = lookUp(library.sources, id, 'source');
  const name = source.type === 'document' ? source.short[lang] : source.title;
  node.attribs = { class: 'doc', href: link(`/${lang}/sources/#${id}`) };
  setChildren(node, [text(name)]);
};

/** A name in its language; English adds the Chinese at its first use, for those who search by it. */
const fillName = (node: Element, { lang, library }: Options, isFirst: boolean): void => {
  const name = lookUp(library.names, node.attribs['data-named'] ?? '', 'name');
  const chinese = () => element('span', { lang: 'zh-CN' }, [text(name.zh)]);
  const added = lang === 'en' && isFirst ? [text(' ('), chinese(), text(')')] : [];
  setChildren(node, [text(name[lang]), ...added]);
};

const fill = (tree: Document, options: Options): void => {
  const named = new Set<string>();
  for (const node of elementsOf(tree)) {
    const { name, attribs } = node;
    if (attribs['data-cite'] !== undefined) fillCite(node, options);
    else if (attribs['data-doc'] !== undefined) fillDoc(node, options);
    else if (attribs['data-named'] !== undefined) {
      fillName(node, options, !named.has(attribs['data-named']));
      named.add(attribs['data-named']);
    } else if (
      name === 'data' &&
      attribs['data-fact'] !== undefined &&
      attribs['value'] === undefined
    )
      fillFact(node, options);
  }
};

/** Fills every placeholder in a piece of HTML. */
export const annotate = (html: string, options: Options): Annotated => {
  const notes = options.notes ?? [];
  const tree = parseMarkup(html);
  fill(tree, { ...options, notes });
  markTerms(tree, options.library.terms, options.lang, (term) =>
    options.link(termAddress(options.lang, term)),
  );
  linkBlocks(tree, options.lang);
  return { html: writeMarkup(tree), notes };
};

/** Text from a JSON file: `[[fact-id]]` becomes the placeholder of that figure. */
export const richText = (value: string): string =>
  value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\[\[([a-z0-9-]+)\]\]/g, '<data class="fact" data-fact="$1"></data>');
