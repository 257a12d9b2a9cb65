import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A site of `times` the size: copies of the Chinese pages in which one Han character in five is
 * another one, so that words are as frequent and strings as rare as in the original.
 */
export const growSite = (dist, times, chars, next) => {
  const folder = mkdtempSync(join(tmpdir(), 'grown-'));
  const pick = () => chars[Math.floor(next() * chars.length)];
  const vary = (html) =>
    html.replace(/>[^<]+/g, (text) =>
      text.replace(/\p{Script=Han}/gu, (char) => (next() < 0.2 ? pick() : char)),
    );
  cpSync(join(dist, 'en'), join(folder, 'en'), { recursive: true });
  cpSync(join(dist, 'zh'), join(folder, 'zh'), { recursive: true });
  for (const file of globSync('zh/**/index.html', { cwd: dist })) {
    const html = readFileSync(join(dist, file), 'utf8');
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0];
    if (!main?.includes('data-pagefind-body')) continue;
    for (let copy = 1; copy < times; copy += 1) {
      const target = join(folder, file.replace('zh/', `zh/copy-${copy}/`));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(
        target,
        `<!doctype html><html lang="zh-CN"><head><title>${copy}</title></head><body>${vary(main)}</body></html>`,
      );
    }
  }
  return folder;
};
