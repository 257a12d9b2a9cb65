import type { APIContext } from 'astro';
import { langs, locales, otherLang, toLang } from '../../../i18n/locales.ts';
import { string } from '../../../i18n/strings.ts';
import { loadLibrary } from '../../../loaders/library.ts';
import type { Term } from '../../../schemas/term.ts';

export const getStaticPaths = async () => {
  const { terms } = await loadLibrary();
  return langs.flatMap((lang) =>
    terms.map((term) => ({ params: { lang, term: term.id }, props: { term } })),
  );
};

/** What src/enhance/term-note.ts shows beside a term, so that no page carries what few open. */
export const GET = ({ params, props }: APIContext): Response => {
  const lang = toLang(params['lang']);
  const other = otherLang(lang);
  const { term } = props as { term: Term };
  return Response.json({
    name: term[lang],
    other: term[other],
    otherTag: locales[other].tag,
    // Readers of Chinese need no pinyin.
    pinyin: lang === 'en' ? term.pinyin : null,
    definition: term.definition[lang],
    more: string(lang, 'termMore'),
  });
};
