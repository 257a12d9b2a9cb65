import type { Page } from '@playwright/test';

/**
 * Lists from now on what the browser refuses by the policy of a page, by `<meta>` and by header,
 * and whatever it complains about. Frames tell too, and workers by the console.
 */
export const watchPolicy = async (page: Page): Promise<string[]> => {
  const refused: string[] = [];
  await page.exposeBinding('tellRefused', (_, said: string) => refused.push(said));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, disposition } = event;
      const { tellRefused } = window as unknown as { tellRefused: (said: string) => void };
      tellRefused(
        `${location.pathname} ${disposition} ${effectiveDirective}: ${blockedURI} ${sample} ${sourceFile}`,
      );
    });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      refused.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => refused.push(`${page.url()}: ${error.message}`));
  return refused;
};
