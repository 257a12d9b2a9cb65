import type { BuiltIndicator } from '../indicators/build-indicator.ts';
import type { Library } from '../markdown/library.ts';
import type { Plan } from '../schemas/plan.ts';
import type { Source } from '../schemas/source.ts';
import { units } from '../schemas/units.ts';
import { checkTable, column, type Table } from './table.ts';

/** What the tables are made from; the pages load it. */
export type Data = { library: Library; indicators: BuiltIndicator[]; plans: Plan[] };

const { text, whole, number, year, date, truth } = column;

const titleOf = (source: Source, lang: 'zh' | 'en'): string =>
  source.type === 'document' ? source.title[lang] : source.title;

const facts = ({ library }: Data): Table => ({
  name: 'facts',
  title: { zh: '全部数字', en: 'Every figure' },
  primaryKey: ['id'],
  fields: [
    text('id', '编号', 'Id'),
    text('indicator_id', '指标编号', 'Indicator id'),
    text('subject_zh', '所指（中文）', 'Subject in Chinese'),
    text('subject_en', '所指（英文）', 'Subject in English'),
    number('value', '数值', 'Value'),
    text('unit', '单位', 'Unit'),
    number('unit_scale', '单位所含的元、个、人', 'Yuan, items or people in one unit'),
    text('qualifier', '限定词', 'Qualifier'),
    year('year', '年份', 'Year'),
    text('kind', '性质', 'Kind'),
    text('basis', '统计范围', 'Way of counting'),
    text('source_id', '来源编号', 'Source id'),
    text('where_zh', '位置（中文）', 'Place in Chinese'),
    text('where_en', '位置（英文）', 'Place in English'),
    text('phrase', '依据的原文', 'Words it rests on'),
  ],
  rows: [...library.facts.values()].map((fact) => ({
    id: fact.id,
    indicator_id: fact.indicator ?? null,
    subject_zh: fact.subject.zh,
    subject_en: fact.subject.en,
    value: fact.value,
    unit: fact.unit,
    unit_scale: units[fact.unit].scale,
    qualifier: fact.qualifier ?? null,
    year: fact.year ?? null,
    kind: fact.kind,
    basis: fact.basis ?? null,
    source_id: fact.source,
    where_zh: fact.where?.zh ?? null,
    where_en: fact.where?.en ?? null,
    phrase: fact.phrase,
  })),
});

const indicators = ({ indicators: built }: Data): Table => ({
  name: 'indicators',
  title: { zh: '指标', en: 'Indicators' },
  primaryKey: ['id'],
  fields: [
    text('id', '编号', 'Id'),
    whole('table_row', '表1的行', 'Row of Table 1'),
    text('group', '类别', 'Group'),
    text('name_zh', '名称（中文）', 'Name in Chinese'),
    text('name_en', '名称（英文）', 'Name in English'),
    text('definition_zh', '定义（中文）', 'Definition in Chinese'),
    text('definition_en', '定义（英文）', 'Definition in English'),
    text('unit', '单位', 'Unit'),
    text('agency_ids', '报数部门编号', 'Ids of reporting agencies'),
    text('headline_target_fact_id', '主要目标的数字编号', 'Fact id of the headline target'),
    text('status', '结果', 'Status'),
  ],
  rows: built.map(({ indicator, headline }) => ({
    id: indicator.id,
    table_row: indicator.row ?? null,
    group: indicator.group,
    name_zh: indicator.name.zh,
    name_en: indicator.name.en,
    definition_zh: indicator.definition.zh,
    definition_en: indicator.definition.en,
    unit: indicator.unit,
    agency_ids: indicator.agencies.join(' ') || null,
    headline_target_fact_id: headline?.fact.id ?? null,
    status: headline?.judgement.status ?? null,
  })),
});

