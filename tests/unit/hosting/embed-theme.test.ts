import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { embedThemeScript } from '../../../src/hosting/embed-theme.ts';
import { directivesOf } from '../../../src/hosting/policy.ts';
import { badParameters } from '../../parameters.ts';

/** The theme that the script gives a page with this query. */
const themeOf = (search: string): string | undefined => {
  const document = { documentElement: { dataset: {} as { theme?: string } } };
  new Function('location', 'document', embedThemeScript)({ search }, document);
  return document.documentElement.dataset.theme;
};

test('a host may ask for a theme; anything else is the reader’s own', () => {
  expect(themeOf('?theme=dark')).toBe('dark');
  expect(themeOf('?x=1&theme=light')).toBe('light');
  expect(themeOf('')).toBe(undefined);
  for (const parameters of badParameters(10_000, 200_000))
    expect(themeOf(`?${parameters}`)).toBe(undefined);
});

test('the policy of embeds allows this script, by its hash, and no other', () => {
  const hash = createHash('sha256').update(embedThemeScript).digest('base64');
  expect(directivesOf('/embed/en/targets/')['script-src']).toBe(`'self' 'sha256-${hash}'`);
});
