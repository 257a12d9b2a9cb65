/**
 * What the source texts hold and the site need not: each with its reason. The tests fail on an
 * entry that excludes nothing, so that the list stays short.
 */

export type Exclusion = { pattern: RegExp; reason: string };

/** Matched against the numeral in ⟦ ⟧ with twelve characters before and after it. */
export const numerals: Exclusion[] = [
  { pattern: /⟦(19|20)\d\d⟧(年|—|-2|中国国际)/, reason: 'A year' },
  { pattern: /⟦\d{1,2}⟧[月日]/, reason: 'A day or a month' },
  { pattern: /⟦(\d{8})⟧年/, reason: 'Two years whose dash the copy has lost' },
  { pattern: /〔⟦\d{4}⟧〕|〕⟦\d+⟧号|第⟦\d+⟧号/, reason: 'The number of a document' },
  {
    pattern: /第⟦.⟧章|⟦[^⟧]+⟧大(报告|精神|以来)|⟦六⟧届|⟦一⟧次会议/,
    reason: 'An ordinal: a chapter, a congress, a session',
  },
  {
    pattern: /(专栏|表|附件|图片|图)⟦\d+⟧|⟦\d{1,2}⟧\.\D/,
    reason: 'The number of a box, table, annex, picture or task; labels on the site',
  },
  { pattern: /⟦一⟧批/, reason: '“A number of”, which counts nothing' },
  {
    pattern: /\d-⟦\d+⟧|⟦2023⟧-(06|12|04|00684)|date|⟦\d+⟧(:|\+)|[:+]⟦\d+⟧|索引号|XCCK/,
    reason: 'Page furniture: dates of publishing, the index number',
  },
  { pattern: /委员会⟦202343⟧/, reason: 'The date of the letter, its characters lost in the copy' },
  { pattern: /⟦\d⟧[GD]|IPv⟦6⟧/, reason: 'Part of a technical name: 5G, 6G, 3D, IPv6' },
  { pattern: /⟦两⟧个大局/, reason: 'A figure of speech' },
  {
    pattern: /\|\/\|⟦(150|115|100)⟧\||⟦120⟧智慧菜市场/,
    reason: 'Given twice in the draft; the fact rests on the place with its measure word',
  },
  {
    pattern: /⟦四⟧方面着力|⟦七⟧方面发力|⟦百⟧家龙头/,
    reason: 'A headline that repeats a figure of the text',
  },
];

/** Matched against the whole name or quotation. */
export const quotations: Exclusion[] = [
  {
    pattern:
      /^(检验检测服务平台|供需对接平台|元宇宙相关创新平台|功能组件共享开放平台|重庆特色打造提升电商产业园)$/,
    reason: 'No name but a description; its task’s chapter tells it in other words',
  },
  { pattern: /^光学材料、/, reason: 'A list in quotation marks; chapter 2 tells it in its order' },
];
