import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, webAddressProblem } from '../../src/domain/address.ts'

describe('an address that may stand', () => {
  it.each([
    ['https://example.org', { kind: 'web', href: 'https://example.org/' }],
    ['HTTPS://Example.org/A?b=c#d', { kind: 'web', href: 'https://example.org/A?b=c#d' }],
    [
      'https://example.org/رپورٹ',
      { kind: 'web', href: 'https://example.org/%D8%B1%D9%BE%D9%88%D8%B1%D9%B9' },
    ],
    ['https://example.org/a%20b', { kind: 'web', href: 'https://example.org/a%20b' }],
    ['https://example.org/?q=\'"<', { kind: 'web', href: 'https://example.org/?q=%27%22%3C' }],
    ['mailto:editor@example.org', { kind: 'mail', href: 'mailto:editor@example.org' }],
    [
      'mailto:editor@example.org?subject=A%20correction',
      { kind: 'mail', href: 'mailto:editor@example.org?subject=A%20correction' },
    ],
    ['tel:+92-318-4274642', { kind: 'telephone', href: 'tel:+92-318-4274642' }],
    ['/terms/iskp/', { kind: 'internal', href: '/terms/iskp/', path: '/terms/iskp/', fragment: '' }],
    ['/', { kind: 'internal', href: '/', path: '/', fragment: '' }],
    [
      '/briefs/a/?b#point-c',
      { kind: 'internal', href: '/briefs/a/?b#point-c', path: '/briefs/a/', fragment: 'point-c' },
    ],
    ['#سرخی', { kind: 'anchor', href: '#%D8%B3%D8%B1%D8%AE%DB%8C', fragment: 'سرخی' }],
  ])('%s', (raw, address) => {
    expect(parseAddress(raw)).toEqual(address)
  })
})

describe('an address that may not stand', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'java\u00adscript:alert(1)',
    'java\u200bscript:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    '%6Aavascript:alert(1)',
    'javascript%3Aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'view-source:https://example.org',
    'ftp://example.org/x',
    'http://example.org/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%2Fevil.example',
    '/%5Cevil.example',
    '/&#47;evil.example',
    '/a/../../x',
    '/a/%2e%2E/x',
    '/a%00b',
    '/a%zz',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https:\\\\example.org',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org@evil.example/',
    'https://exa mple.org/',
    'https://example.org/\u202egpj.exe',
    'https://localhost/',
    'https://[/',
    'mailto:',
    'mailto:a@b@c',
    'mailto:a@example.org,b@example.org',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@example.org%0ABcc:b@example.org',
    'tel:03184274642',
    'tel:+92 318',
    'tel:+;ext=1',
    'example.org',
    'other-page/',
    './x',
    '?q=1',
    '#',
    '#%zz',
    '',
  ])('%j', (raw) => {
    expect(parseAddress(raw)).toHaveProperty('problem')
  })

  it.each([
    ['http://example.org/a', 'https://example.org/a'],
    ['//example.org/a', 'https://example.org/a'],
    ['www.example.org/a', 'https://www.example.org/a'],
  ])('%s comes with the mend %s', (raw, mend) => {
    expect(parseAddress(raw)).toHaveProperty('fix', expect.stringContaining(mend))
  })
})

it('whatever is accepted, a browser reads as the kind it was accepted as', () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...[
        'https:',
        'http:',
        'mailto:',
        'tel:',
        'javascript:',
        'data:',
        '/',
        '//',
        '\\',
        '#',
        '?',
        '@',
        ':',
        '.',
        '%',
      ],
      ...[
        '..',
        '%2f',
        '%5c',
        '%09',
        '&#47;',
        '\t',
        '\n',
        '\0',
        '\u200b',
        'example.org',
        'a@b.co',
        '+92',
        'a',
        '"',
        '<',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const address = parseAddress(parts.join(''))
      if ('problem' in address) return
      const page = new URL('https://rostrum.example/commentaries/x/')
      const read = new URL(address.href, page)
      expect(address.href).not.toMatch(/[\s"<>\\\p{C}]/u)
      switch (address.kind) {
        case 'web':
          expect(read).toMatchObject({ protocol: 'https:', username: '', password: '' })
          break
        case 'mail':
          expect(read.protocol).toBe('mailto:')
          break
        case 'telephone':
          expect(read.protocol).toBe('tel:')
          break
        case 'internal':
          expect(read.origin).toBe(page.origin)
          break
        case 'anchor':
          expect(read.href.replace(read.hash, '')).toBe(page.href)
      }
    }),
    { numRuns: 5000 },
  )
})

describe('a web address', () => {
  it.each(['https://example.org/a', 'https://example.org'])('%s is one', (raw) => {
    expect(webAddressProblem(raw)).toBeUndefined()
  })

  it.each(['http://example.org', '/people/a/', 'mailto:a@example.org', '#a', 'example.org', ''])(
    '%j is none',
    (raw) => {
      expect(webAddressProblem(raw)).toMatch(/https:\/\//)
    },
  )

  it('says what is wrong with one that only looks right', () => {
    expect(webAddressProblem('https://a:b@example.org/')).toMatch(/password/)
  })
})
