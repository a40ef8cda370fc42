import { edtfInWords } from '../../domain/edtf.ts'
import type { Article } from '../../domain/nodes/article.ts'

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/**
 * What a digest is a digest of, in plain text: “Digest of “The Title” by A and B (Publisher, November 2025)”.
 * @returns `undefined` for an article that is no digest
 */
export const digestNote = (article: Article): string | undefined => {
  const { source } = article.data
  if (!article.isDigest || source === undefined) return undefined
  const authors = article.sourceAuthors.map(({ name }) => name)
  const date = source.published === undefined ? [] : [edtfInWords(source.published, 'en')]
  return [
    'Digest of',
    source.title === undefined ? `an untitled ${article.kind}` : `“${source.title}”`,
    ...(authors.length > 0 ? ['by', names.format(authors)] : []),
    `(${[source.publisher, ...date].join(', ')})`,
  ].join(' ')
}
