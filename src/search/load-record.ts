import type { Lang } from '../i18n/locales.ts';
import type { Result } from './answer.ts';
import type { Excerpt } from './excerpt.ts';
import { bare, fold } from './fold.ts';
import { readRecord, type FoundRecord } from './head.ts';
import type { PagefindHit } from './index-reader.ts';
import type { NameMatch } from './near.ts';

/** A record with its whole text, folded and bare, a line a block. */
export type Loaded = { record: FoundRecord; text: string };

export const loadRecord = async (data: PagefindHit['data'], lang: Lang): Promise<Loaded> => {
  const { raw_url, raw_content } = await data();
  const record = readRecord(
    raw_url,
    raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    lang,
  );
  const text = [...record.names, ...record.blocks.map((block) => block.text)].map((each) =>
    bare(fold(each)),
  );
  return { record, text: text.join('\n') };
};

export const resultOf = (record: FoundRecord, shown: Excerpt, lang: Lang): Result => ({
  lang,
  path: record.path,
  address: `/${lang}${record.path}${shown.id === '' ? '' : `#${shown.id}`}`,
  title: record.title,
  heading: record.heading,
  kind: shown.kind,
  pieces: shown.pieces,
});

export const resultOfName = ({ row, via }: NameMatch, lang: Lang): Result => {
  const [kind, address, name] = row;
  return {
    lang,
    path: address.replace(/#.*/, ''),
    address: `/${lang}${address}`,
    title: name,
    heading: '',
    kind,
    pieces: [{ text: via, isMatch: true }],
  };
};
