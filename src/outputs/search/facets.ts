/** The ways to narrow a search. The order is that of the form. */
export const facets = ['kind', 'topic', 'person', 'addressee', 'status', 'year', 'language'] as const
export type Facet = (typeof facets)[number]
export type Facets = Partial<Record<Facet, readonly string[]>>

/** A facet of all records, in their order. */
interface Column {
  values: readonly string[]
  /** Each combination of values that occurs, as places in `values`. */
  sets: readonly (readonly number[])[]
  /** A combination and how many records in a row have it, again and again. */
  runs: readonly number[]
}

/** All facets of all records. Neighbours have much in common, so that 1,000 entries take about 20 kB compressed. */
export type FacetColumns = Record<Facet, Column>

const columnOf = (records: readonly Facets[], facet: Facet): Column => {
  const values = [...new Set(records.flatMap((record) => record[facet] ?? []))].sort()
  const placeOf = new Map(values.map((value, place) => [value, place]))
  const sets = new Map<string, { place: number; set: readonly number[] }>()
  const runs: number[] = []
  for (const record of records) {
    const set = (record[facet] ?? []).flatMap((value) => placeOf.get(value) ?? [])
    const key = set.join(' ')
    const known = sets.get(key) ?? { place: sets.size, set }
    sets.set(key, known)
    if (runs.at(-2) === known.place) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(known.place, 1)
  }
  return { values, sets: [...sets.values()].map(({ set }) => set), runs }
}

export const facetColumns = (records: readonly Facets[]): FacetColumns => ({
  kind: columnOf(records, 'kind'),
  topic: columnOf(records, 'topic'),
  person: columnOf(records, 'person'),
  addressee: columnOf(records, 'addressee'),
  status: columnOf(records, 'status'),
  year: columnOf(records, 'year'),
  language: columnOf(records, 'language'),
})

/** The values of each record, in the order of the records. */
export const valuesByRecord = ({ values, sets, runs }: Column): readonly (readonly string[])[] => {
  const named = sets.map((set) => set.map((place) => values[place] ?? ''))
  const all: (readonly string[])[] = []
  for (let at = 0; at < runs.length; at += 2)
    for (let times = runs[at + 1] ?? 0; times > 0; times--) all.push(named[runs[at] ?? 0] ?? [])
  return all
}
