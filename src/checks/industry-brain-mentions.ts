import type { IndustryBrainContent } from '../schemas/chart-industry-brain.ts';
import type { Content, Located } from './load-content.ts';
import { mention, type Known } from './mention.ts';
import type { Problem } from './problem.ts';
import type { JsonPath } from './read-json.ts';

type Kind = { what: string; known: Set<string> };

const factMark = /\[\[([a-z0-9-]+)\]\]/g;

/** Every string below a value, with its path. */
const strings = (value: unknown, path: JsonPath): { path: JsonPath; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) =>
    strings(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};

/** The name of the field that a path leads to; an entry of a list belongs to its list. */
const fieldOf = (path: JsonPath): string =>
  String(path.findLast((step) => typeof step === 'string'));

/** What the chart names by id: facts, citations, indicators, chapters and their headings. */
export const mentionsOfIndustryBrain = (
  chart: Located<unknown>,
  value: IndustryBrainContent,
  content: Content,
  known: Known,
): Problem[] => {
  const chapters = content.chapters.filter(({ plan }) => plan === value.plan);
  const told = chapters.find(({ id }) => id === value.chapter)?.zh?.outline.blocks ?? [];
  const fact: Kind = { what: 'fact', known: known.facts };
  const citation: Kind = { what: 'citation', known: known.citations };
  const chapter: Kind = { what: 'chapter', known: new Set(chapters.map(({ id }) => id)) };
  const kinds: Record<string, Kind> = {
    fact,
    start: fact,
    citation,
    citations: citation,
    clauseCitation: citation,
    reportedIn: citation,
    chapter,
    chapters: chapter,
    indicator: { what: 'indicator', known: known.indicators },
    place: {
      what: `heading of ${value.chapter}`,
      known: new Set(told.flatMap(({ id }) => id ?? [])),
    },
    clause: {
      what: 'clause',
      known: new Set(content.responsibilities.map((clause) => clause.value.id)),
    },
    sector: { what: 'sector', known: new Set(value.sectors.map(({ id }) => id)) },
  };
  return strings(value, []).flatMap(({ path, text }) => {
    const kind = kinds[fieldOf(path)];
    return [
      ...(kind ? mention(chart, path, text, kind.known, kind.what) : []),
      ...[...text.matchAll(factMark)].flatMap(([, id]) =>
        mention(chart, path, id, known.facts, 'fact'),
      ),
    ];
  });
};
