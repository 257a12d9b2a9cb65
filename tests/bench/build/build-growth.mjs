import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from '../print-table.mjs';
import { growContent } from './grow-content.mjs';
import { measureBuild } from './measure-build.mjs';
import { makeStarlightSite } from './starlight-site.mjs';

/**
 * Builds our content at several times its size, and Starlight with the text of the same chapters;
 * `false` when ours needs more processor time for a page at any size.
 */

const sizes = [1, 10, 30];

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

export const benchBuild = async (project) => {
  const bench = join(project, 'tests/bench');
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  // Removed at the end: for a minute after many files are removed, ext4 takes twice as long to make
  // others, and the site with the most files would be charged with what came before it.
  const left = [folder];
  const rows = [];
  // The whole takes long: what is known is told at once.
  const add = (found) => {
    rows.push(found);
    const { name, times, pages, processor } = found;
    console.log(`${name}, ${times} times: ${pages} pages in ${processor.toFixed(1)} processor s`);
  };
  try {
    for (const times of sizes) {
      const ours = join(folder, `ours-${times}`);
      growContent(project, ours, times);
      add(row('ours', times, ours, await measureBuild(ours)));
      // Beside its modules: Astro takes a component for one of the project's where the two have no
      // folder in common.
      const theirs = mkdtempSync(join(bench, '.starlight-'));
      left.push(theirs);
      await makeStarlightSite(join(project, 'dist'), theirs, times);
      const modules = join(bench, 'node_modules');
      add(row('Starlight', times, theirs, await measureBuild(theirs, modules)));
    }
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
  return sizes.every((times) => perPage('ours', times) < perPage('Starlight', times));
};
