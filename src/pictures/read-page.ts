import { type Document, type Element } from 'domhandler';
import { asHeading } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import { parseMarkup } from '../markdown/markup.ts';
import { findAll, hasClass, lineOf } from './markup.ts';

/** What the finished page of a chart says, as far as it goes into the chart's pictures. */
export type ChartPage = {
  lang: Lang;
  id: string;
  title: string;
  lead: string;
  /** How to read the picture. */
  caption: string;
  /** The plan that it is a picture of; '' for none. */
  kicker: string;
  /** What must be said of that plan, such as that it is a draft; '' for nothing. */
  status: string;
  /** What the picture shows of several choices; '' where there is no choice. */
  shown: string;
  /** The documents that the values shown are from, as a source line names them. */
  sources: string[];
  words: { source: string; more: string; documents: string };
  siteName: string;
  /** The page's own address, whole. */
  address: string;
  wide: Element;
  narrow: Element;
  legend: Element[];
  /** The rows of its table, the head first. */
  rows: string[][];
};

const first = (node: Document | Element, isWanted: (element: Element) => boolean) =>
  findAll(node, isWanted)[0];

const named = (name: string) => (element: Element) => element.name === name;

/** The sources of the values that a picture shows, by the notes that its parts lead to. */
const sourcesOf = (page: Document, picture: Element): string[] => {
  const asked = new Set(
    findAll(picture, ({ attribs }) => attribs['data-off'] === undefined)
      .map(({ attribs }) => /^#(note-.+)$/.exec(attribs['href'] ?? '')?.[1])
      .filter((id) => id !== undefined),
  );
  return findAll(page, ({ attribs }) => asked.has(attribs['id'] ?? ''))
    .map(({ attribs }) => attribs['data-source'] ?? '')
    .filter(Boolean);
};

const cellsOf = (row: Element): string[] =>
  findAll(row, ({ name }) => name === 'th' || name === 'td').map((cell) => {
    // A mark that leads to a note says nothing in a cell.
    const marks = findAll(cell, hasClass('cite'));
    for (const mark of marks) mark.children = [];
    return lineOf(cell);
  });

/** @throws when the page lacks what every chart's page has. */
export const readChartPage = (html: string, file: string): ChartPage => {
  const page = parseMarkup(html);
  const need = (found: Element | undefined, what: string): Element => {
    if (!found) throw new Error(`${file} has no ${what}, which the chart's pictures need.`);
    return found;
  };
  const figure = need(first(page, hasClass('chart')), 'figure of class "chart"');
  const words = need(first(page, named('take-away')), '<take-away>').attribs;
  const pictures = findAll(figure, named('svg'));
  // Small panels are laid out by whoever shows them; other charts are drawn at two widths.
  const panels = first(figure, hasClass('panels'));
  const drawn = (form: string) =>
    panels ??
    need(pictures.find(hasClass(form)), `svg of class "${form}" or part of class "panels"`);
  const wide = drawn('wide');
  const narrow = drawn('narrow');
  const canonical = first(page, ({ attribs }) => attribs['rel'] === 'canonical');
  const lang: Lang = words['data-lang'] === 'zh' ? 'zh' : 'en';
  const table = first(figure, named('table'));
  return {
    lang,
    id: figure.attribs['id'] ?? '',
    title: lineOf(need(first(page, named('h1')), 'h1')),
    lead: lineOf(first(page, hasClass('standfirst')) ?? null),
    caption: lineOf(first(figure, hasClass('chart-caption')) ?? null),
    kicker: words['data-plan'] ?? '',
    status: words['data-status'] ?? '',
    shown: asHeading(lineOf(first(figure, hasClass('chart-shown')) ?? null), lang),
    sources: [...new Set([words['data-document'] ?? '', ...sourcesOf(page, wide)])].filter(Boolean),
    words: {
      source: words['data-source'] ?? '',
      more: words['data-more'] ?? '',
      documents: words['data-documents'] ?? '',
    },
    siteName: words['data-site'] ?? '',
    address: need(canonical, 'canonical address').attribs['href'] ?? '',
    wide,
    narrow,
    legend: findAll(figure, hasClass('legend')).flatMap((list) => findAll(list, named('li'))),
    rows: table ? findAll(table, named('tr')).map(cellsOf) : [],
  };
};

/** “Source: A; B”, with as many names as a reader takes in; the page has the rest. */
export const sourceLine = ({ sources, words, lang }: ChartPage, limit: number): string => {
  const names = sources.slice(0, limit).join(lang === 'zh' ? '；' : '; ') || words.documents;
  return words.source.replace('{names}', names) + (sources.length > limit ? words.more : '');
};
