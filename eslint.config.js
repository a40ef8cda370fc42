import { fileURLToPath } from 'node:url'
import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import boundaries from 'eslint-plugin-boundaries'
import { defineConfig, globalIgnores, includeIgnoreFile } from 'eslint/config'
import ts from 'typescript-eslint'

/** The rooms of `src/`, and what each may import beside itself. Imports run downward only (docs/architecture.md). */
const rooms = {
  domain: [],
  mdx: ['domain'],
  source: ['mdx', 'domain'],
  outputs: ['mdx', 'domain'],
  checks: ['source', 'mdx', 'domain'],
  importer: ['source', 'mdx', 'domain'],
  build: ['checks', 'outputs', 'source', 'mdx', 'domain'],
  cli: ['build', 'checks', 'importer', 'outputs', 'source', 'mdx', 'domain'],
  'site-data': ['build', 'outputs', 'source', 'mdx', 'domain'],
  styles: ['domain'],
  components: ['site-data', 'outputs', 'source', 'mdx', 'domain', 'styles'],
  layouts: ['components', 'site-data', 'outputs', 'source', 'mdx', 'domain', 'styles'],
  pages: ['layouts', 'components', 'site-data', 'outputs', 'source', 'mdx', 'domain', 'styles'],
}

/** Rooms that are functions of their arguments: no file system, network, clock, chance or framework. */
const pure = ['domain', 'mdx', 'outputs']
const pureFiles = pure.map((room) => `src/${room}/**/*.ts`)

/** Rooms that print: everybody else returns values. */
const printing = ['src/build/**', 'src/cli/**', 'src/styles/fonts/subset.ts']

const room = (...names) => ({ file: { categories: { anyOf: names } } })

export default defineConfig(
  includeIgnoreFile(fileURLToPath(import.meta.resolve('./.gitignore'))),
  globalIgnores(['content/', 'public/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'typescript',
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ts.configs.strict],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'tests',
    files: ['tests/**/*.ts'],
    // `expect.any()` and its kind are typed `any`.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    name: 'astro',
    files: ['**/*.astro'],
    extends: [js.configs.recommended, ts.configs.strict, astro.configs.recommended],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    name: 'where serialised trees go onto the page',
    files: [
      'src/components/Inline.astro',
      'src/layouts/{ArticleLayout,Base,Document}.astro',
      'src/pages/[[]page].astro',
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    name: 'everywhere',
    files: ['**/*.{js,mjs,ts,astro}'],
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^\.\.?/(?!.*\.(ts|mjs|astro|mdx|css|json|svg|woff2)(\?\w+)?$)`,
              message: 'Write the file’s ending (`./x.ts`): Node runs these files as they are.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'types are imported as types',
    files: ['**/*.{ts,astro}'],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },

  {
    name: 'the direction of imports',
    files: ['src/**/*.{ts,mjs,astro}'],
    plugins: { boundaries },
    settings: {
      'boundaries/include': ['src/**'],
      'boundaries/files': Object.keys(rooms).map((name) => ({
        category: name,
        pattern: [`src/${name}/**`, `src/${name}.ts`],
      })),
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkInternals: true,
          message:
            'src/{{from.file.categories}} may not import {{to.module.source}}{{to.file.categories}}: see `rooms` in eslint.config.js.',
          policies: [
            { allow: { to: { module: { origin: ['core', 'external'] } } } },
            ...Object.entries(rooms).map(([name, below]) => ({
              from: room(name),
              allow: { to: room(name, ...below) },
            })),
            { from: room(...pure), disallow: { to: { module: { origin: 'core' } } } },
            { from: room(...pure), disallow: { to: { module: { source: ['astro', 'astro:*'] } } } },
            // Entries are read once, by `source` (docs/decisions/0023).
            { disallow: { to: { module: { source: 'astro:content' } } } },
          ],
        },
      ],
    },
  },
  {
    name: 'pure rooms',
    files: pureFiles,
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'process', 'performance', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take `now` as an argument.',
        },
        { selector: 'CallExpression[callee.name="Date"]', message: 'Take `now` as an argument.' },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Take `now` as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
          message: 'Take `now` as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Equal content gives equal output: derive it from the entry.',
        },
      ],
    },
  },
  {
    name: 'one place prints',
    files: ['src/**/*.{ts,astro}'],
    ignores: printing,
    rules: { 'no-console': 'error' },
  },
)