const targets = ({ indicators: built }: Data): Table => ({
  name: 'targets',
  title: { zh: '目标和判断', en: 'Targets and how they turned out' },
  primaryKey: ['fact_id'],
  fields: [
    text('fact_id', '目标的数字编号', 'Fact id of the target'),
    text('indicator_id', '指标编号', 'Indicator id'),
    number('value', '目标值', 'Target'),
    text('unit', '单位', 'Unit'),
    year('year', '年份', 'Year'),
    text('basis', '统计范围', 'Way of counting'),
    text('status', '结果', 'Status'),
    text('outcome_fact_id', '据以判断的数字编号', 'Fact id of the outcome'),
    number('outcome_value', '结果值', 'Outcome'),
    year('outcome_year', '结果年份', 'Year of the outcome'),
  ],
  rows: built.flatMap(({ indicator, targets: all }) =>
    all.map(({ fact, judgement }) => ({
      fact_id: fact.id,
      indicator_id: indicator.id,
      value: fact.value,
      unit: fact.unit,
      year: fact.year ?? null,
      basis: fact.basis ?? null,
      status: judgement.status,
      outcome_fact_id: judgement.outcome?.id ?? null,
      outcome_value: judgement.outcome?.value ?? null,
      outcome_year: judgement.outcome?.year ?? null,
    })),
  ),
});

const responsibilities = ({ library }: Data): Table => ({
  name: 'responsibilities',
  title: { zh: '责任单位', en: 'Who is responsible' },
  primaryKey: ['plan', 'section', 'agency_id'],
  fields: [
    text('plan', '规划', 'Plan'),
    text('section', '条款', 'Section'),
    text('agency_id', '部门编号', 'Agency id'),
    text('agency_zh', '部门（文件所写）', 'Agency as the document names it'),
    text('agency_en', '部门（英文）', 'Agency in English'),
  ],
  rows: [...library.responsibilities.values()].flatMap((clause) =>
    clause.agencies.map((id) => {
      const agency = library.agencies.get(id);
      return {
        plan: clause.plan,
        section: clause.id,
        agency_id: id,
        agency_zh: agency?.short.zh ?? '',
        agency_en: agency?.en ?? '',
      };
    }),
  ),
});

const agencies = ({ library }: Data): Table => ({
  name: 'agencies',
  title: { zh: '部门和机构', en: 'Agencies and bodies' },
  primaryKey: ['id'],
  fields: [
    text('id', '编号', 'Id'),
    text('name_zh', '全称', 'Full Chinese name'),
    text('short_zh', '文件所用简称', 'Short form in the documents'),
    text('name_en', '英文名', 'English name'),
    truth('is_full_name_certain', '全称是否确定', 'Whether the full Chinese name is certain'),
  ],
  rows: [...library.agencies.values()].map((agency) => ({
    id: agency.id,
    name_zh: agency.zh,
    short_zh: agency.short.zh,
    name_en: agency.en,
    is_full_name_certain: agency.certain,
  })),
});

const terms = ({ library }: Data): Table => ({
  name: 'terms',
  title: { zh: '术语', en: 'Terms' },
  primaryKey: ['id'],
  fields: [
    text('id', '编号', 'Id'),
    text('zh', '中文', 'Chinese'),
    text('en', '英文', 'English'),
    text('pinyin', '拼音', 'Pinyin'),
    text('definition_zh', '释义（中文）', 'Definition in Chinese'),
    text('definition_en', '释义（英文）', 'Definition in English'),
    text('first_source_id', '最早见于', 'Source of first use'),
    text('first_phrase', '最早的用例', 'Words of first use'),
  ],
  rows: library.terms.map((term) => ({
    id: term.id,
    zh: term.zh,
    en: term.en,
    pinyin: term.pinyin,
    definition_zh: term.definition.zh,
    definition_en: term.definition.en,
    first_source_id: term.first.source,
    first_phrase: term.first.phrase,
  })),
});

const names = ({ library }: Data): Table => ({
  name: 'names',
  title: { zh: '专名', en: 'Names' },
  primaryKey: ['id'],
  fields: [
    text('id', '编号', 'Id'),
    text('zh', '中文', 'Chinese'),
    text('en', '英文', 'English'),
    text('kind', '类别', 'Kind'),
    text('source_id', '来源编号', 'Source id'),
    text('where_zh', '位置（中文）', 'Place in Chinese'),
    text('where_en', '位置（英文）', 'Place in English'),
  ],
  rows: [...library.names.values()].map((name) => ({
    id: name.id,
    zh: name.zh,
    en: name.en,
    kind: name.kind,
    source_id: name.source,
    where_zh: name.where.zh,
    where_en: name.where.en,
  })),
});

