import { checkIndicatorFacts } from './indicator-facts.ts';
import { mentionsOfIndustryBrain } from './industry-brain-mentions.ts';
import type { Content, Located } from './load-content.ts';
import { mention, type Known } from './mention.ts';
import type { Problem } from './problem.ts';
import type { Outline, Reference } from './read-mdx.ts';

const idsOf = (items: Located<{ id: string }>[]) => new Set(items.map(({ value }) => value.id));

/** What the charts of their own data mention. */
const checkChart = (
  chart: Content['charts'][number],
  content: Content,
  known: Known,
): Problem[] => {
  const plan = mention(chart, ['plan'], chart.value.plan, idsOf(content.plans), 'plan');
  switch (chart.value.id) {
    case 'six-pillars':
      return [
        ...plan,
        ...chart.value.pillars.flatMap((pillar, index) => [
          ...mention(
            chart,
            ['pillars', index, 'citation'],
            pillar.citation,
            known.citations,
            'citation',
          ),
          ...pillar.agencies.flatMap((id, at) =>
            mention(chart, ['pillars', index, 'agencies', at], id, known.agencies, 'agency'),
          ),
          ...pillar.projects.flatMap(({ citation }, at) =>
            mention(
              chart,
              ['pillars', index, 'projects', at, 'citation'],
              citation,
              known.citations,
              'citation',
            ),
          ),
          ...mention(
            chart,
            ['pillars', index, 'chapter'],
            pillar.chapter,
            new Set(content.chapters.map(({ id }) => id)),
            'chapter',
          ),
        ]),
      ];
    case 'lineage': {
      const documents = new Set(chart.value.documents.map(({ id }) => id));
      return [
        ...plan,
        ...chart.value.documents.flatMap((document, index) => [
          ...mention(
            chart,
            ['documents', index, 'citation'],
            document.citation,
            known.citations,
            'citation',
          ),
          ...document.sources.flatMap((source, at) =>
            mention(chart, ['documents', index, 'sources', at], source, known.sources, 'source'),
          ),
        ]),
        ...chart.value.relations.flatMap(({ from, to, citation }, index) => [
          ...mention(chart, ['relations', index, 'from'], from, documents, 'document'),
          ...mention(chart, ['relations', index, 'to'], to, documents, 'document'),
          ...mention(
            chart,
            ['relations', index, 'citation'],
            citation,
            known.citations,
            'citation',
          ),
        ]),
        ...chart.value.indicators.flatMap((indicator, index) =>
          mention(chart, ['indicators', index], indicator, known.indicators, 'indicator'),
        ),
      ];
    }
    case 'industry-brain':
      return [...plan, ...mentionsOfIndustryBrain(chart, chart.value, content, known)];
    case 'responsibilities':
    case 'targets':
      return plan;
  }
};

const checkJsonMentions = (content: Content, known: Known): Problem[] => [
  ...content.facts.flatMap((fact) => [
    ...mention(fact, ['source'], fact.value.source, known.sources, 'source'),
    ...mention(fact, ['indicator'], fact.value.indicator, known.indicators, 'indicator'),
  ]),
  ...[...content.citations, ...content.names].flatMap((item) =>
    mention(item, ['source'], item.value.source, known.sources, 'source'),
  ),
  ...[...content.terms, ...content.agencies].flatMap((item) =>
    mention(item, ['first', 'source'], item.value.first.source, known.sources, 'source'),
  ),
  ...content.indicators.flatMap((item) =>
    item.value.agencies.flatMap((agency, at) =>
      mention(item, ['agencies', at], agency, known.agencies, 'agency'),
    ),
  ),
  ...content.responsibilities.flatMap((item) => [
    ...mention(item, ['source'], item.value.source, known.sources, 'source'),
    ...mention(item, ['plan'], item.value.plan, idsOf(content.plans), 'plan'),
    ...mention(
      item,
      ['chapter'],
      item.value.chapter,
      new Set(content.chapters.filter(({ plan }) => plan === item.value.plan).map(({ id }) => id)),
      'chapter',
    ),
    ...item.value.agencies.flatMap((agency, at) =>
      mention(item, ['agencies', at], agency, known.agencies, 'agency'),
    ),
  ]),
  ...content.disagreements.flatMap((item) => [
    ...item.value.indicators.flatMap((indicator, at) =>
      mention(item, ['indicators', at], indicator, known.indicators, 'indicator'),
    ),
    ...item.value.sides.flatMap((side, at) =>
      'fact' in side
        ? mention(item, ['sides', at, 'fact'], side.fact, known.facts, 'fact')
        : mention(item, ['sides', at, 'citation'], side.citation, known.citations, 'citation'),
    ),
  ]),
  ...content.plans.flatMap((plan) => [
    ...mention(plan, ['source'], plan.value.source, known.sources, 'source'),
    ...plan.value.keyFigures.flatMap((id, index) =>
      mention(plan, ['keyFigures', index], id, known.facts, 'fact'),
    ),
  ]),
  ...content.charts.flatMap((chart) => checkChart(chart, content, known)),
];

