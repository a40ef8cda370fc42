import fc from 'fast-check'
import { expect, it } from 'vitest'
import { facetColumns, facets, valuesByRecord, type Facets } from '../../../src/outputs/search/facets.ts'

const values = fc.uniqueArray(fc.constantFrom('Borders', 'Ports', 'Point', '2026'))
const records: fc.Arbitrary<Facets[]> = fc.array(fc.record({ kind: values, topic: values, year: values }))

it('The facets of records are read from their columns as they were written', () => {
  fc.assert(
    fc.property(records, (all) => {
      const columns = facetColumns(all)
      for (const facet of facets)
        expect(valuesByRecord(columns[facet])).toEqual(all.map((record) => record[facet] ?? []))
    }),
  )
})
