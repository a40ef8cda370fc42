import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Changes } from '../../../src/outputs/changes/report.ts'
import {
  commentMarker,
  pullRequestComment,
  type PullRequestReport,
} from '../../../src/outputs/pull-request/comment.ts'
import type { ReportedDiagnostic } from '../../../src/outputs/pull-request/reported.ts'

const nothing: Changes = {
  everywhere: [],
  pages: { new: [], changed: [], moved: [], withdrawn: [], gone: [] },
  recommendations: { new: [], changed: [], gone: [] },
  waiting: [],
}

const report: PullRequestReport = {
  diagnostics: [],
  changes: nothing,
  run: { url: 'https://github.com/river/review/actions/runs/7', conclusion: 'success' },
  head: { url: 'https://github.com/author/review', commit: 'a'.repeat(40) },
  base: { url: 'https://github.com/river/review', branch: 'main' },
  preview: 'https://pr-3.example.net/',
}

/** A comment as GitHub's flavour of Markdown reads it. */
const read = (comment: string): Root =>
  fromMarkdown(comment, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const all = <T extends Nodes['type']>(tree: Root, type: T): Extract<Nodes, { type: T }>[] => {
  const found: Extract<Nodes, { type: T }>[] = []
  visit(tree, type, (node) => {
    found.push(node as Extract<Nodes, { type: T }>)
  })
  return found
}

const saidBy = (node: Nodes): string =>
  'children' in node
    ? node.children.map(saidBy).join('')
    : 'value' in node && node.type !== 'html'
      ? node.value
      : ''

const page = { address: '/commentaries/walls/', kind: 'commentary', title: 'Walls' } as const

describe('the comment on a pull request', () => {
  it('begins with the mark by which it is found again', () => {
    expect(pullRequestComment(report).split('\n')[0]).toBe(commentMarker)
  })

  it('says that nothing is wrong and nothing changed', () => {
    expect(pullRequestComment(report)).toBe(`${commentMarker}

## What this pull request changes

The check found nothing wrong.


Readers would see no entry changed.


---

Build and tests have passed. For commit \`aaaaaaaaaa\`. [The run](https://github.com/river/review/actions/runs/7#artifacts) has the built pages, the share cards and the whole report as artifacts. [Preview](https://pr-3.example.net/).
`)
  })

  it('says what it does not know', () => {
    const said = pullRequestComment({
      ...report,
      diagnostics: undefined,
      changes: undefined,
      preview: undefined,
    })
    expect(said).toContain('The check left no report.')
    expect(said).toContain('What readers would see changed is not known.')
    expect(said).not.toContain('Preview')
  })

  it('says how the run has ended, and what it has', () => {
    const ended = (conclusion: string, more: Partial<PullRequestReport> = {}) =>
      pullRequestComment({ ...report, ...more, run: { ...report.run, conclusion } }).split('---')[1] ?? ''
    expect(ended('success')).toContain('have passed')
    expect(ended('failure')).toMatch(
      /^\s+Build or tests have failed\. .*has the whole report as an artifact\./,
    )
    const wrong = { rule: 'topic-exists', severity: 'error' as const, file: 'content/x.mdx', message: 'No.' }
    expect(ended('failure', { diagnostics: [wrong] })).toContain(
      'built and tested when the errors are mended',
    )
  })

  it('leads to the line that is wrong, and to the page of the rule', () => {
    const found: ReportedDiagnostic = {
      rule: 'topic-exists',
      severity: 'error',
      file: 'content/commentaries/2026/a b#.mdx',
      line: 6,
      column: 10,
      message: 'There is no `topics/flods.yaml`.',
      fix: 'Did you mean `floods`?',
    }
    const tree = read(
      pullRequestComment({ ...report, diagnostics: [{ ...found, severity: 'warning' }, found] }),
    )
    expect(
      all(tree, 'link')
        .map(({ url }) => url)
        .slice(0, 2),
    ).toEqual([
      `https://github.com/author/review/blob/${'a'.repeat(40)}/content/commentaries/2026/a%20b%23.mdx#L6`,
      'https://github.com/river/review/blob/main/docs/rules/topic-exists.md',
    ])
    expect(saidBy(tree)).toContain('The check found 1 error and 1 warning.')
    expect(all(tree, 'inlineCode').map(({ value }) => value)).toContain('topics/flods.yaml')
    expect(saidBy(all(tree, 'listItem')[0] ?? tree)).toMatch(
      /^error content\/.*:6:10 There is no .*Did you mean floods\?$/,
    )
  })

  it('shows words that came and went, and leads to the page on the preview', () => {
    const changed = {
      ...page,
      shownOn: [page],
      parts: [
        {
          name: 'text',
          words: [
            { is: 'kept' as const, text: 'to the ' },
            { is: 'removed' as const, text: 'next' },
            { is: 'added' as const, text: 'other' },
            { is: 'kept' as const, text: ' village' },
          ],
        },
      ],
    }
    const said = pullRequestComment({
      ...report,
      changes: { ...nothing, pages: { ...nothing.pages, changed: [changed] } },
    })
    expect(said).toContain('### Changed pages')
    expect(said).toContain('- [Walls](https://pr-3.example.net/commentaries/walls/) `/commentaries/walls/`')
    expect(said).toContain('  - **text**: to the <del>next</del> <ins>other</ins> village')
    expect(said).toContain('  - Shown on `/commentaries/walls/`')
  })

  it('has room for the worst on GitHub: it is cut between two lines, and says so', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ ...page, title: `Walls ${index}` }))
    const said = pullRequestComment({
      ...report,
      changes: { ...nothing, pages: { ...nothing.pages, new: many } },
    })
    expect(said.length).toBeLessThanOrEqual(65_536)
    expect(said.length).toBeGreaterThan(60_000)
    expect(said).toMatch(/`\n\n… and more, in the report\.\n\n---\n/)
    expect(said).toContain('[The run]')
  })
})

/** Words that mean something to Markdown, to HTML or to GitHub. */
const hostile = fc.constantFrom(
  ...[
    '@river-team',
    '#12',
    'GH-3',
    'river/review#4',
    'https://evil.example/',
    'www.evil.example',
    'a@evil.example',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '</details>',
    '<del>',
    '&lt;b&gt;',
  ],
  ...[
    '[x](https://evil.example/)',
    '![x](https://evil.example/x.png)',
    '[x]: https://evil.example/',
    '<https://evil.example/>',
  ],
  ...[
    '```',
    '`',
    '``',
    '~~~',
    '~~x~~',
    '**x**',
    '__x__',
    '*',
    '_',
    '# x',
    '> x',
    '- x',
    '1. x',
    '| a | b |\n| - | - |',
    '---',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '\\',
    '\u202E',
    '\u0000',
    '\uD800',
    '%0A',
    '::error::x',
    commentMarker,
    'پانی',
  ],
)
const words = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 })
  .map((parts) => parts.join(''))

