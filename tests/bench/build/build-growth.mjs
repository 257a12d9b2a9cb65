import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from '../print-table.mjs';
import { growContent } from './grow-content.mjs';
import { measureBuild } from './measure-build.mjs';
import { makeStarlightSite } from './starlight-site.mjs';

/**
 * Builds our content at several times its size, and Starlight with the text of the same chapters,
 * in turns; `false` when ours needs more processor time for a page at any size. The machine’s pace
 * changes by a fifth from minute to minute and only ever adds, so the least of several counts.
 */

const sizes = [
  { times: 1, rounds: 3 },
  { times: 10, rounds: 3 },
  { times: 30, rounds: 2 },
];

const countPages = (folder) => globSync('dist/**/*.html', { cwd: folder }).length;

/** Processor seconds that went into charts: their pages, by Astro's log, and their pictures. */
const chartSeconds = (lines) => {
  const log = lines.map(({ text }) => text).join('');
  const pages = [
    ...log.matchAll(/\/(?:charts|embed|gallery)\/\S*index\.html.*?\(\+([\d.]+)(m?s)\)/g),
  ];
  const made = pages.reduce(
    (sum, [, time, unit]) => sum + Number(time) / (unit === 'ms' ? 1000 : 1),
    0,
  );
  const at = lines.findIndex(({ text }) => text.includes('pictures of charts'));
  const drawn = at > 0 ? lines[at].processor - lines[at - 1].processor : 0;
  return made + drawn;
};

const row = (name, times, folder, { wall, processor, memory, lines }) => {
  const pages = countPages(folder);
  const charts = chartSeconds(lines);
  return {
    name,
    times,
    pages,
    wall,
    processor,
    charts,
    perPage: (processor - charts) / pages,
    memory,
  };
};

/** Folders for sites that are made one after another, and the way to make one of each kind. */
const makers = (project, left) => {
  const bench = join(project, 'tests/bench');
  const add = (folder) => {
    left.push(folder);
    return folder;
  };
  return [
    {
      name: 'ours',
      modules: join(project, 'node_modules'),
      make: async (times) => {
        const folder = add(mkdtempSync(join(tmpdir(), 'growth-')));
        growContent(project, folder, times);
        return folder;
      },
    },
    {
      name: 'Starlight',
      modules: join(bench, 'node_modules'),
      make: async (times) => {
        // Beside its modules: Astro takes a component for one of the project's where the two have no
        // folder in common.
        const folder = add(mkdtempSync(join(bench, '.starlight-')));
        await makeStarlightSite(join(project, 'dist'), folder, times);
        return folder;
      },
    },
  ];
};

/** The row of least processor time of every site at every size. */
const measureAll = async (sites) => {
  const least = new Map();
  for (const { times, rounds } of sizes)
    for (let round = 1; round <= rounds; round += 1)
      for (const { name, modules, make } of sites) {
        const folder = await make(times);
        const found = row(name, times, folder, await measureBuild(folder, modules));
        // The whole takes long: what is known is told at once.
        console.log(
          `${name}, ${times} times: ${found.pages} pages in ${found.processor.toFixed(1)} processor s`,
        );
        const key = `${name} ${times}`;
        if (!least.has(key) || found.processor < least.get(key).processor) least.set(key, found);
      }
  return [...least.values()];
};

export const benchBuild = async (project) => {
  // Removed at the end: for a minute after many files are removed, ext4 takes twice as long to make
  // others, and the site with the most files would be charged with what came before it.
  const left = [];
  let rows;
  try {
    rows = await measureAll(makers(project, left));
  } finally {
    for (const each of left) rmSync(each, { recursive: true, force: true });
  }
  printTable(
    ['site', 'times', 'pages', 'wall s', 'processor s', 'of it charts', 's per page', 'memory MB'],
    rows.map(({ name, times, pages, wall, processor, charts, perPage, memory }) => [
      name,
      times,
      pages,
      wall.toFixed(1),
      processor.toFixed(1),
      charts.toFixed(1),
      perPage.toFixed(4),
      Math.round(memory),
    ]),
  );
  const perPage = (name, times) =>
    rows.find((found) => found.name === name && found.times === times).perPage;
  return sizes.every(({ times }) => perPage('ours', times) < perPage('Starlight', times));
};
