import type { Citable } from './citable.ts';
import type { Piece } from './pieces.ts';

/** Characters that TeX would take for commands; the rest stays UTF-8. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

export const escapeTex = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (mark) => commands[mark] ?? `\\${mark}`);

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * BibTeX as biblatex and the older styles both read it: `year` and `month` instead of `date`.
 * Double braces keep a name from being cut at its comma, and a title from losing its capitals.
 */
export const formatBibtex = ({ kind, title, site, date, url, lang, key }: Citable): Piece[] => {
  const [year, month, day] = date.split('-').map(Number);
  const lines = [
    `  author = {{${escapeTex(site)}}},`,
    `  title = {{${escapeTex(title)}}},`,
    `  year = {${year}},`,
    `  month = ${monthNames[(month ?? 1) - 1]},`,
    `  day = {${day}},`,
    `  url = {${url}},`,
  ];
  return [
    `@${kind === 'dataset' ? 'dataset' : 'online'}{${key},\n${lines.join('\n')}\n`,
    { access: '  urldate = {{date}},\n', otherwise: '' },
    `  langid = {${lang === 'zh' ? 'chinese' : 'english'}}\n}`,
  ];
};