const disagreements = ({ library }: Data): Table => ({
  name: 'disagreements',
  title: { zh: '对不上的地方', en: 'Disagreements' },
  primaryKey: ['id', 'side'],
  fields: [
    text('id', '编号', 'Id'),
    whole('side', '第几方', 'Side'),
    text('title_zh', '标题（中文）', 'Title in Chinese'),
    text('title_en', '标题（英文）', 'Title in English'),
    text('fact_id', '数字编号', 'Fact id'),
    text('source_id', '来源编号', 'Source id'),
    text('says_zh', '说法（中文）', 'What it says, in Chinese'),
    text('says_en', '说法（英文）', 'What it says, in English'),
    text('phrase', '依据的原文', 'Words it rests on'),
  ],
  rows: [...library.disagreements.values()].flatMap((entry) =>
    entry.sides.map((side, index) => {
      const item =
        'fact' in side ? library.facts.get(side.fact) : library.citations.get(side.citation);
      return {
        id: entry.id,
        side: index + 1,
        title_zh: entry.title.zh,
        title_en: entry.title.en,
        fact_id: 'fact' in side ? side.fact : null,
        source_id: item?.source ?? null,
        says_zh: 'says' in side ? side.says.zh : null,
        says_en: 'says' in side ? side.says.en : null,
        phrase: item?.phrase ?? null,
      };
    }),
  ),
});

const plans = ({ plans: all }: Data): Table => ({
  name: 'plans',
  title: { zh: '规划和文件', en: 'Plans and documents' },
  primaryKey: ['id'],
  fields: [
    text('id', '编号', 'Id'),
    text('title_zh', '名称（中文）', 'Title in Chinese'),
    text('title_en', '名称（英文）', 'Title in English'),
    text('number', '文号', 'Number'),
    text('issued', '时间', 'Date'),
    text('source_id', '来源编号', 'Source id'),
    whole('chapters', '章数', 'Chapters on this site'),
    date('updated', '更新', 'Updated'),
  ],
  rows: all.map((plan) => ({
    id: plan.id,
    title_zh: plan.title.zh,
    title_en: plan.title.en,
    number: plan.number ?? null,
    issued: plan.issued,
    source_id: plan.source,
    chapters: plan.chapters.length,
    updated: plan.updated,
  })),
});

const sources = ({ library }: Data): Table => ({
  name: 'sources',
  title: { zh: '来源', en: 'Sources' },
  primaryKey: ['id'],
  fields: [
    text('id', '编号', 'Id'),
    text('type', '五份文件之一或外部资料', 'One of the documents, or from outside'),
    text('status', '文件状态或可靠程度', 'Status or reliability'),
    text('title_zh', '标题（中文）', 'Title in Chinese'),
    text('title_en', '标题（英文）', 'Title in English'),
    text('publisher', '发布者', 'Publisher'),
    text('date', '日期', 'Date'),
    text('url', '网址', 'Address'),
  ],
  rows: [...library.sources.values()].map((source) => ({
    id: source.id,
    type: source.type,
    status: source.type === 'document' ? source.status : source.reliability,
    title_zh: titleOf(source, 'zh'),
    title_en: titleOf(source, 'en'),
    publisher: source.type === 'document' ? source.publisher.zh : source.publisher,
    date: source.date,
    url: source.url,
  })),
});

const makers = {
  plans,
  indicators,
  targets,
  facts,
  responsibilities,
  agencies,
  disagreements,
  names,
  terms,
  sources,
};

export const tableNames = Object.keys(makers) as (keyof typeof makers)[];

/** One table by its name. @throws when its rows do not fit its columns. */
export const makeTable = (name: keyof typeof makers, data: Data): Table =>
  checkTable(makers[name](data));

export const makeTables = (data: Data): Table[] => tableNames.map((name) => makeTable(name, data));
