import { parseTree, type Node } from 'jsonc-parser';
import type { Mutate } from './mutate-bytes.ts';
import { oddJson } from './odd-values.ts';
import type { Random } from './random.ts';

const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

const replaceNode = (text: string, { offset, length }: Node, by: string): string =>
  text.slice(0, offset) + by + text.slice(offset + length);

const insertAt = (text: string, at: number, more: string): string =>
  text.slice(0, at) + more + text.slice(at);

const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

type Change = (text: string, nodes: Node[], random: Random) => { what: string; text: string };

const some = (nodes: Node[], type: Node['type'], random: Random): Node | undefined => {
  const found = nodes.filter((node) => node.type === type);
  return found[random.below(found.length)];
};

const unchanged = (text: string) => ({ what: 'nothing', text });

const oddValue: Change = (text, nodes, random) => {
  const values = nodes.filter(
    (node) => node.parent?.type !== 'property' || node.parent.children?.[1] === node,
  );
  const node = values[random.below(values.length)];
  const by = random.pick(oddJson);
  return node
    ? {
        what: `${brief(text.slice(node.offset, node.offset + node.length))} becomes ${brief(by)}`,
        text: replaceNode(text, node, by),
      }
    : unchanged(text);
};

const oddKey: Change = (text, nodes, random) => {
  const property = some(nodes, 'property', random);
  const key = property?.children?.[0];
  const by = random.pick([
    '"__proto__"',
    '"constructor"',
    '"prototype"',
    '"toString"',
    '""',
    '"ID"',
    '"id "',
  ]);
  return key
    ? { what: `the key ${String(key.value)} becomes ${by}`, text: replaceNode(text, key, by) }
    : unchanged(text);
};

const addKey: Change = (text, nodes, random) => {
  const object = some(nodes, 'object', random);
  if (!object?.children?.length) return unchanged(text);
  const more = random.pick([
    '"__proto__": {"isPolluted": true}, ',
    '"toString": "x", ',
    '"extra": 1, ',
  ]);
  return { what: `${more}is added`, text: insertAt(text, object.offset + 1, more) };
};

const twice: Change = (text, nodes, random) => {
  const property = some(nodes, 'property', random);
  const key = property?.children?.[0];
  if (!property || !key) return unchanged(text);
  const more = `"${String(key.value)}": ${random.pick(oddJson)}, `;
  return {
    what: `the key ${String(key.value)} stands twice`,
    text: insertAt(text, property.offset, more),
  };
};

const itemTwice: Change = (text, nodes, random) => {
  const items = nodes.filter(({ parent }) => parent?.type === 'array');
  const item = items[random.below(items.length)];
  if (!item) return unchanged(text);
  const copy = text.slice(item.offset, item.offset + item.length);
  return { what: `${brief(copy)} stands twice`, text: insertAt(text, item.offset, `${copy}, `) };
};

/** Puts a value, a key or an item of the file in disorder; the file is JSON before. */
export const mutateJson: Mutate = (bytes, random) => {
  const text = bytes.toString('utf8');
  const tree = parseTree(text);
  if (!tree) return { what: 'nothing', bytes };
  const change = random.pick<Change>([
    oddValue,
    oddValue,
    oddValue,
    oddKey,
    addKey,
    twice,
    itemTwice,
  ]);
  const changed = change(text, nodesOf(tree), random);
  return { what: changed.what, bytes: Buffer.from(changed.text) };
};
