import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Lang } from '../i18n/locales.ts';
import type { Term } from '../schemas/term.ts';

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

/**
 * Whether a match begins where a word begins: 创新支撑 does not hold the term 新支撑.
 * Latin has word boundaries in the expression itself.
 */
export const startsWord = (text: string, index: number, lang: Lang): boolean =>
  lang !== 'zh' || segmenter.segment(text).containing(index)?.index === index;

const skipped = new Set(['a', 'button', 'h1', 'h2', 'h3', 'code', 'cite', 'q', 'svg']);

const isTermScope = (node: Element): boolean => node.properties['dataTerms'] !== undefined;

const termLink = (text: string, href: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['term'], href },
  children: [{ type: 'text', value: text }],
});

/** Marks terms below every element with `data-terms`; `addressOf` tells where each is defined. */
export const markTerms = (
  tree: Root,
  terms: Term[],
  lang: Lang,
  addressOf: (id: string) => string,
): void => {
  const { pattern, owner } = spellingsOf(terms, lang);
  const found = new Set<Term>();
  if (!pattern) return;

  const split = ({ value }: Text): ElementContent[] => {
    const parts: ElementContent[] = [];
    let from = 0;
    for (const match of value.matchAll(pattern)) {
      const term = owner.get(match[0].toLowerCase());
      if (!term || found.has(term)) continue;
      if (!startsWord(value, match.index, lang)) continue;
      found.add(term);
      parts.push({ type: 'text', value: value.slice(from, match.index) });
      parts.push(termLink(match[0], addressOf(term.id)));
      from = match.index + match[0].length;
    }
    return [...parts, { type: 'text', value: value.slice(from) }];
  };

  visit(tree, 'element', (scope) => {
    if (!isTermScope(scope)) return undefined;
    visit(scope, (node, index, parent) => {
      if (node.type === 'element' && skipped.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || index === undefined || !parent) return undefined;
      const parts = split(node);
      if (parts.length === 1) return undefined;
      (parent as Element).children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
    return SKIP;
  });
};
