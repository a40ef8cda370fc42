import type { ComponentDefinition } from './definition.ts'
import { discussion } from './discussion.ts'
import { figure } from './figure.ts'
import { keyPoints } from './key-points.ts'
import { lang } from './lang.ts'
import { note } from './note.ts'
import { pullQuote } from './pull-quote.ts'
import { recommendations } from './recommendations.ts'
import { recording } from './recording.ts'
import { term } from './term.ts'

/** Every component there is, by name: the checker, the renderers and the authors’ documentation read this table. */
export const components: ReadonlyMap<string, ComponentDefinition> = new Map(
  [keyPoints, pullQuote, note, figure, recording, term, lang, discussion, recommendations].map(
    (definition) => [definition.name, definition],
  ),
)
