import { hasChildren, isTag, isText, type ChildNode, type Document, type Text } from 'domhandler';
import { prepend, removeElement } from 'domutils';
import type { Lang } from '../i18n/locales.ts';
import type { Term } from '../schemas/term.ts';
import { element, elementsOf, text } from './markup.ts';

/**
 * Turns the first use of each term on a page into a link to its definition in the glossary.
 * A link, because a button cannot be broken over two lines, and because it leads somewhere without
 * script; src/enhance/term-note.ts opens the definition beside the word instead.
 */

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One expression for all spellings, the longest first, so that 数据要素市场 beats 数据要素. */
export const termPattern = (terms: Term[], lang: Lang): RegExp | null => {
  const spellings = terms
    .flatMap((term) => [term[lang], ...term.forms[lang]])
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escape);
  if (spellings.length === 0) return null;
  const any = spellings.join('|');
  return lang === 'zh' ? new RegExp(any, 'g') : new RegExp(`(?<![\\w-])(?:${any})(?![\\w-])`, 'gi');
};

type Spellings = { pattern: RegExp | null; owner: Map<string, Term> };

/** Every page asks for the same ones. */
const known = new WeakMap<Term[], Partial<Record<Lang, Spellings>>>();

const spellingsOf = (terms: Term[], lang: Lang): Spellings => {
  const made = known.get(terms) ?? {};
  known.set(terms, made);
  made[lang] ??= {
    pattern: termPattern(terms, lang),
    owner: new Map(
      terms.flatMap((term) =>
        [term[lang], ...term.forms[lang]].map((s) => [s.toLowerCase(), term]),
      ),
    ),
  };
  return made[lang];
};

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const isHan = /^\p{Script=Han}$/u;

/** Where the run of Chinese characters begins that holds the one at `index`. */
const runStart = (text: string, index: number): number => {
  let at = index;
  while (at > 0 && isHan.test(text[at - 1] ?? '')) at -= 1;
  return at;
};

/**
 * Whether a match begins where a word begins: 创新支撑 does not hold the term 新支撑.
 * Latin has word boundaries in the expression itself. A run of Chinese characters is cut into words
 * by itself, so the rest of a long text need not be.
 */
export const startsWord = (text: string, index: number, lang: Lang): boolean => {
  if (lang !== 'zh') return true;
  if (!isHan.test(text[index] ?? ''))
    return segmenter.segment(text).containing(index)?.index === index;
  const start = runStart(text, index);
  if (start === index) return true;
  const end = text.slice(index).search(/\P{Script=Han}/u);
  const run = text.slice(start, end < 0 ? undefined : index + end);
  return segmenter.segment(run).containing(index - start)?.index === index - start;
};

const skipped = new Set(['a', 'button', 'h1', 'h2', 'h3', 'code', 'cite', 'q', 'svg']);

const termLink = (term: string, href: string) =>
  element('a', { class: 'term', href }, [text(term)]);

/** The stretches of text in which terms may be marked. */
const textsOf = (nodes: ChildNode[]): Text[] =>
  nodes.flatMap((node) => {
    if (isText(node)) return [node];
    return hasChildren(node) && !(isTag(node) && skipped.has(node.name))
      ? textsOf(node.children)
      : [];
  });

/** Marks terms below every element with `data-terms`; `addressOf` tells where each is defined. */
export const markTerms = (
  tree: Document,
  terms: Term[],
  lang: Lang,
  addressOf: (id: string) => string,
): void => {
  const { pattern, owner } = spellingsOf(terms, lang);
  const found = new Set<Term>();
  if (!pattern) return;

  const mark = (node: Text): void => {
    const value = node.data;
    let from = 0;
    pattern.lastIndex = 0;
    // `matchAll` would make a copy of this long expression for every stretch of text.
    for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
      const term = owner.get(match[0].toLowerCase());
      if (!term || found.has(term)) continue;
      if (!startsWord(value, match.index, lang)) continue;
      found.add(term);
      if (match.index > from) prepend(node, text(value.slice(from, match.index)));
      prepend(node, termLink(match[0], addressOf(term.id)));
      from = match.index + match[0].length;
    }
    node.data = value.slice(from);
    if (node.data === '') removeElement(node);
  };

  for (const scope of elementsOf(tree))
    if (scope.attribs['data-terms'] !== undefined) textsOf(scope.children).forEach(mark);
};
