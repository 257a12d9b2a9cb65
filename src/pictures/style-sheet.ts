import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse, SelectorType, type Selector } from 'css-what';
import postcss, { type ChildNode, type Container } from 'postcss';

/**
 * The style sheets of the site as a list of rules, read from their sources: the pictures that
 * readers take away look like the charts on the pages because both obey the same rules.
 */

export type Declaration = { property: string; value: string; isImportant: boolean };

export type StyleRule = {
  /** One complex selector; a list becomes several rules. */
  selector: Selector[];
  /** The pseudo-element that is styled, '' for the element itself. */
  part: string;
  /** Ids, classes and tags, weighed so that they compare as one number. */
  specificity: number;
  /** Where its layer stands; rules outside all layers come after every layer. */
  layer: number;
  order: number;
  /** The conditions of `@media` and `@container`, all of which must hold. */
  conditions: string[];
  declarations: Declaration[];
};

type Surroundings = { layer: string; conditions: string[]; parent: string[] };

const weigh = (selector: Selector[]): number =>
  selector.reduce((sum, token) => {
    switch (token.type) {
      case SelectorType.Attribute:
        return sum + (token.name === 'id' ? 1_000_000 : 1_000);
      case SelectorType.Tag:
      case SelectorType.PseudoElement:
        return sum + 1;
      case SelectorType.Pseudo:
        if (token.name === 'where') return sum;
        return Array.isArray(token.data) && /^(is|not|has|matches)$/.test(token.name)
          ? sum + Math.max(...token.data.map(weigh))
          : sum + 1_000;
      default:
        return sum;
    }
  }, 0);

/** A nested selector as it would stand alone. */
const unnest = (selectors: string[], parent: string[]): string[] => {
  if (parent.length === 0) return selectors;
  const above = `:is(${parent.join(', ')})`;
  return selectors.map((each) =>
    each.includes('&') ? each.replaceAll('&', above) : `${above} ${each}`,
  );
};

class Reader {
  readonly rules: StyleRule[] = [];
  private readonly layers: string[] = [];

  readFile(file: string): void {
    this.read(postcss.parse(readFileSync(file, 'utf8'), { from: file }), {
      layer: '',
      conditions: [],
      parent: [],
    });
  }

  layerOf(name: string): number {
    if (name === '') return Number.MAX_SAFE_INTEGER;
    if (!this.layers.includes(name)) this.layers.push(name);
    return this.layers.indexOf(name);
  }

  private read(container: Container<ChildNode>, around: Surroundings): void {
    const own: Declaration[] = [];
    for (const node of container.nodes ?? []) {
      if (node.type === 'decl')
        own.push({ property: node.prop, value: node.value, isImportant: node.important ?? false });
      else if (node.type === 'rule')
        this.read(node, { ...around, parent: unnest(node.selectors, around.parent) });
      else if (node.type === 'atrule' && node.name === 'import')
        this.readFile(
          resolve(
            dirname(node.source?.input.file ?? ''),
            /['"](.+?)['"]/.exec(node.params)?.[1] ?? '',
          ),
        );
      else if (node.type === 'atrule' && node.name === 'layer' && !node.nodes)
        for (const name of node.params.split(',')) this.layerOf(name.trim());
      else if (node.type === 'atrule' && node.name === 'layer')
        this.read(node, { ...around, layer: node.params.trim() });
      else if (node.type === 'atrule' && /^(media|container)$/.test(node.name))
        this.read(node, { ...around, conditions: [...around.conditions, node.params] });
      else if (node.type === 'atrule' && node.name === 'supports') this.read(node, around);
    }
    if (own.length > 0) this.add(own, around);
  }

  private add(declarations: Declaration[], { layer, conditions, parent }: Surroundings): void {
    for (const tokens of parent.flatMap((selector) => parse(selector))) {
      const part = tokens.find(({ type }) => type === SelectorType.PseudoElement);
      const selector = tokens.filter((token) => token !== part);
      this.rules.push({
        selector,
        part: part && 'name' in part ? part.name : '',
        specificity: weigh(tokens),
        layer: this.layerOf(layer),
        order: this.rules.length,
        conditions,
        declarations,
      });
    }
  }
}

/** Every rule of a sheet and of those that it imports, weakest first. */
export const readStyleSheet = (file: string): StyleRule[] => {
  const reader = new Reader();
  reader.readFile(file);
  return reader.rules.sort(
    (a, b) => a.layer - b.layer || a.specificity - b.specificity || a.order - b.order,
  );
};
