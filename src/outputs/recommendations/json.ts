import { z } from 'zod'
import type { Archive } from '../../domain/archive.ts'
import { recommendationRecord, recordOf } from './record.ts'

/** The address of the schema below the site's root. */
export const schemaFile = 'recommendations.schema.json'

const document = z.strictObject({
  $schema: z.url(),
  publication: z.strictObject({
    name: z.string(),
    url: z.url(),
    licence: z.strictObject({ name: z.string(), url: z.url() }).optional(),
  }),
  recommendations: z.array(recommendationRecord),
})

const schemaUrl = ({ urls }: Archive): string => urls.absolute(`${urls.base}${schemaFile}`)

/** All recommendations as JSON, those of the newest brief first. Its schema is `recommendationsSchema`. */
export const recommendationsJson = (archive: Archive): string => {
  const { publication, urls } = archive
  const { licence } = publication
  const content: z.infer<typeof document> = {
    $schema: schemaUrl(archive),
    publication: {
      name: publication.name,
      url: urls.absolute(urls.home),
      ...(licence !== undefined && { licence: { name: licence.name, url: licence.url } }),
    },
    recommendations: archive.recommendations.map((recommendation) => recordOf(archive, recommendation)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** The schema of that file: JSON Schema 2020-12. */
export const recommendationsSchema = (archive: Archive): string =>
  `${JSON.stringify(
    {
      $id: schemaUrl(archive),
      title: `Recommendations of ${archive.publication.name}`,
      ...z.toJSONSchema(document),
    },
    null,
    2,
  )}\n`
