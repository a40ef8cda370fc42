import type { PhrasingContent } from 'mdast'
import type { Block, RawDocument } from './document.ts'
import { emptyDraft, type Draft, type DraftKind } from './draft.ts'
import type { Known } from './known.ts'
import { Ledger, type Fate } from './ledger.ts'

/** A document on its way to an entry: what the steps work on. */
export class Work {
  readonly raw: RawDocument
  readonly known: Known
  readonly ledger: Ledger
  readonly draft: Draft
  /** What no step has settled yet, in reading order. In the end it is the body. */
  blocks: Block[]
  /** A line that something other than its place or looks shows to be the title. */
  likelyTitle: Block | undefined
  /** Bios that leave the name to the byline. */
  readonly namelessBios: { block: Block; bio: PhrasingContent[] }[] = []

  /** A title that the head of a webinar's report gives under a label. */
  labelledTitle: { value: string; lines: readonly number[] } | undefined
  /** The contact details in the document. */
  contactText = ''

  constructor(raw: RawDocument, kind: DraftKind, known: Known) {
    this.raw = raw
    this.known = known
    this.ledger = new Ledger(raw.lines)
    this.draft = emptyDraft(kind)
    this.blocks = [...raw.blocks]
  }

  /** Settles blocks and takes them out of what is left. */
  take(blocks: readonly Block[], fate: Fate, to: string, reason: string): void {
    for (const block of blocks) this.ledger.settle(block.lines, fate, to, reason)
    const gone = new Set(blocks)
    this.blocks = this.blocks.filter((block) => !gone.has(block))
  }

  drop(blocks: readonly Block[], reason: string): void {
    this.take(blocks, 'dropped', '', reason)
  }

  /** Leaves a block where it stands, in another form; its lines stay the same. */
  replace(block: Block, ...by: Block[]): void {
    this.blocks = this.blocks.flatMap((other) => (other === block ? by : [other]))
  }

  /** Remembers where the points or recommendations of the front matter stood: the component that places them goes there, once. */
  placeBefore(block: Block, name: 'Discussion' | 'Recommendations'): void {
    if (this.blocks.some((other) => other.type === 'placement' && other.name === name)) return
    const placement: Block = { type: 'placement', name, lines: [], content: [], depth: 0, look: {} }
    this.replace(block, placement, block)
  }

  /** Something that a person has to settle. Asked once. */
  ask(field: string, question: string, of: 'entry' | 'event' = 'entry'): void {
    const { questions } = this.draft
    if (!questions.some((other) => other.field === field && other.question === question))
      questions.push({ field, question, of })
  }
}

/** A pass over the document. `because` says why it stands where it stands. */
export interface Step {
  name: string
  because: string
  run: (work: Work) => void
}
