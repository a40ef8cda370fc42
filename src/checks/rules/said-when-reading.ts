import type { Rule } from '../rule.ts'

/**
 * What one file shows by itself is said when it is read (`source/`, `mdx/`), before any rule of this folder runs. These
 * names have pages in docs/rules/ like all others.
 */
export const saidWhenReading: readonly Pick<Rule, 'name' | 'severity' | 'description'>[] = [
  {
    name: 'publication-present',
    severity: 'error',
    description: 'The content folder has a `publication.yaml`.',
  },
  { name: 'text-is-utf8', severity: 'error', description: 'A file is UTF-8 text.' },
  { name: 'text-is-plain', severity: 'error', description: 'A text holds no invisible control characters.' },
  {
    name: 'front-matter-present',
    severity: 'error',
    description: 'An MDX file begins with its front matter.',
  },
  {
    name: 'front-matter-fits',
    severity: 'error',
    description: 'A front matter has at most 200,000 characters and twelve levels.',
  },
  { name: 'yaml-valid', severity: 'error', description: 'The front matter can be read.' },
  {
    name: 'yaml-is-data',
    severity: 'error',
    description: 'The front matter holds values only, no commands of YAML.',
  },
  { name: 'key-unique', severity: 'error', description: 'No field stands twice in one place.' },
  {
    name: 'field-known',
    severity: 'error',
    description: 'A front matter has no fields but those of its kind.',
  },
  {
    name: 'field-required',
    severity: 'error',
    description: 'A front matter has the fields that its kind needs.',
  },
  { name: 'field-valid', severity: 'error', description: 'What a field says is of the sort that it takes.' },
  {
    name: 'text-is-inline',
    severity: 'error',
    description: 'Short texts of the front matter hold emphasis and links only.',
  },
  { name: 'mdx-parses', severity: 'error', description: 'The text below the front matter can be read.' },
  {
    name: 'mdx-is-data',
    severity: 'error',
    description: 'A text holds words and known components, never code.',
  },
  { name: 'link-is-safe', severity: 'error', description: 'A link leads where readers may be sent.' },
  { name: 'link-has-words', severity: 'error', description: 'A link has words to follow.' },
  {
    name: 'headings-in-order',
    severity: 'error',
    description: 'Headings begin with `##` and skip no level.',
  },
  {
    name: 'footnotes-match',
    severity: 'error',
    description: 'Each footnote has its sign, and each sign its footnote.',
  },
  { name: 'picture-is-local', severity: 'error', description: 'A picture is a file beside the entry.' },
  { name: 'picture-has-alt-text', severity: 'error', description: 'A picture says what it shows.' },
]
