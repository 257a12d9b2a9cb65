import type { Mutate } from './mutate-bytes.ts';
import { oddMdx, oddYaml } from './odd-values.ts';
import type { Random } from './random.ts';

type Change = (lines: string[], matterEnd: number, random: Random) => string;

const brief = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const oddField: Change = (lines, matterEnd, random) => {
  const at = 1 + random.below(Math.max(1, matterEnd - 1));
  const key = (lines[at] ?? '').split(':')[0] ?? '';
  const by = random.pick(oddYaml);
  lines[at] = `${key}: ${by}`;
  return `front matter, line ${at + 1}: ${key} is ${brief(by)}`;
};

const extraField: Change = (lines, matterEnd, random) => {
  const more = random.pick([
    '__proto__: {isPolluted: true}',
    'constructor: x',
    'title: again',
    'slug: /elsewhere/',
    'layout: ../../src/layouts/Page.astro',
    'draft: true',
    '? [a, b] : c',
    'no colon',
    '---',
    '...',
    '%YAML 1.1',
  ]);
  lines.splice(1 + random.below(matterEnd), 0, more);
  return `front matter has ${more}`;
};

const oddWords: Change = (lines, matterEnd, random) => {
  const at = Math.min(lines.length - 1, matterEnd + 1 + random.below(lines.length - matterEnd));
  const line = lines[at] ?? '';
  const column = random.below(line.length + 1);
  const more = random.pick(oddMdx);
  lines[at] = line.slice(0, column) + more + line.slice(column);
  return `line ${at + 1}: ${brief(more)} at column ${column + 1}`;
};

const lineGone: Change = (lines, _, random) => {
  const at = random.below(lines.length);
  const [gone = ''] = lines.splice(at, 1);
  return `line ${at + 1} is gone: ${brief(gone)}`;
};

const lineTwice: Change = (lines, _, random) => {
  const at = random.below(lines.length);
  lines.splice(at, 0, lines[at] ?? '');
  return `line ${at + 1} stands twice`;
};

const linesSwapped: Change = (lines, _, random) => {
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return `lines ${a + 1} and ${b + 1} are swapped`;
};

/** Puts front matter or running text in disorder. */
export const mutateMdx: Mutate = (bytes, random) => {
  const lines = bytes.toString('utf8').split('\n');
  const matterEnd = Math.max(1, lines.indexOf('---', 1));
  const change = random.pick<Change>([
    oddField,
    oddField,
    extraField,
    oddWords,
    oddWords,
    oddWords,
    oddWords,
    lineGone,
    lineTwice,
    linesSwapped,
  ]);
  const what = change(lines, matterEnd, random);
  return { what, bytes: Buffer.from(lines.join('\n')) };
};
