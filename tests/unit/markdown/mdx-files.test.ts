import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mdxFiles } from '../../../src/markdown/mdx-files.ts';

type Context = Parameters<Loader['load']>[0];
type Entry = { id: string; body?: string; deferredRender?: boolean; rendered?: unknown };

let dir = '';
const entries = new Map<string, Entry>();
const errors: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mdx-'));
  entries.clear();
  errors.length = 0;
});
afterEach(() => rmSync(dir, { recursive: true }));

const matter = '---\ntitle: One\n---\n';

/** Loads the folder as Astro does; with a watcher while an author works. */
const load = async (isWatched = false) => {
  const watcher = { add: () => undefined, on: () => undefined };
  const root = pathToFileURL(`${dir}/`);
  const context = {
    collection: 'chapters',
    config: { root, srcDir: new URL('src/', root), base: '/' },
    logger: { error: (text: string) => errors.push(text), warn: () => undefined },
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: (text: string) => text,
    watcher: isWatched ? watcher : undefined,
    entryTypes: new Map([
      [
        '.mdx',
        {
          contentModuleTypes: '',
          getEntryInfo: ({ contents }: { contents: string }) => ({
            data: {},
            body: contents.replace(matter, '').trim(),
          }),
        },
      ],
    ]),
    store: {
      get: (id: string) => entries.get(id),
      keys: () => [...entries.keys()],
      clear: () => entries.clear(),
      set: (entry: Entry) => Boolean(entries.set(entry.id, entry)),
    },
  };
  await mdxFiles({ base: '.', pattern: '*.mdx' }).load(context as unknown as Context);
};

test('a file is rendered when it is loaded, and left to no bundler', async () => {
  writeFileSync(
    join(dir, 'one.mdx'),
    `${matter}\n## Goals {/* #goals */}\n\n<Fact id="a" /> firms.`,
  );
  await load();
  const { deferredRender, rendered } = entries.get('one') ?? {};
  expect(deferredRender).toBeUndefined();
  expect(rendered).toEqual({
    html: '<h2 id="goals">Goals</h2>\n<p id="goals-p1"><data class="fact" data-fact="a"></data> firms.</p>',
    metadata: { headings: [{ depth: 2, slug: 'goals', text: 'Goals' }] },
  });
});

test('what was rendered before is made anew', async () => {
  entries.set('gone', { id: 'gone' });
  writeFileSync(join(dir, 'one.mdx'), `${matter}\nWords.`);
  await load();
  expect([...entries.keys()]).toEqual(['one']);
});

test('an error stops the build and names the file, and the line as an editor counts it', async () => {
  writeFileSync(join(dir, 'one.mdx'), `${matter}\nWords.\n\nMore <Fact id= words.`);
  await expect(load()).rejects.toThrow(/^one\.mdx:7:\d+: Unexpected/);
});

test('while an author works, an error is told and nothing else stops', async () => {
  writeFileSync(join(dir, 'one.mdx'), `${matter}\nMore <Fact id= words.`);
  await load(true);
  expect(errors.join()).toMatch(/^one\.mdx:5:\d+: Unexpected/);
  expect(entries.size).toBe(0);
});
