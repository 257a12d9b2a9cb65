import { compile } from 'css-select';
import { SelectorType, type Selector } from 'css-what';
import { type Element, isTag } from 'domhandler';
import type { StyleRule } from './style-sheet.ts';
import { fillVariables, literalValue, type Variables } from './value.ts';

/** What the style sheets say of an element of a finished page, with every value literal. */

export type Style = Map<string, string>;

/** Which of the two pictures of a chart; style sheets ask by the width of its frame. */
export type Form = 'wide' | 'narrow';

const framePx: Record<Form, number> = { wide: 1000, narrow: 360 };

/** States hold for no picture: nobody points at it, and no script runs. */
const states =
  /^(hover|focus|focus-visible|focus-within|active|target|visited|defined|open|popover-open|checked|disabled|any-link|link|fullscreen|modal)$/;

const langOf = (element: Element): string => {
  for (let each: Element | null = element; each; each = parentOf(each))
    if (each.attribs['lang'] !== undefined) return each.attribs['lang'];
  return '';
};

const parentOf = ({ parent }: Element): Element | null => (parent && isTag(parent) ? parent : null);

const pseudos = {
  never: () => false,
  lang: (element: Element, tag?: string | null) =>
    langOf(element).toLowerCase().split('-')[0] === (tag ?? '').toLowerCase().split('-')[0],
};

const withoutStates = (selector: Selector[]): Selector[] =>
  selector.map((token): Selector => {
    if (token.type !== SelectorType.Pseudo) return token;
    if (states.test(token.name)) return { ...token, name: 'never', data: null };
    return Array.isArray(token.data) ? { ...token, data: token.data.map(withoutStates) } : token;
  });

const length = (text: string): number => parseFloat(text) * (text.endsWith('rem') ? 16 : 1);

/** Whether a condition of `@media` or `@container` holds for a picture on light paper. */
export const holds = (condition: string, form: Form): boolean =>
  condition.split(',').some((query) =>
    query.split(/\band\b/).every((part) => {
      if (/\bprint\b|prefers-color-scheme:\s*dark|forced-colors|prefers-contrast/.test(part))
        return false;
      const old = /\((min|max)-(?:width|inline-size):\s*([\d.]+(?:px|rem))\)/.exec(part);
      if (old?.[1] === 'min') return framePx[form] >= length(old[2] ?? '');
      if (old?.[1] === 'max') return framePx[form] <= length(old[2] ?? '');
      const range = /\((?:width|inline-size)\s*([<>]=?)\s*([\d.]+(?:px|rem))\)/.exec(part);
      if (range?.[1]?.startsWith('>')) return framePx[form] >= length(range[2] ?? '');
      if (range) return framePx[form] <= length(range[2] ?? '');
      return !/\bnot\b/.test(part);
    }),
  );

type Compiled = { rule: StyleRule; matches: (element: Element) => boolean };

const keyword = /^(inherit|initial|unset|revert|revert-layer)$/;

/** The variables where `declared` holds; what it does not set comes from around. */
const variablesOf = (declared: Map<string, string>, around: Variables): Variables => {
  const resolved = new Map<string, string>();
  const variables: Variables = (name) => {
    const value = declared.get(name);
    if (value === undefined || keyword.test(value)) return around(name);
    const done = resolved.get(name) ?? fillVariables(value, variables);
    resolved.set(name, done);
    return done;
  };
  return variables;
};

export class Cascade {
  private readonly rules: Compiled[];
  private readonly isWanted: (property: string) => boolean;
  private readonly found = new WeakMap<Element, Map<string, string>>();
  private readonly variables = new WeakMap<Element, Variables>();

  /** @param isWanted whether a property matters to pictures; custom ones always do. */
  constructor(rules: StyleRule[], form: Form, isWanted: (property: string) => boolean) {
    this.isWanted = isWanted;
    this.rules = rules
      .filter(({ conditions }) => conditions.every((each) => holds(each, form)))
      .filter(({ declarations }) =>
        declarations.some(({ property }) => property.startsWith('--') || isWanted(property)),
      )
      .map((rule) => ({
        rule,
        matches: compile<Element, Element>([withoutStates(rule.selector)] as never, { pseudos }),
      }));
  }

  /** The properties that the sheets set at the element itself, or at its `::part`. */
  styleOf(element: Element, part = ''): Style {
    const style: Style = new Map();
    const declared = this.declared(element, part);
    const around = this.variablesAt(element);
    const variables = part === '' ? around : variablesOf(declared, around);
    for (const [property, value] of declared) {
      if (property.startsWith('--') || keyword.test(value)) continue;
      try {
        style.set(property, literalValue(value, variables));
      } catch (error) {
        throw new Error(
          `The style ${property}: ${value} of <${element.name} class="${element.attribs['class'] ?? ''}"> cannot stand in a picture: ${(error as Error).message}.`,
          { cause: error },
        );
      }
    }
    return style;
  }

  /** A token as it stands at an element, such as `--ink`. */
  token(element: Element, name: string): string {
    return literalValue(`var(${name})`, this.variablesAt(element));
  }

  private declared(element: Element, part: string): Map<string, string> {
    const known = part === '' ? this.found.get(element) : undefined;
    if (known) return known;
    const values = new Map<string, string>();
    const important = new Map<string, string>();
    for (const { rule, matches } of this.rules) {
      if (rule.part !== part || !matches(element)) continue;
      for (const { property, value, isImportant } of rule.declarations)
        if (property.startsWith('--') || this.isWanted(property)) {
          // A later rule wins also by its place, as with `border` after `border-color`.
          values.delete(property);
          (isImportant ? important : values).set(property, value);
        }
    }
    for (const [property, value] of important) values.set(property, value);
    if (part === '') this.found.set(element, values);
    return values;
  }

  private variablesAt(element: Element): Variables {
    const known = this.variables.get(element);
    if (known) return known;
    const parent = parentOf(element);
    const above = parent ? this.variablesAt(parent) : () => undefined;
    const variables = variablesOf(this.declared(element, ''), above);
    this.variables.set(element, variables);
    return variables;
  }
}
