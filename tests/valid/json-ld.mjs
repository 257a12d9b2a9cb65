/**
 * What pages tell search engines uses only types, properties and kinds of value that schema.org
 * knows: TypeScript judges it by `schema-dts`, the vocabulary written as types. And it says what
 * Google's rules require, without which a dataset or an article is not shown as one.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import ts from 'typescript';

const types = createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts');

/** https://developers.google.com/search/docs/appearance/structured-data/{dataset,article} */
const required = {
  Dataset: ['name', 'description'],
  DataDownload: ['contentUrl'],
  Article: ['headline'],
  Organization: ['name'],
};

/** Google leaves out a dataset whose description is shorter or longer than that. */
const shortest = 50;
const longest = 5000;

/** To the types any text is a date. */
const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/;

const requiredFaults = (value) => {
  if (value === null || typeof value !== 'object') return [];
  const { '@type': type, description = '' } = value;
  const faults = (required[type] ?? [])
    .filter((name) => !value[name])
    .map((name) => ({ found: `${type} has no ${name}`, at: value['@id'] }));
  const { length } = description;
  if (type === 'Dataset' && length > 0 && (length < shortest || length > longest))
    faults.push({
      found: `the description of a Dataset is not ${shortest} to ${longest} characters long`,
      at: `(${length}) ${description.slice(0, 100)}`,
    });
  for (const [name, day] of Object.entries(value))
    if (/^date[A-Z]/.test(name) && !(isoDate.test(day) && Date.parse(day)))
      faults.push({ found: `${type} has a ${name} that is no ISO 8601 date`, at: String(day) });
  return [...faults, ...Object.values(value).flatMap(requiredFaults)];
};

/**
 * Every block becomes one line of a program that lives in memory only, so that the line of a
 * message tells its block.
 */
const typeFaults = (blocks) => {
  const lines = blocks.map(
    ({ data }) => `{ const _: WithContext<Thing> = ${JSON.stringify(data)}; }`,
  );
  const source = `import type { Thing, WithContext } from '${types}';\n${lines.join('\n')}\n`;
  const name = `${dirname(types)}/blocks.ts`;
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ESNext)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram([name], options, host);
  const file = program.getSourceFile(name);
  const messages = [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ];
  return messages.map(({ start, length, messageText }) => {
    const line = file.getLineAndCharacterOfPosition(start).line;
    if (line === 0) throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    return {
      file: blocks[line - 1].file,
      found: ts.flattenDiagnosticMessageText(messageText, '\n').split('\n').at(-1).trim(),
      at: source.slice(start, start + Math.min(length, 100)),
    };
  });
};

const blocksOf = (site) => [
  ...[...site.pages].flatMap(([file, { jsonLd }]) => jsonLd.map((text) => ({ file, text }))),
  { file: 'catalog.json', text: site.read('catalog.json') },
];

export const jsonLd = (site) => {
  const faults = [];
  const blocks = blocksOf(site).flatMap(({ file, text }) => {
    try {
      return [{ file, data: JSON.parse(text) }];
    } catch (error) {
      faults.push({ file, found: `is no JSON: ${error.message}` });
      return [];
    }
  });
  for (const { file, data } of blocks) {
    if (data['@context'] !== 'https://schema.org')
      faults.push({ file, found: `the context is ${data['@context']}` });
    faults.push(...requiredFaults(data).map((fault) => ({ file, ...fault })));
  }
  return { counted: `${blocks.length} blocks`, faults: [...faults, ...typeFaults(blocks)] };
};
