import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/outputs/hosting/content-security-policy.ts'

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ')
      return [name, values.join(' ')]
    }),
  )

describe('The policy of a page', () => {
  it('lets nothing in that it does not name', () => {
    expect(directives(contentSecurityPolicy({ styles: [] })).get('default-src')).toBe("'none'")
  })

  it('never lets inline code run or text be evaluated', () => {
    for (const search of [true, false])
      expect(contentSecurityPolicy({ search, styles: ['abc='] })).not.toMatch(
        /unsafe-inline|(?<!wasm-)unsafe-eval|https?:|\*/,
      )
  })

  it('allows WebAssembly and workers where readers search, and nowhere else', () => {
    const search = directives(contentSecurityPolicy({ search: true, styles: [] }))
    expect(search.get('script-src')).toBe("'self' 'wasm-unsafe-eval'")
    expect(search.get('worker-src')).toBe("'self'")
    expect(contentSecurityPolicy({ styles: [] })).not.toMatch(/wasm|worker/)
  })

  it('names each style by its hash, beside the files of the site', () => {
    const styles = (...hashes: string[]) =>
      directives(contentSecurityPolicy({ styles: hashes })).get('style-src')
    expect(styles('abc=', 'def=')).toBe("'self' 'sha256-abc=' 'sha256-def='")
    expect(styles()).toBe("'self'")
  })
})
