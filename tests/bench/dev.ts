import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { serveInDev } from '../browser/dev-server.ts'
import { copyCheckout } from './checkout.ts'
import { corpusOf, writeCorpus } from './corpus.ts'

const secondsSince = (began: number): number => (performance.now() - began) / 1000

/** Asks for a page until it says something. @returns seconds */
const untilItSays = async (url: string, words: string): Promise<number> => {
  const began = performance.now()
  for (;;) {
    if ((await (await fetch(url)).text()).includes(words)) return secondsSince(began)
    await wait(5)
  }
}

const edits = 10
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Starts dev and asks for its home page. */
const firstPage = async (content: string, checkout: string) => {
  const began = performance.now()
  const server = await serveInDev(content, checkout)
  await (await fetch(server.url)).text()
  return { server, seconds: secondsSince(began) }
}

/**
 * Measures what an author waits for in dev: the first page, with nothing kept and then as on the next day; and, from the
 * writing of a file, the page with the change in it, without a browser.
 */
export const benchDev = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { entries: { type: 'string', default: '5000' } } })
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-bench-dev-'))
  const [checkout, content] = [join(folder, 'checkout'), join(folder, 'content')]
  const say = (what: string, seconds: number) => console.log(`${what.padEnd(46)} ${seconds.toFixed(2)} s`)
  try {
    await copyCheckout(checkout)
    const corpus = corpusOf(Number(values.entries))
    await writeCorpus(content, corpus)
    const cold = await firstPage(content, checkout)
    say('first page, nothing kept', cold.seconds)
    // The checks end after the first page; what they keep is what the next start has.
    await wait(30_000)
    cold.server.close()
    const { server, seconds } = await firstPage(content, checkout)
    say('first page, content kept', seconds)
    await wait(15_000)
    const [file = ''] = [...corpus.keys()].filter((path) => path.startsWith('commentaries/'))
    const page = new URL(`commentaries/${file.replace(/^.*\/|\.mdx$/g, '')}/`, server.url).href
    await (await fetch(page)).text()
    const waited: number[] = []
    for (let edit = 1; edit <= edits; edit++) {
      const words = `Edit number ${edit} of the benchmark.`
      await appendFile(join(content, file), `\n${words}\n`)
      waited.push(await untilItSays(page, words))
      await wait(1000)
    }
    say(`an edit, the median of ${edits}`, median(waited))
    say(`an edit, the slowest of ${edits}`, Math.max(...waited))
    server.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
