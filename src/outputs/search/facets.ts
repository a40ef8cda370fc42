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

type Values = readonly string[]

/** @param records the values of each; equal ones are often one list */
const columnOf = (records: readonly Values[]): Column => {
  const values = [...new Set([...new Set(records)].flat())].sort()
  const placeOf = new Map(values.map((value, place) => [value, place]))
  const sets = new Map<string, { place: number; set: readonly number[] }>()
  const find = (own: Values): number => {
    const set = own.flatMap((value) => placeOf.get(value) ?? [])
    const key = set.join(' ')
    const known = sets.get(key) ?? { place: sets.size, set }
    sets.set(key, known)
    return known.place
  }
  const found = new Map<Values, number>()
  const runs: number[] = []
  for (const own of records) {
    const place = found.get(own) ?? find(own)
    found.set(own, place)
    if (runs.at(-2) === place) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(place, 1)
  }
  return { values, sets: [...sets.values()].map(({ set }) => set), runs }
}

/** @param of the values of all records for a facet */
const columns = (of: (facet: Facet) => readonly Values[]): FacetColumns => ({
  kind: columnOf(of('kind')),
  topic: columnOf(of('topic')),
  person: columnOf(of('person')),
  addressee: columnOf(of('addressee')),
  status: columnOf(of('status')),
  year: columnOf(of('year')),
  language: columnOf(of('language')),
})

const none: Values = []

export const facetColumns = (records: readonly Facets[]): FacetColumns =>
  columns((facet) => records.map((record) => record[facet] ?? none))

/** The values of each record, in the order of the records. */
export const valuesByRecord = ({ values, sets, runs }: Column): readonly Values[] => {
  const named = sets.map((set) => set.map((place) => values[place] ?? ''))
  const all: (readonly string[])[] = []
  for (let at = 0; at < runs.length; at += 2)
    for (let times = runs[at + 1] ?? 0; times > 0; times--) all.push(named[runs[at] ?? 0] ?? [])
  return all
}

/** The facets of all records of some parts, one after the other. */
export const joinedColumns = (parts: readonly FacetColumns[]): FacetColumns =>
  columns((facet) => parts.flatMap((part) => valuesByRecord(part[facet])))
