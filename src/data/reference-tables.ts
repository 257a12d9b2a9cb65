import type { Source } from '../schemas/source.ts';
import { column, type Data, type Table } from './table.ts';

/** The tables that figures refer to: plans, who is responsible, names, words, sources. */

const { text, whole, date, truth } = column;

const titleOf = (source: Source, lang: 'zh' | 'en'): string =>
  source.type === 'document' ? source.title[lang] : source.title;

export const plans = ({ plans: all }: Data): Table => ({
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

export const responsibilities = ({ library }: Data): Table => ({
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

export const agencies = ({ library }: Data): Table => ({
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

export const names = ({ library }: Data): Table => ({
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

export const terms = ({ library }: Data): Table => ({
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

export const sources = ({ library }: Data): Table => ({
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
