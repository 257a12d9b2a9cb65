/** libxml2's judgement of XML files, by a schema where one is given. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validateXML } from 'xmllint-wasm';

const { resolve } = createRequire(createRequire(import.meta.url).resolve('@astrojs/sitemap'));
const ours = (name) => readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8');

/** What the schema of our sitemap imports: that of sitemaps.org, as the package `sitemap` ships it. */
const imported = () => [
  {
    fileName: 'sitemap.xsd',
    contents: readFileSync(resolve('sitemap').replace(/dist.*$/, 'schema/sitemap.xsd'), 'utf8'),
  },
  { fileName: 'xhtml-link.xsd', contents: ours('xhtml-link.xsd') },
];

/** The faults of the files; without a schema, only whether they are well formed. */
export const xmlFaults = async (site, files, schema) => {
  const { errors } = await validateXML({
    xml: files.map((file) => ({ fileName: file.replaceAll('/', '+'), contents: site.read(file) })),
    ...(schema ? { schema: [ours(schema)], preload: imported() } : {}),
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  });
  // The last message only sums up those that have a place.
  const placed = errors.filter(({ loc }) => loc);
  return (placed.length > 0 ? placed : errors).map(({ message, rawMessage, loc }) => ({
    file: loc ? `${loc.fileName.replaceAll('+', '/')}:${loc.lineNumber}` : files.join(', '),
    found: message.trim() || rawMessage,
  }));
};
