import { units } from '../schemas/units.ts';
import { column, type Data, type Table } from './table.ts';

/** The tables of figures: what they are, what was aimed at, where they disagree. */

const { text, whole, number, year } = column;

export const facts = ({ library }: Data): Table => ({
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

export const indicators = ({ indicators: built }: Data): Table => ({
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

export const targets = ({ indicators: built }: Data): Table => ({
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

export const disagreements = ({ library }: Data): Table => ({
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
