import type { Visibility } from '../domain/published.ts'

/** Why an entry is not before readers. */
export type Unpublished = Exclude<Visibility, 'published'>

const words: Record<Unpublished, string> = {
  draft: 'is a draft',
  embargoed: 'appears later',
  'in-review': 'has open questions under `review`, so it is not published',
  withdrawn: 'was withdrawn',
}

/** “… is a draft”, as the middle of a sentence. */
export const stateInWords = (state: Unpublished): string => words[state]
