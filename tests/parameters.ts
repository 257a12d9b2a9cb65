/**
 * What people, machines and attackers put behind a `?`, the same at every run.
 * None of it is a choice that a chart knows, so an embed must show its default.
 */

const keys = ['theme', 'pillar', 'agency', 'clause', 'indicator', 'childId', 'secret', 'parentUrl'];

const markup = [
  '<script>window.pwned=1</script>',
  '"><img src=x onerror=window.pwned=1>',
  "'-window.pwned=1-'",
  '</textarea><svg onload=window.pwned=1>',
  'javascript:window.pwned=1',
  '{{constructor.constructor("window.pwned=1")()}}',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '][onload="x"],*{background:url(//evil.example/x)}',
  '"] *, [data-x="',
  '\\"); window.pwned=1; ("',
  'xPYMxheightxPYMx9999999',
  '[iFrameSizer]x:1:1:init',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content=0;url=//evil.example/>',
  '{"type":"set-height","value":99999}',
];
const odd = [
  '',
  ' ',
  '%',
  '%%%',
  '%E0%A4%A',
  '%C3%28',
  '%FF%FE',
  '%00',
  '%0d%0aSet-Cookie:x=1',
  '%u0041',
  '+',
  '&&&&',
  '====',
  '#',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-1',
  '1e999',
  'DARK',
  'dark ',
  ' light',
  'auto,dark',
];
const chinese = [
  '数字经济',
  '市经济信息委',
  '新要素',
  '深色',
  '“引号”',
  '六个“新”',
  '𠮷𠮷',
  '重庆\u202e市',
];

/** The mulberry32 generator: small, well spread, and repeatable. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** `count` strings to stand behind a `?`; `longest` bounds the huge ones. */
export const badParameters = (count: number, longest: number): string[] => {
  const random = randomFrom(20231127);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const raw = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(33 + random(94))).join('');
  const value = (): string => {
    switch (random(6)) {
      case 0:
        return pick(markup);
      case 1:
        return pick(odd);
      case 2:
        return pick(chinese);
      case 3:
        return raw(random(40));
      case 4:
        return pick(markup) + pick(chinese) + pick(odd);
      default:
        return random(12) === 0
          ? pick(['A', '<', '%41', '数']).repeat(random(longest / 9))
          : pick(odd);
    }
  };
  const encoded = (text: string): string => {
    const way = random(3);
    if (way === 0) return text;
    const whole = text.toWellFormed();
    return way === 1 ? encodeURIComponent(whole) : encodeURI(whole);
  };
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: random(4) }, () =>
      random(8) === 0
        ? encoded(value())
        : `${random(6) === 0 ? encoded(value()) : pick(keys)}=${encoded(value())}`,
    );
    return parts.join(pick(['&', '&', '&', ';', '&amp;', '?'])).slice(0, longest);
  });
};
