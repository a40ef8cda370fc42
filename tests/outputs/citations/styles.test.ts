import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apa } from '../../../src/outputs/citations/apa.ts'
import { chicago } from '../../../src/outputs/citations/chicago.ts'
import { recommendationCsl, type CslItem, type CslName } from '../../../src/outputs/citations/csl.ts'
import { plainCitation } from '../../../src/outputs/citations/plain.ts'
import { runsToText } from '../../../src/outputs/citations/runs.ts'
import { nth } from '../archives.ts'
import { library } from './library.ts'

/** What citeproc-js makes of an item in the style of the APA. */
const citeproc = (item: CslItem): string =>
  new Cite([item]).format('bibliography', { template: 'apa', format: 'text' }).trim()

const recommendation = recommendationCsl(library.archive, nth(library.archive.recommendations))
const by = (...author: [CslName, ...CslName[]]): CslItem => ({ ...library.csl('essay'), author })
const people = (count: number) =>
  by(
    { family: 'First', given: 'Ann' },
    ...Array.from({ length: count - 1 }, (_, n) => ({ family: `N${n}`, given: 'B' })),
  )

describe('A citation in the style of the APA', () => {
  it.each(['essay', 'particles', 'single', 'house', 'digest', 'signed'])(
    'is what citeproc makes of it: %s',
    (id) => {
      expect(runsToText(apa(library.csl(id)))).toBe(citeproc(library.csl(id)))
    },
  )

  it.each([1, 2, 3, 20, 21, 30])('is what citeproc makes of it, with %i authors', (count) => {
    expect(runsToText(apa(people(count)))).toBe(citeproc(people(count)))
  })

  it('is what citeproc makes of it, whatever the given name', () => {
    const part = fc.constantFrom('Khurram', 'Ali', 'ur', 'Jean-Paul', 'Éric', 'Şule')
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (given) => {
        const item = by({ family: 'Khan', given: ['Ann', ...given].join(' ') })
        expect(runsToText(apa(item))).toBe(citeproc(item))
      }),
      { numRuns: 30 },
    )
  })

  it('does not name the publisher again where it is the author', () => {
    expect(runsToText(apa(library.csl('report')))).toBe(
      'South Asia Times. (2026). The Evolving Militant Ecosystem [Webinar brief]. https://example.org/press/briefs/report/',
    )
  })

  it('sets in italics what the style does: the magazine, or the report', () => {
    expect(apa(library.csl('essay'))).toContainEqual({ italic: 'South Asia Times' })
    expect(apa(library.csl('report'))).toContainEqual({ italic: 'The Evolving Militant Ecosystem' })
  })

  it('of a recommendation gives its number in the brief', () => {
    expect(runsToText(apa(recommendation))).toBe(
      'South Asia Times. (2026). Act now. In The Evolving Militant Ecosystem (Recommendation 1). https://example.org/press/recommendations/report/act/',
    )
  })
})

describe('A citation in the style of the Chicago Manual', () => {
  it.each([
    [
      'essay',
      'Iqbal, Khurram, and Ludwig van der Berg. “Who Gets ‘Targeted’ Next?” South Asia Times, November 20, 2026. https://example.org/press/commentaries/essay/',
    ],
    [
      'digest',
      'South Asia Times. “A digest.” Digest of “The piece” by Khurram Iqbal and The Institute (The Paper, November 2025). South Asia Times, November 20, 2026. https://example.org/press/commentaries/digest/',
    ],
    [
      'signed',
      'Iqbal, Khurram, Ludwig van der Berg, and Zia ur Rehman ul Haq. A Signed Report. Webinar brief. South Asia Times, November 20, 2026. https://example.org/press/briefs/signed/',
    ],
  ])('of %s', (id, citation) => {
    expect(runsToText(chicago(library.csl(id)))).toBe(citation)
  })

  it('of more than ten authors names seven', () => {
    expect(runsToText(chicago(people(11)))).toMatch(
      /^First, Ann, B N0, B N1, B N2, B N3, B N4, B N5, et al\. “/,
    )
    expect(runsToText(chicago(people(10)))).toContain('B N7, and B N8. “')
  })

  it('of a recommendation gives its number in the brief', () => {
    expect(runsToText(chicago(recommendation))).toBe(
      'South Asia Times. “Act now.” Recommendation 1 in The Evolving Militant Ecosystem. South Asia Times, November 20, 2026. https://example.org/press/recommendations/report/act/',
    )
  })
})

describe('A plain citation', () => {
  it('says who, what, where, when, and the address', () => {
    expect(plainCitation(library.csl('essay'))).toBe(
      'Khurram Iqbal and Ludwig van der Berg, “Who Gets “Targeted” Next?”, South Asia Times, 20 November 2026, https://example.org/press/commentaries/essay/',
    )
  })

  it('does not name a publication twice', () => {
    expect(plainCitation(library.csl('house'))).toBe(
      'South Asia Times, “From the house”, 20 November 2026, https://example.org/press/commentaries/house/',
    )
  })
})
