import type { Thing } from 'schema-dts'
import type { Archive } from '../../domain/archive.ts'
import { breadcrumbList, type Crumb } from './page.ts'
import { publicationReference } from './publication.ts'

/** A thing with properties of its own, other than a bare name. */
export type ThingNode = Exclude<Thing, string>

/**
 * JSON for the inside of `<script type="application/ld+json">`. No `<` stands in it, so that neither `</script>` nor
 * `<!--` can end the element early, and none of the two line separators that are JSON but were not JavaScript.
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/**
 * What a page says of itself: one graph in JSON-LD 1.1 with schema.org's vocabulary, ready for its `<script>`. The
 * publication, which every other node names, is in it, and the way to the page.
 * @param trail the pages above this one and the page itself; none on the home page
 * @param nodes what the page shows
 */
export const jsonLd = (archive: Archive, trail: readonly Crumb[], nodes: readonly ThingNode[]): string => {
  const publication = publicationReference(archive)
  const isThere = nodes.some((node) => '@id' in node && node['@id'] === publication['@id'])
  return scriptJson({
    '@context': 'https://schema.org',
    '@graph': [
      ...nodes,
      ...(isThere ? [] : [publication]),
      ...(trail.length === 0 ? [] : [breadcrumbList(archive, trail)]),
    ],
  })
}
