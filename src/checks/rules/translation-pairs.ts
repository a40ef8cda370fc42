import type { ReadEntry } from '../context.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

type Article = ReadEntry<'commentary'> | ReadEntry<'brief'>

export const translationPairs: Rule = {
  name: 'translation-pairs',
  severity: 'error',
  description:
    'A translation names an original of its own kind in another language; an original has one translation a language.',
  *check(context) {
    const own = context.source.publication?.language ?? 'en'
    const languageOf = ({ data }: Article): string => data.language ?? own
    const judged: readonly Article[] = [...context.read('commentary'), ...context.read('brief')]
    if (judged.every(({ data }) => data.translationOf === undefined)) return
    const articles: readonly Article[] = [...context.all('commentary'), ...context.all('brief')]
    const byId = new Map(articles.map((article) => [article.id, article]))
    const taken = new Map<string, Article>()
    for (const article of articles) {
      const { source, id, data } = article
      const original = data.translationOf === undefined ? undefined : byId.get(data.translationOf)
      if (original === undefined) continue
      const language = languageOf(article)
      const wrong = (message: string, fix: string) =>
        inFrontMatter(source, ['translationOf'], { message, fix })
      const key = `${original.id} ${language}`
      const other = taken.get(key)
      taken.set(key, article)
      if (original.id === id)
        yield wrong('This entry names itself as its original.', 'Write the id of the entry it translates.')
      else if (original.source.kind !== source.kind)
        yield wrong(
          `\`${original.id}\` is not of the same kind as its translation, so the two pages could not be matched.`,
          `Move this file to the folder of \`${original.source.file}\`, or correct the id.`,
        )
      else if (languageOf(original) === language)
        yield wrong(
          `\`${original.id}\` is in the same language (\`${language}\`), so this is no translation of it.`,
          data.language === undefined
            ? 'Say what language this entry is in: add `language: ur`, for instance.'
            : 'Correct `language` or `translationOf`.',
        )
      else if (original.data.translationOf !== undefined)
        yield wrong(
          `\`${original.id}\` is itself a translation, of \`${original.data.translationOf}\`.`,
          `Write \`translationOf: ${original.data.translationOf}\`, so that all versions hang together.`,
        )
      else if (other !== undefined)
        yield wrong(
          `\`${other.source.file}\` translates \`${original.id}\` into the same language already.`,
          'Keep one of the two.',
        )
    }
  },
}
