import { describe, expect, it } from 'vitest'
import { editionsOf } from '../../../src/build/editions/typst.ts'
import { publication } from '../../../src/domain/schema/publication.ts'

const house = { name: 'A', url: 'https://example.org/', language: 'en', zone: 'UTC' }

describe('PDF editions', () => {
  it('are not made unless the publication wants them', () => {
    expect(editionsOf(publication.parse(house))).toBe('not wanted')
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')('are made where Typst is there', () => {
    expect(editionsOf(publication.parse({ ...house, settings: { pdf: true } }))).toBe('made')
  })
})
