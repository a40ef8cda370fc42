import type { Call, Reply } from './client.ts'
import { createEngine, type Engine } from './engine.ts'
import type { PagefindModule } from './pagefind.ts'
import { openSearchIndex } from './search-index.ts'

let engine: Promise<Engine> | undefined

const load = async (folder: string): Promise<Engine> =>
  createEngine(
    await openSearchIndex(folder, (script) => import(/* @vite-ignore */ script) as Promise<PagefindModule>),
  )

const answer = async ({ folder, question }: Call): Promise<unknown> => {
  const { ask, show, counts } = await (engine ??= load(folder))
  switch (question.name) {
    case 'ready':
      return undefined
    case 'ask':
      return ask(question.query, question.first)
    case 'show':
      return show(question.from, question.to, question.parts)
    case 'counts':
      return counts()
  }
}

/** After an answer, while the reader looks at it or types on. */
const prepare = ({ question }: Call): void => {
  if (question.name === 'ask') engine?.then(({ ahead }) => ahead(question.query)).catch(() => undefined) // told when it is needed
}

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer(data).then(
    (result) => {
      postMessage({ id: data.id, result } satisfies Reply)
      prepare(data)
    },
    (error: unknown) => {
      engine = undefined
      postMessage({ id: data.id, error: String(error) } satisfies Reply)
    },
  )
})
