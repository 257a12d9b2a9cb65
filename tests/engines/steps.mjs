import { deepEqual } from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

/** What a reader does, in an engine that `firefox.mjs` or `webkit.mjs` drives. */

/** Asks until the answer is true. @throws with what was last seen. */
const until = async (browser, what, script) => {
  let seen;
  for (let tries = 0; tries < 150; tries += 1) {
    seen = await browser.run(script).catch((error) => error.message);
    if (seen === true) return;
    await setTimeout(200);
  }
  throw new Error(`${what}: waited in vain (${JSON.stringify(seen)}).`);
};

/** WebKit gives the properties of an object in an order of its own. */
const equal = (what, found, wanted) => {
  deepEqual(
    found,
    wanted,
    `${what} is ${JSON.stringify(found)}; wanted is ${JSON.stringify(wanted)}.`,
  );
};

const chapter = 'plans/14th-five-year-plan/05-new-drivers/';

const reading = async (browser, site, photograph) => {
  for (const lang of ['zh', 'en']) {
    await browser.go(`${site}${lang}/${chapter}`);
    const page = await browser.run(`() => ({
      lang: document.documentElement.lang,
      isStyled: !/Times/.test(getComputedStyle(document.body).fontFamily),
      hasText: document.querySelector('main').innerText.length > 500,
      isWide: document.documentElement.scrollWidth > innerWidth,
    })`);
    equal('the chapter', page, {
      lang: lang === 'zh' ? 'zh-CN' : 'en',
      isStyled: true,
      hasText: true,
      isWide: false,
    });
    await photograph(`chapter-${lang}`);
  }
  await browser.run(`() => document.querySelector('a.term').click()`);
  await until(
    browser,
    'the definition',
    `() => {
    const card = document.querySelector('.note-card');
    return Boolean(card) && card.matches(':popover-open') && card.innerText.length > 20;
  }`,
  );
  await photograph('definition');
  await browser.run(`() => {
    document.querySelector('.note-card').hidePopover();
    document.querySelector('a.fact-link, .cite > a').click();
  }`);
  await until(
    browser,
    'the note',
    `() => Boolean(document.querySelector('.note-card:popover-open'))`,
  );
};

const languageSwitch = async (browser, site) => {
  await browser.go(`${site}en/${chapter}`);
  const id = await browser.run(`() => {
    const headings = [...document.querySelectorAll('main h2[id]')];
    headings[2].scrollIntoView();
    return headings[2].id;
  }`);
  await browser.run(`() => document.querySelector('.site-header .language').click()`);
  await until(browser, 'the twin', `() => location.pathname.includes('/zh/${chapter}')`);
  await until(browser, 'the place', `() => location.hash.startsWith('#${id}')`);
};

const charts = async (browser, site, photograph) => {
  await browser.go(`${site}en/charts/targets/`);
  equal(
    'what the chart shows',
    await browser.run(`() => {
      const drawn = [...document.querySelectorAll('figure.chart svg')].some(
        (svg) => svg.getBoundingClientRect().width > 200 && svg.querySelector('text'),
      );
      return [drawn, document.querySelectorAll('figure.chart table tbody tr').length > 10];
    }`),
    [true, true],
  );
  await photograph('chart-targets');
  await browser.go(`${site}zh/charts/responsibilities/`);
  await until(
    browser,
    'the choice',
    `() => {
    const select = document.querySelector('chart-choice select');
    if (!select || select.closest('[hidden]')) return false;
    select.value = select.options[1].value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return new URLSearchParams(location.search).get(select.name) === select.value;
  }`,
  );
  await photograph('chart-choice');
  await browser.go(`${site}en/charts/six-pillars/`);
  await until(
    browser,
    'the steps',
    `() => Boolean(document.querySelector('chart-steps[data-enhanced]'))`,
  );
  const text = await browser.run(`() => document.querySelector('embed-code textarea').value`);
  equal('the embed code', /<iframe src="https?:/.test(text), true);
  await browser.run(`() => {
    const choice = document.querySelector('[data-theme-choice]');
    choice.value = 'dark';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
  await until(
    browser,
    'the theme in the code',
    `() => document.querySelector('embed-code textarea').value.includes('theme=dark')`,
  );
};

const search = async (browser, site, photograph) => {
  for (const [lang, query] of [
    ['zh', '算力'],
    ['en', 'computing power'],
  ]) {
    await browser.go(`${site}${lang}/search/?q=${encodeURIComponent(query)}`);
    await until(
      browser,
      `results for ${query}`,
      `() => document.querySelectorAll('ol.results > li a[href]').length > 5`,
    );
    await photograph(`search-${lang}`);
  }
  await browser.go(`${site}en/search/`);
  await until(
    browser,
    'the field',
    `() => document.activeElement?.matches('site-search input') ?? false`,
  );
  await browser.type('5G');
  await until(
    browser,
    'results while typing',
    `() => document.querySelector('ol.results > li mark')?.textContent === '5G'`,
  );
  // The key “down” by its code in WebDriver.
  await browser.type('\uE015');
  await until(
    browser,
    'the first result',
    `() => document.activeElement?.matches('.results a') ?? false`,
  );
  await browser.run(`() => document.activeElement.click()`);
  await until(browser, 'the page of the result', `() => !location.pathname.includes('/search/')`);
};

const embed = async (browser, site, photograph) => {
  await browser.go(`${site}embed/zh/industry-brain/?theme=dark`);
  equal('the theme', await browser.run(`() => document.documentElement.dataset.theme`), 'dark');
  equal(
    'the chart alone',
    await browser.run(`() => [
      document.querySelector('figure.chart svg').getBoundingClientRect().width > 200,
      document.documentElement.scrollWidth > innerWidth,
    ]`),
    [true, false],
  );
  await photograph('embed');
  await browser.go(`${site}en/press/`);
  await until(
    browser,
    'the frames',
    `() => {
    const frame = document.querySelector('iframe');
    frame.scrollIntoView();
    return Boolean(frame.contentDocument?.querySelector('figure.chart svg'));
  }`,
  );
  await photograph('press');
};

const phone = async (browser, site, photograph) => {
  await browser.resize(400, 800);
  for (const path of ['zh/', `en/${chapter}`, 'zh/charts/industry-brain/', 'en/search/']) {
    await browser.go(site + path);
    equal(
      `the width of ${path}`,
      await browser.run(`() => document.documentElement.scrollWidth > innerWidth`),
      false,
    );
    await photograph(`phone-${path.replaceAll('/', '-').replace(/-$/, '')}`);
  }
};

export const steps = { reading, 'language switch': languageSwitch, charts, search, embed, phone };
