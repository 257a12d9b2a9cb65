import type { Nodes } from 'mdast';

/**
 * Shows `see` a node and all below it, in the order of the text. `visit` of unist-util-visit does
 * the same with a function of its own, and a path, for each node, which takes most of a check.
 */
export const walk = (node: Nodes, see: (node: Nodes) => void): void => {
  see(node);
  if ('children' in node) for (const child of node.children) walk(child, see);
};
