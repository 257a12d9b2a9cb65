import { expect, test } from '@playwright/test';
import { kindsInParts } from './kinds.ts';

type Node = {
  ignored: boolean;
  role?: { value: string };
  name?: { value?: string };
  backendDOMNodeId?: number;
};

const controls = new Set(
  'button link searchbox textbox combobox listbox option checkbox radio slider switch tab menuitem DisclosureTriangle spinbutton'.split(
    ' ',
  ),
);
/** What has words of ours for a name, so that these can be asked for a language. */
const worded = new Set(['button', 'searchbox', 'textbox', 'combobox', 'checkbox', 'radio']);
const han = /\p{Script=Han}/u;
const named = new Set(['img', 'image', 'figure', 'dialog', 'navigation', 'region', 'Iframe']);

for (const [part, addresses] of kindsInParts(2).entries())
  test(`a screen reader has a name for every control, part ${part + 1}`, async ({ page }) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    const session = await page.context().newCDPSession(page);
    let seen = 0;
    for (const address of addresses) {
      await page.goto(address);
      const lang = address.match(/\/(zh|en)\//)?.[1];
      expect(await page.locator('audio, video').count(), address).toBe(0);
      const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
      for (const { ignored, role, name } of nodes) {
        if (ignored || !role) continue;
        const words = name?.value?.trim() ?? '';
        if (controls.has(role.value)) seen += 1;
        if ((controls.has(role.value) || named.has(role.value)) && !words)
          faults.push(`${address}: ${role.value} without a name`);
        if (!lang || !worded.has(role.value)) continue;
        if (lang === 'zh' && words && !han.test(words) && !/^[A-Z][A-Za-z0-9/ -]+$/.test(words))
          faults.push(`${address}: ${role.value} “${words}” is not Chinese`);
        if (lang === 'en' && han.test(words) && !/[A-Za-z]/.test(words))
          faults.push(`${address}: ${role.value} “${words}” is not English`);
      }
    }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });

test('titles tell pages apart', async ({ request }) => {
  const titles = new Map<string, string>();
  for (const address of kindsInParts(1).flat()) {
    const html = await (await request.get(address, { failOnStatusCode: false })).text();
    const title = html.match(/<title>([^<]+)<\/title>/)?.[1] ?? '';
    expect(title, address).not.toBe('');
    // An embed is its chart, and has the title of its page.
    if (address.startsWith('/embed/')) continue;
    expect(titles.get(title), `${address} has the title of another page`).toBe(undefined);
    titles.set(title, address);
  }
});
