import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, sealed } from '../../../src/outputs/hosting/content-security-policy.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
const page = (styles: readonly string[], policy = contentSecurityPolicy()): string =>
  `<meta content="${policy}">${styles.map((style) => `<style>${style}</style>`).join('')}<p>Words</p>`
const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ')
      return [name, values.join(' ')]
    }),
  )

describe('The policy of a page', () => {
  it('lets nothing in that it does not name', () => {
    expect(directives(contentSecurityPolicy()).get('default-src')).toBe("'none'")
  })

  it('never lets inline code run or text be evaluated', () => {
    for (const search of [true, false])
      expect(contentSecurityPolicy({ search })).not.toMatch(/unsafe-inline|(?<!wasm-)unsafe-eval|https?:|\*/)
  })

  it('allows WebAssembly and workers where readers search, and nowhere else', () => {
    const search = directives(contentSecurityPolicy({ search: true }))
    expect(search.get('script-src')).toBe("'self' 'wasm-unsafe-eval'")
    expect(search.get('worker-src')).toBe("'self'")
    expect(contentSecurityPolicy()).not.toMatch(/wasm|worker/)
  })
})

describe('A sealed page', () => {
  it('names each of its styles by its hash, and none when it has none', () => {
    expect(sealed(page(['a{}', 'b{}']), sha256)).toContain(
      `style-src 'self' 'sha256-${sha256('a{}')}' 'sha256-${sha256('b{}')}';`,
    )
    expect(sealed(page([]), sha256)).toContain("style-src 'self' ;")
  })

  it('is not led astray by words that look like a tag', () => {
    const html = page(['a{}']).replace(
      '<style>',
      '<meta content="<style>"><img alt=\'</style> it is\'><style>',
    )
    expect(sealed(html, sha256)).toContain(`style-src 'self' 'sha256-${sha256('a{}')}';`)
  })

  it('is otherwise the page that it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const html = `${page(['a{}'])}${words}`
        expect(sealed(html, sha256).endsWith(`</style><p>Words</p>${words}`)).toBe(true)
      }),
    )
  })

  it('is left alone where it has no policy of ours', () => {
    const html = '<style>a{}</style><p>An editor’s page</p>'
    expect(sealed(html, sha256)).toBe(html)
  })
})
