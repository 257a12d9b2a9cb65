import type { Lang } from '../i18n/locales.ts';
import type { Kind } from './kinds.ts';
import { joinText, nameEndPattern } from './tokens.ts';

/** A record as the browser gets it back from Pagefind. */
export type FoundRecord = {
  path: string;
  names: string[];
  title: string;
  heading: string;
  kind: Kind;
  about: string;
  /** The name's place, then the blocks'. */
  id: string;
  blocks: { id: string; text: string }[];
};

/** Takes apart what write-index.ts put into a record's address and text. */
export const readRecord = (url: string, content: string, lang: Lang): FoundRecord => {
  const [path = '', ids = '', title = '', heading = '', kind = 'text', about = ''] =
    url.split('\t');
  let place = '';
  const places = ids.split(',').map((id) => {
    if (id !== '') place = id === '-' ? '' : id;
    return place;
  });
  const [head = '', ...texts] = content.split('¶').map((part) => joinText(part, lang));
  return {
    path,
    names: head
      .split(nameEndPattern)
      .map((name) => name.trim())
      .filter((name) => /[\p{L}\p{N}]/u.test(name)),
    title,
    heading,
    kind: kind as Kind,
    about,
    id: places[0] ?? '',
    blocks: texts.map((text, at) => ({ id: places[at + 1] ?? '', text: text.trim() })),
  };
};
