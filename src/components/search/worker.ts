import { createEngine, type Engine } from './engine.ts'
import { loadPagefind } from './pagefind.ts'
import type { Call, Reply } from './client.ts'

let engine: Promise<Engine> | undefined

const load = async (folder: string): Promise<Engine> =>
  createEngine(await loadPagefind(folder), async (shard) => {
    const response = await fetch(`${folder}vocabulary/${shard}.txt`)
    return response.ok ? response.text() : ''
  })

const answer = async ({ folder, question }: Call): Promise<unknown> => {
  const { ask, show, counts } = await (engine ??= load(folder))
  switch (question.name) {
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