const anyPage = fc.record({ address: words, kind: fc.constant('commentary' as const), title: words })
const anyParts = fc.array(
  fc.record({
    name: words,
    words: fc.array(
      fc.record({ is: fc.constantFrom('kept' as const, 'removed' as const, 'added' as const), text: words }),
    ),
  }),
  { maxLength: 3 },
)
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 })
const anyChanges: fc.Arbitrary<Changes> = fc.record({
  everywhere: anyParts,
  pages: fc.record({
    new: few(anyPage),
    changed: few(
      fc.tuple(anyPage, anyParts, few(anyPage)).map(([one, parts, shownOn]) => ({ ...one, parts, shownOn })),
    ),
    moved: few(fc.tuple(anyPage, words).map(([one, from]) => ({ ...one, from }))),
    withdrawn: few(anyPage),
    gone: few(fc.tuple(anyPage, few(anyPage)).map(([one, shownOn]) => ({ ...one, shownOn }))),
  }),
  recommendations: fc.record({
    new: few(fc.record({ address: words, title: words, text: words })),
    changed: few(
      fc.record({
        address: words,
        title: words,
        parts: anyParts,
        log: few(
          fc.record({ date: words, status: fc.constant('open' as const), note: words, evidence: words }),
        ),
      }),
    ),
    gone: few(fc.record({ address: words, title: words })),
  }),
  waiting: few(
    fc.tuple(anyPage, words).map(([one, published]) => ({ ...one, state: 'embargoed' as const, published })),
  ),
})
const anyDiagnostics: fc.Arbitrary<ReportedDiagnostic[]> = few(
  fc.record({
    rule: fc.constant('topic-exists'),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    file: words,
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 9 }),
    message: words,
    fix: words,
  }),
)

/** What GitHub makes links and notices of, after Markdown, in words that are not code. */
const noticed = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}]|#\d|\bGH-\d|https?:\/\/|www\./iu

describe('whatever a stranger’s report says', () => {
  it('code without words does not set free the code after it', () => {
    const shownOn = [
      { ...page, address: '' },
      { ...page, address: 'a`[x](https://evil.example/)' },
    ]
    const changes = { ...nothing, pages: { ...nothing.pages, gone: [{ ...page, shownOn }] } }
    const links = all(read(pullRequestComment({ ...report, changes })), 'link')
    expect(links.map(({ url }) => url).filter((url) => url.includes('evil'))).toEqual([])
  })

  it('no markup, link, mention or reference of it reaches the comment', () => {
    fc.assert(
      fc.property(anyChanges, anyDiagnostics, (changes, diagnostics) => {
        const comment = pullRequestComment({ ...report, changes, diagnostics })
        const tree = read(comment)
        expect(comment.length).toBeLessThanOrEqual(65_536)
        expect(comment.isWellFormed()).toBe(true)
        for (const hidden of ['\u202E', '\u0000']) expect(comment).not.toContain(hidden)
        for (const { value } of all(tree, 'html'))
          expect(['<del>', '</del>', '<ins>', '</ins>', commentMarker]).toContain(value)
        expect(all(tree, 'html').filter(({ value }) => value === commentMarker)).toHaveLength(1)
        for (const type of [
          'image',
          'imageReference',
          'linkReference',
          'definition',
          'code',
          'table',
          'blockquote',
          'delete',
          'footnoteReference',
        ] as const)
          expect(all(tree, type)).toEqual([])
        for (const { url } of all(tree, 'link'))
          expect(url).toMatch(/^https:\/\/(?:github\.com\/(?:river|author)\/review\/|pr-3\.example\.net\/)/)
        expect(all(tree, 'heading').every((node) => /^[A-Z][A-Za-z, ]+$/.test(saidBy(node)))).toBe(true)
        const shown: string[] = []
        visit(tree, 'text', ({ value }) => {
          shown.push(value)
        })
        expect(shown.filter((value) => noticed.test(value))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
