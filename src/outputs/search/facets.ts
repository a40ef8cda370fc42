/** The ways to narrow a search. The order is that of the form. */
export const facets = ['kind', 'topic', 'person', 'addressee', 'status', 'year', 'language'] as const
export type Facet = (typeof facets)[number]
export type Facets = Partial<Record<Facet, readonly string[]>>