const qualifierWords = {
  zh: /超|逾|以上|至少|不低于|不少于|近|约|左右|多|余|级/,
  en: /more than|over|above|at least|or more|nearly|almost|close to|about|around|some |scale|beyond|exceed|pass/i,
};

const checkReference = (
  outline: Outline,
  reference: Reference,
  known: Known,
  content: Content,
): Problem[] => {
  const { file } = outline;
  const { line, id, name } = reference;
  const sets = {
    Fact: known.facts,
    Cite: known.citations,
    Doc: known.sources,
    Name: known.names,
  };
  // What is no component is reported where the file is read.
  if (!Object.hasOwn(sets, name)) return [];
  const set = sets[name as keyof typeof sets];
  if (!set.has(id)) {
    const where = {
      Fact: 'content/facts/',
      Cite: 'content/citations/',
      Doc: 'content/sources.json',
      Name: 'content/names/',
    };
    return [
      {
        file,
        line,
        message: `<${name} id="${id}"> names nothing; no such id stands in ${where[name as keyof typeof where]}.`,
      },
    ];
  }
  const stray = reference.flags.find((flag) => flag !== 'bare' && flag !== 'words');
  if (stray)
    return [
      {
        file,
        line,
        message: `<${name} id="${id}"> has an unknown attribute "${stray}"; use bare or words.`,
      },
    ];
  if (name !== 'Fact' || !reference.flags.includes('bare')) return [];
  const fact = content.facts.find(({ value }) => value.id === id)?.value;
  const lang = file.endsWith('zh.mdx') ? 'zh' : 'en';
  const around = `${reference.before.slice(-40)} ${reference.after.slice(0, 40)}`;
  return fact?.qualifier === undefined || qualifierWords[lang].test(around)
    ? []
    : [
        {
          file,
          line,
          message: `<Fact id="${id}" bare> drops the qualifier "${fact.qualifier}", and the words around it do not carry it.`,
        },
      ];
};

/** Every mention of a fact, citation, source, agency or indicator must lead somewhere. */
export const checkReferences = (content: Content): Problem[] => {
  const known: Known = {
    facts: idsOf(content.facts),
    citations: idsOf(content.citations),
    names: idsOf(content.names),
    agencies: idsOf(content.agencies),
    indicators: idsOf(content.indicators),
    sources: idsOf(content.sources),
  };
  const twins = content.chapters.flatMap(({ zh, en }) => [zh, en].filter((t) => t !== undefined));
  const outlines = [...twins.map(({ outline }) => outline), ...content.pages];
  return [
    ...checkJsonMentions(content, known),
    ...checkIndicatorFacts(content),
    ...outlines.flatMap((outline) =>
      outline.references.flatMap((reference) => checkReference(outline, reference, known, content)),
    ),
    ...twins.flatMap(({ outline, matter }) =>
      matter.agencies
        .filter((id) => !known.agencies.has(id))
        .map((id) => ({
          file: outline.file,
          line: outline.matter.lineOf(['agencies']),
          message: `agencies names the agency "${id}", which does not exist in content/agencies.json.`,
        })),
    ),
  ];
};
