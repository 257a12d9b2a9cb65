import { mixColours, parseColour, toHex, type Colour } from './colour.ts';

/** Values of a style sheet with everything worked out that only a browser knows. */

/** What `var(--name)` stands for at an element, or undefined. */
export type Variables = (name: string) => string | undefined;

/** Splits at the commas that stand outside all brackets. */
const splitArguments = (text: string, separator = ','): string[] => {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
};

/** Puts what `replace` says in the place of every call of a function, inner calls first. */
const replaceCalls = (
  text: string,
  name: string,
  replace: (inside: string, call: string) => string,
): string => {
  const opening = new RegExp(`(?<![\\w-])${name}\\(`).exec(text);
  if (!opening) return text;
  const start = opening.index + opening[0].length;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < text.length) {
    if (text[end] === '(') depth += 1;
    if (text[end] === ')') depth -= 1;
    end += 1;
  }
  const inside = replaceCalls(text.slice(start, end - 1), name, replace);
  const done = text.slice(0, opening.index) + replace(inside, `${name}(${inside})`);
  return done + replaceCalls(text.slice(end), name, replace);
};

const pxOf: Record<string, number> = { px: 1, rem: 16, pt: 4 / 3, '': 1 };

/** Lengths in px and plain numbers, added, multiplied and compared. */
const calculate = (text: string): number => {
  let rest = text.trim();
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found;
  };
  const term = (): number => {
    if (take(/^\s*\(/)) {
      const value = sum();
      take(/^\s*\)/);
      return value;
    }
    const found = take(/^\s*([+-]?[\d.]+)(px|rem|pt|)(?![\w%])/);
    if (!found) throw new Error(`“${text}” cannot be worked out without a page`);
    return Number(found[1]) * (pxOf[found[2] ?? ''] ?? 1);
  };
  const product = (): number => {
    let value = term();
    for (let sign = take(/^\s*([*/])/); sign; sign = take(/^\s*([*/])/))
      value = sign[1] === '*' ? value * term() : value / term();
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take(/^\s+([+-])\s/); sign; sign = take(/^\s+([+-])\s/))
      value += (sign[1] === '+' ? 1 : -1) * product();
    return value;
  };
  return sum();
};

const round = (value: number): number => Math.round(value * 1000) / 1000;

const writeColour = (colour: Colour): string =>
  colour.alpha === 1
    ? toHex(colour)
    : `rgba(${[colour.red, colour.green, colour.blue].map((part) => Math.round(part)).join(', ')}, ${round(colour.alpha)})`;

const mix = (inside: string, call: string): string => {
  const [space = '', ...sides] = splitArguments(inside);
  const method = /^in (oklab|srgb)$/.exec(space)?.[1] as 'oklab' | 'srgb' | undefined;
  const [first, second] = sides.map((side) => {
    const percent = /\s*([\d.]+)%\s*/.exec(side);
    const colour = parseColour(side.replace(percent?.[0] ?? '', ' ').trim());
    return { colour, share: percent ? Number(percent[1]) / 100 : null };
  });
  if (!method || !first?.colour || !second?.colour)
    throw new Error(`“${call}” mixes colours in a way that pictures do not know`);
  const share = first.share ?? 1 - (second.share ?? 0.5);
  return writeColour(mixColours(method, first.colour, second.colour, share));
};

/** Functions and units that not every program knows. */
const unknown = /(clamp|env|attr|oklch|oklab|lch|lab|hwb|hsla?|color)\(|\d(v[wh]|cq[iwb]|lh|ch)\b/;

/** `var()` filled in. @throws when a variable has neither value nor fallback. */
export const fillVariables = (value: string, variables: Variables): string =>
  replaceCalls(value, 'var', (inside, call) => {
    const [name = '', ...fallback] = splitArguments(inside);
    const known = variables(name) ?? (fallback.length > 0 ? fallback.join(', ') : undefined);
    if (known === undefined) throw new Error(`“${call}” has no value`);
    return known;
  });

/**
 * A value as every program that reads SVG understands it: light theme, colours and lengths worked
 * out. @throws for what cannot be worked out.
 */
export const literalValue = (value: string, variables: Variables): string => {
  let literal = fillVariables(value, variables);
  literal = replaceCalls(literal, 'light-dark', (inside) => splitArguments(inside)[0] ?? '');
  literal = replaceCalls(literal, 'color-mix', mix);
  const px = (result: number) => `${round(result)}px`;
  literal = replaceCalls(literal, 'min', (inside) =>
    px(Math.min(...splitArguments(inside).map(calculate))),
  );
  literal = replaceCalls(literal, 'max', (inside) =>
    px(Math.max(...splitArguments(inside).map(calculate))),
  );
  literal = replaceCalls(literal, 'calc', (inside) => {
    const result = round(calculate(inside));
    return /(px|rem|pt)\b/.test(inside) ? `${result}px` : String(result);
  });
  literal = literal
    .replace(/(?<![\w.#-])([\d.]+)rem\b/g, (_, rem: string) => px(Number(rem) * 16))
    .replace(/\s+/g, ' ')
    .trim();
  if (unknown.test(literal)) throw new Error(`“${literal}” cannot be worked out without a page`);
  return literal;
};
