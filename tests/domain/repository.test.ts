import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editAddress, repositoryOf } from '../../src/domain/repository.ts'
import { publication } from '../../src/domain/schema/publication.ts'

const of = (repository: string | undefined, settings = {}) =>
  repositoryOf(
    publication.parse({
      name: 'A',
      url: 'https://example.org/',
      language: 'en',
      zone: 'Europe/London',
      settings,
      ...(repository !== undefined && { repository }),
    }),
  )

describe('the repository of a publication', () => {
  it.each([
    'https://github.com/house/press',
    'https://github.com/house/press/',
    'https://github.com/house/press.git',
  ])('is known from %s', (address) => {
    expect(of(address)).toEqual({
      url: 'https://github.com/house/press',
      name: 'house/press',
      branch: 'main',
    })
  })

  it.each([
    undefined,
    'https://example.org/house/press',
    'https://github.com.example.org/house/press',
    'https://github.com/house',
    'https://github.com/house/press/tree/main',
    'https://github.com/house/pr%65ss',
  ])('is none we can propose changes to, when it says %s', (address) => {
    expect(of(address)).toBeUndefined()
  })

  it('has the branch that the settings name', () => {
    expect(of('https://github.com/house/press', { branch: 'live' })?.branch).toBe('live')
  })
})

describe('the address for a suggestion', () => {
  const repository = { url: 'https://github.com/house/press', name: 'house/press', branch: 'next/week' }

  it('leads to GitHub’s editor of the file, on the right branch', () => {
    expect(editAddress(repository, 'people/a-b.yaml')).toBe(
      'https://github.com/house/press/edit/next/week/content/people/a-b.yaml',
    )
  })

  it('is read back as the same file, whatever its name', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/^\.{1,2}$|[/\uD800-\uDFFF]/.test(text))
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (parts) => {
        const { pathname, search, hash } = new URL(editAddress(repository, parts.join('/')))
        expect(search + hash).toBe('')
        expect(pathname.split('/').slice(-parts.length).map(decodeURIComponent)).toEqual(parts)
      }),
    )
  })
})
