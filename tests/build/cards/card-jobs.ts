import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type CardCache, type CardJob, openCardCache } from '../../../src/build/cards/draw-cached.ts'
import type { ShareCard } from '../../../src/outputs/share-card/card.ts'

/** A folder for cards, and a cache in it: new ones for each test. */
export const cardFolder = (): (() => { folder: string; cache: CardCache }) => {
  let folder = ''
  let cache = openCardCache(folder)
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cards-'))
    cache = openCardCache(join(folder, 'cache'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  return () => ({ folder, cache })
}

export const topic = (title: string): ShareCard => ({
  kind: 'topic',
  publication: { name: 'South Asia Times' },
  language: 'en',
  direction: 'ltr',
  label: 'Topic',
  title,
})

/** The pictures that were drawn. */
export const pictures = (drawn: readonly CardJob[]): Promise<Buffer[]> =>
  Promise.all(drawn.map(({ path }) => readFile(path)))
