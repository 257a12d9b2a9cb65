/**
 * Every property, value, descriptor and at-rule of the style sheets, of `<style>` and of `style`
 * attributes is one that CSS knows, by the syntax tables of css-tree (MDN's data, mended).
 */
import { fork } from 'css-tree';
import { except } from './exceptions.mjs';
import { fillIn, propertiesIn } from './custom-properties.mjs';

const css = fork({});

const exceptions = [
  {
    found:
      'Colon is expected: @supports (hanging-punctuation:first) and (not (font:-apple-system-body))',
    reason:
      'css-tree 3 does not read `not` in brackets here, which CSS Conditional 3 allows: <supports-in-parens> may be (<supports-condition>).',
  },
];

/** The statement, up to its body, in which a fault was met. */
const around = (text, offset) =>
  `${/[^{};]*$/.exec(text.slice(0, offset))[0]}${/^[^{};]*/.exec(text.slice(offset))[0]}`.trim();

const atRuleFault = ({ name, prelude }) => {
  const unknown = css.lexer.checkAtruleName(name);
  if (unknown) return unknown.message;
  if (!prelude || prelude.type === 'Raw') return null;
  const { error } = css.lexer.matchAtrulePrelude(name, prelude);
  return error ? `@${name} ${css.generate(prelude)}: ${error.message.split('\n')[0]}` : null;
};

/** A value with `var()` is judged as browsers do, with the custom properties filled in. */
const declarationFault = ({ property, value }, atRule, properties) => {
  if (property.startsWith('--')) return null;
  const written = css.generate(value);
  const { text, missing } = fillIn(written, properties);
  if (text === null) return null;
  if (missing) return `${property}: ${written}: no style sets ${missing}`;
  const match = atRule
    ? css.lexer.matchAtruleDescriptor(atRule, property, text)
    : css.lexer.matchProperty(property, text);
  return match.error ? `${property}: ${written}: ${match.error.message.split('\n')[0]}` : null;
};

const checkSource = ({ file, text, context }, properties) => {
  const faults = [];
  let count = 0;
  const add = (found) => found && faults.push({ file, found });
  const tree = css.parse(text, {
    context,
    onParseError: ({ message, offset }) => add(`${message}: ${around(text, offset)}`),
  });
  css.walk(tree, function check(node) {
    if (node.type === 'Atrule') add(atRuleFault(node));
    // What `@supports` asks for is a question, and may be one to old browsers.
    if (node.type !== 'Declaration' || this.atrulePrelude) return;
    count += 1;
    // A rule inside an at-rule holds properties, whatever the at-rule is.
    add(declarationFault(node, this.rule ? null : this.atrule?.name, properties));
  });
  return { faults, count };
};

const sourcesOf = (site) => [
  ...site.files
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, text: site.read(file), context: 'stylesheet' })),
  ...[...site.pages].flatMap(([file, { styles, elements }]) => [
    ...styles.map((text) => ({ file, text, context: 'stylesheet' })),
    ...[...new Set(elements.map(([, { style }]) => style).filter(Boolean))].map((text) => ({
      file,
      text,
      context: 'declarationList',
    })),
  ]),
];

export const styles = (site) => {
  const sources = sourcesOf(site);
  const scripts = site.files.filter((file) => /^assets\/.*\.js$/.test(file)).map(site.read);
  const properties = propertiesIn(sources, scripts);
  const results = sources.map((source) => checkSource(source, properties));
  const count = results.reduce((sum, result) => sum + result.count, 0);
  const sheets = sources.filter(({ file }) => file.endsWith('.css')).length;
  return {
    counted: `${count} declarations in ${sheets} style sheets and ${sources.length - sheets} styles in pages`,
    faults: except(
      results.flatMap(({ faults }) => faults),
      exceptions,
    ),
  };
};
