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
      return ask(question.query)
    case 'show':
      return show(question.from, question.to, question.parts)
    case 'counts':
      return counts()
  }
}

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer(data).then(
    (result) => postMessage({ id: data.id, result } satisfies Reply),
    (error: unknown) => {
      engine = undefined
      postMessage({ id: data.id, error: String(error) } satisfies Reply)
    },
  )
})
