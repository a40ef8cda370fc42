import { defineCollection } from 'astro:content'
import { z } from 'zod'
import { contentLoader, publicationLoader } from './build/content-loader.ts'
import { readSettings } from './build/settings.ts'
import { kinds, publicationFile, type Kind } from './domain/kinds.ts'

const { contentFolder } = readSettings()

const bodyFacts = z.object({
  words: z.number(),
  mentions: z.array(
    z.object({
      term: z.string(),
      name: z.string(),
      sentence: z.string(),
      point: z.string().optional(),
      recommendation: z.string().optional(),
    }),
  ),
  links: z.array(z.string()),
})

const collectionOf = <K extends Kind>(kind: K) =>
  defineCollection({
    loader: contentLoader(contentFolder, kind),
    schema: z.object({
      file: z.string(),
      digest: z.string(),
      data: kinds[kind].schema,
      body: bodyFacts.optional(),
    }),
  })

// References between entries are resolved by the archive and judged by the checks, which know the line and can stop the
// build; Astro's own `reference()` only logs a dangling one.
export const collections = {
  publication: defineCollection({ loader: publicationLoader(contentFolder), schema: publicationFile.schema }),
  commentary: collectionOf('commentary'),
  brief: collectionOf('brief'),
  event: collectionOf('event'),
  person: collectionOf('person'),
  organisation: collectionOf('organisation'),
  topic: collectionOf('topic'),
  term: collectionOf('term'),
  page: collectionOf('page'),
}
