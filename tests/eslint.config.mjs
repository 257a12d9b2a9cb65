import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Imports run one way; each room may not reach into those that stand above it. */
const mayNotImport = (room, above, reason) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: `^\\.\\.?/.*\\b(${above.join('|')})/`, message: reason }] },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'dist-folder/', '.dist.*/', '.astro/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^(_|Props$)', argsIgnorePattern: '^_' },
      ],
    },
  },
  mayNotImport(
    'schemas',
    [
      'indicators',
      'i18n',
      'markdown',
      'data',
      'cite',
      'charts',
      'components',
      'layouts',
      'pages',
      'loaders',
      'enhance',
    ],
    'schemas/ say what content may say and know no other room.',
  ),
  mayNotImport(
    'indicators',
    [
      'i18n',
      'markdown',
      'data',
      'cite',
      'charts',
      'components',
      'layouts',
      'pages',
      'loaders',
      'enhance',
    ],
    'indicators/ judge values and know no words, pixels or pages.',
  ),
  mayNotImport(
    'i18n',
    ['markdown', 'data', 'cite', 'charts', 'components', 'layouts', 'pages', 'loaders', 'enhance'],
    'i18n/ knows words and numbers, not what is made of them.',
  ),
  mayNotImport(
    'markdown',
    ['data', 'cite', 'charts', 'components', 'layouts', 'pages', 'loaders', 'enhance'],
    'markdown/ works on text and does not know who shows it.',
  ),
  mayNotImport(
    'cite',
    ['markdown', 'data', 'charts', 'components', 'layouts', 'pages', 'loaders', 'enhance'],
    'cite/ turns a thing into citations and knows neither texts, tables nor pages.',
  ),
  mayNotImport(
    'data',
    ['cite', 'charts', 'components', 'layouts', 'pages', 'loaders', 'enhance'],
    'data/ turns content into tables and does not know who serves them.',
  ),
  mayNotImport(
    'charts',
    ['components', 'layouts', 'pages', 'loaders'],
    'charts/ stand alone, so that a page and an embed can both use them.',
  ),
  mayNotImport(
    'pictures',
    ['components', 'layouts', 'pages', 'loaders', 'enhance'],
    'pictures/ draw what finished pages show and do not know how those were made.',
  ),
  mayNotImport(
    'hosting',
    ['charts', 'components', 'layouts', 'pages', 'loaders', 'enhance'],
    'hosting/ tells hosts and pages what is allowed and knows no page.',
  ),
  mayNotImport(
    'components',
    ['layouts', 'pages', 'loaders'],
    'components/ take what they show as props and read no collection.',
  ),
  mayNotImport(
    'layouts',
    ['pages', 'loaders'],
    'layouts/ are the page around content that the page has fetched.',
  ),
  mayNotImport(
    'enhance',
    ['charts', 'components', 'layouts', 'pages', 'loaders', 'i18n'],
    'enhance/ acts on finished markup; its words come as attributes.',
  ),
);
