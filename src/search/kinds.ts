/** What a record tells of, in the order in which names that fit equally well are shown. */
export const kinds = [
  'chapter',
  'page',
  'term',
  'agency',
  'indicator',
  'text',
  'name',
  'chart',
  'disagreement',
  'source',
  'note',
] as const;

export type Kind = (typeof kinds)[number];
