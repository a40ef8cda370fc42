import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { copyCheckout } from './checkout.ts'
import { type Corpus, corpusOf, withOneChange, withRenamedPerson, writeCorpus } from './corpus.ts'
import { measureBuild, measureCommand, type Measured } from './measure-build.ts'
import { writeStock } from './stock.ts'

/** Our builds of an archive, in their order: each goes on from what the one before it left. */
const ours: readonly {
  name: string
  corpus: (corpus: Corpus) => Corpus
  before?: (checkout: string) => Promise<void>
}[] = [
  { name: 'cold', corpus: (corpus) => corpus },
  {
    name: 'cards kept',
    corpus: (corpus) => corpus,
    before: (checkout) => rm(join(checkout, '.cache/kept'), { recursive: true }),
  },
  { name: 'unchanged', corpus: (corpus) => corpus },
  { name: 'one entry', corpus: withOneChange },
  { name: 'one person', corpus: (corpus) => withRenamedPerson(withOneChange(corpus)) },
  {
    name: 'one component',
    corpus: (corpus) => withRenamedPerson(withOneChange(corpus)),
    before: (checkout) => appendFile(join(checkout, 'src/components/Tags.astro'), '<!-- changed -->\n'),
  },
]

/** Milliseconds. Archives are older than that: what was written a moment ago may be written again, so a build reads it twice. */
const old = 3000

/** Builds an archive of so many articles in every way. @returns the figures of each build, by its name */
export const measureRuns = async (
  entries: number,
  seed: number,
  folder: string,
  { stock }: { stock: boolean },
): Promise<Record<string, Measured>> => {
  const [checkout, content, site] = ['checkout', 'content', 'site'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await copyCheckout(checkout)
  const corpus = corpusOf(entries, seed)
  const runs: Record<string, Measured> = {}
  const say = (name: string) => console.error(`${entries.toLocaleString('en-GB')} articles, ${name} …`)
  for (const { name, corpus: changed, before } of ours) {
    say(name)
    await writeCorpus(content, changed(corpus))
    await wait(old)
    await before?.(checkout)
    runs[name] = await measureBuild(checkout, content, site)
  }
  if (!stock) return runs
  say('the stock way')
  const yardstick = join(folder, 'stock')
  await writeStock(yardstick)
  await writeCorpus(content, corpus)
  const built = await measureBuild(yardstick, content, join(yardstick, 'dist'), ['astro', 'build'])
  const indexed = await measureCommand(yardstick, 'pagefind', ['--site', join(yardstick, 'dist')])
  const plus = (name: string): number => (built[name] ?? 0) + (indexed[name] ?? 0)
  const seconds = plus('wall clock, s')
  runs['the stock way'] = {
    ...built,
    'wall clock, s': seconds,
    'processor, s': plus('processor, s'),
    '· search index, s': indexed['wall clock, s'] ?? 0,
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, figures]) => [
      name,
      { 'to the stock way': (figures['wall clock, s'] ?? 0) / seconds, ...figures },
    ]),
  )
}
