import { existsSync, readFileSync } from 'node:fs';

/** The source texts, where they are at hand; they are no part of the site. */

export const sourcesFolder = '../shared/sources/';

export const hasSources = existsSync(sourcesFolder);

/** Which file holds which documents of content/sources.json. */
export const documents = [
  { file: 'plan-14fyp-synopsis.txt', sources: ['plan-14fyp-synopsis'] },
  { file: 'action-plan-2023-2027.txt', sources: ['action-plan-2023-2027'] },
  { file: 'digital-industry-plan-report.txt', sources: ['digital-industry-plan-report'] },
  { file: 'reply-letter-2023-373.txt', sources: ['reply-letter-2023-373'] },
  {
    file: 'pilot-zones-2020.txt',
    sources: ['pilot-zone-report-2020', 'ai-pilot-zone-report-2020'],
  },
] as const;

export const fileOf: Record<string, string> = Object.fromEntries(
  documents.flatMap(({ file, sources }) => sources.map((source) => [source, file])),
);

/** Text as it is compared: full-width forms folded, tags and white space out. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/<[^>]*>|\s/g, '');

export const readSource = (file: string): string =>
  plain(readFileSync(`${sourcesFolder}${file}`, 'utf8'));
