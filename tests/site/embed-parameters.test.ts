import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { embedThemeScript } from '../../src/hosting/embed-theme.ts';
import { badParameters } from '../parameters.ts';

/**
 * Ten thousand strings behind the address of an embed: no script runs that is not ours, nothing
 * goes wrong, the default shows. All of them are read by the scripts as they are shipped, in a
 * page that stays; some are loaded from the server besides.
 */

const charts = globSync('dist/embed/en/*/index.html')
  .map((file) => file.replaceAll('\\', '/').split('/').at(-2) ?? '')
  .sort();
const kinds = [
  ...charts.filter((id) => !id.startsWith('indicator-')),
  charts.find((id) => id.startsWith('indicator-')) ?? '',
];
const strings = badParameters(10_000, 9_000);
/** The most panels by far, each built again for every string: it takes a smaller share. */
const heavy = kinds.indexOf('targets');
const heavyEvery = 30;
const light = kinds.flatMap((id, kind) => (id === 'targets' ? [] : [kind]));
/** The strings of one kind of chart; every string is tried with one. */
const shareOf = (kind: number) =>
  strings.filter(
    (_each, index) => (index % heavyEvery === 0 ? heavy : light[index % light.length]) === kind,
  );

/** In the query as the string stands, and behind a hash, where no server sees it. */
const partsOf = (text: string) => `?${text.replaceAll('#', '%23')}#?secret=${text}`;

/** Lists what goes wrong in a page, or is asked of anybody else. */
const listen = (page: Page, home: string): string[] => {
  const noise: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(message.text());
  });
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('dialog', (dialog) => {
    noise.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) noise.push(`asks ${request.url()}`);
  });
  return noise;
};

/** What is shown; the values of choices do not stand in the markup. */
const shown = (page: Page) =>
  page.evaluate(() => ({
    theme: document.documentElement.dataset['theme'] ?? 'auto',
    main: document.body.innerHTML,
    scripts: [...document.scripts].map(({ src }) => src),
    pwned: 'pwned' in window,
    values: [...document.querySelectorAll('select, input')].map((each) =>
      each instanceof HTMLInputElement ? each.checked : (each as HTMLSelectElement).value,
    ),
  }));

/**
 * Puts each address into the page as it stands, has the frame's script run again and the chart
 * built again from the markup that the server sends, and lists what differs from the default.
 */
const readAgain = (page: Page, html: string, queries: string[]): Promise<string[]> =>
  page.evaluate(
    ([text, frame, all]) => {
      const sent = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
      const root = document.documentElement;
      const runFrame = () => {
        const script = document.createElement('script');
        script.textContent = frame;
        document.head.append(script);
        script.remove();
      };
      // What is read does not depend on where it is laid out, which takes most of the time.
      root.style.display = 'none';
      const look = (query: string) => {
        // The frame's script puts a function of its own before the browser's.
        delete (history as Partial<History>).replaceState;
        history.replaceState(null, '', window.location.pathname + query);
        delete root.dataset['theme'];
        runFrame();
        const main = document.importNode(sent as Node, true) as HTMLElement;
        document.querySelector('main')?.replaceWith(main);
        const choices = [...main.querySelectorAll('select, input')].map((each) =>
          each instanceof HTMLInputElement ? each.checked : (each as HTMLSelectElement).value,
        );
        const theme = root.dataset['theme'] ?? 'auto';
        return [main.outerHTML, theme, choices.join(' '), document.scripts.length].join('\n');
      };
      const usual = look('');
      const faults: string[] = [];
      for (const query of all) {
        if (look(query) !== usual) faults.push(query);
        if ('pwned' in window) throw new Error(`A script ran: ${query}`);
      }
      return faults;
    },
    [html, embedThemeScript + readFileSync('dist/embed/embed-frame.js', 'utf8'), queries] as const,
  );

/** Choices that the charts know must be told from the default, or the test would see nothing. */
const good: Record<string, string> = {
  'industry-brain': '?sector=industry',
  lineage: '?indicator=software-revenue',
  responsibilities: '?agency=commerce',
  'six-pillars': '?pillar=new-factor',
  targets: '?status=on-the-way',
};

for (const [index, id] of kinds.entries()) {
  const address = `/embed/en/${id}/`;

  test.describe('without the policy that would catch what they let through', () => {
    // Nor would it let this test write markup into the page.
    test.use({ bypassCSP: true });
    test(`${id}: ${shareOf(index).length} bad addresses read by its scripts show the default`, async ({
      page,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const noise = listen(page, baseURL ?? '');
      await page.goto(address);
      const html = readFileSync(`dist${address}index.html`, 'utf8');
      const known = [good[id] ?? '?theme=dark', '?theme=light'];
      expect(await readAgain(page, html, known)).toEqual(known);
      expect(await readAgain(page, html, shareOf(index).map(partsOf))).toEqual([]);
      expect(noise).toEqual([]);
    });
  });

  test(`${id}: bad addresses loaded from the server show the default`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const noise = listen(page, baseURL ?? '');
    await page.goto(address);
    const usual = await shown(page);
    for (const text of shareOf(index).slice(0, 12)) {
      await page.goto(address + partsOf(text));
      expect(await shown(page), text).toEqual(usual);
    }
    expect(usual.pwned).toBe(false);
    expect(noise).toEqual([]);
  });
}
