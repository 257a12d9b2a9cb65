import type { Page } from '@playwright/test';

/**
 * Asks the search page one query after another, as the form does when it is sent, and gives the
 * addresses of the first two results for each. The page is open already.
 */
export const askAll = (page: Page, queries: string[]): Promise<string[][]> =>
  page.evaluate(async (all) => {
    const within = <T extends Element>(selector: string): T => {
      const found = document.querySelector<T>(selector);
      if (!found) throw new Error(`The search page has no ${selector}.`);
      return found;
    };
    const input = within<HTMLInputElement>('main input[type=search]');
    const status = within('#search-status');
    const { loading = '' } = within<HTMLElement>('site-search').dataset;
    const answered = () =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no answer: ${input.value}`)), 30_000);
        const watch = new MutationObserver(() => {
          const says = status.textContent ?? '';
          if (says === '' || says.startsWith(loading)) return;
          clearTimeout(late);
          watch.disconnect();
          // What is shown comes in the same turn as what is said.
          setTimeout(resolve);
        });
        watch.observe(status, { childList: true, characterData: true, subtree: true });
      });
    const answers: string[][] = [];
    for (const query of all) {
      const answer = answered();
      input.value = query;
      input.form?.requestSubmit();
      await answer;
      const asked = new URL(location.href).searchParams.get('q');
      if (asked !== query.normalize('NFKC').trim())
        throw new Error(`${query} was asked as ${asked}`);
      answers.push(
        [...document.querySelectorAll('ol.results > li a')]
          .slice(0, 2)
          .map((link) => link.getAttribute('href') ?? ''),
      );
    }
    return answers;
  }, queries);
