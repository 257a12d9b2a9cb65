/**
 * css-tree does not judge a value that holds `var()`, which is most of ours. Here the custom
 * properties are filled in first, with the value that a style of the site gives them.
 */
import { generate, parse, walk } from 'css-tree';

/**
 * name → a value; of several (by theme, by width) the first stands for all. What only a script sets
 * has no value that can be known here: null.
 */
export const propertiesIn = (sources, scripts) => {
  const properties = new Map();
  for (const { text, context } of sources)
    walk(parse(text, { context, onParseError: () => undefined }), (node) => {
      if (node.type !== 'Declaration' || properties.has(node.property)) return;
      if (node.property.startsWith('--'))
        properties.set(node.property, generate(node.value).trim());
    });
  for (const script of scripts)
    for (const [, name] of script.matchAll(/setProperty\(\s*["'`](--[\w-]+)/g))
      if (!properties.has(name)) properties.set(name, null);
  return properties;
};

/** Where the bracket that is open before `start` closes. */
const closing = (text, start) => {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
};

/**
 * The value with every `var()` replaced, null when that depends on a script; or the name of a
 * property that is set nowhere.
 */
export const fillIn = (value, properties, depth = 0) => {
  const start = value.indexOf('var(');
  if (start === -1) return { text: value };
  const end = closing(value, start + 4);
  const [name, ...fallback] = value.slice(start + 4, end).split(',');
  const filling =
    properties.get(name.trim()) ?? (fallback.length > 0 ? fallback.join(',') : undefined);
  if (filling === undefined && properties.has(name.trim())) return { text: null };
  // A property that is made of itself has no value either.
  if (filling === undefined || depth > 50) return { missing: name.trim() };
  const text = `${value.slice(0, start)} ${filling} ${value.slice(end + 1)}`;
  return fillIn(text, properties, depth + 1);
};
