import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { Position, Problem } from '../../domain/diagnostic.ts'
import { error, quoted } from '../problem.ts'
import { isFlow, isPhrasing, type FlowContent } from '../tree.ts'
import { pointWithin } from './attributes.ts'
import { blocks } from './blocks.ts'
import { component } from './component.ts'
import { listOf, nativeOf, pointOf, stringOf, type Native } from './fields.ts'
import { isModuleCode, moduleCodeMessage } from './module-code.ts'
import { words } from './words.ts'

/** Takes one node over. The reader adds its position. */
export type Builder = (reader: TreeReader, node: Native, start: Position) => Nodes

/** The node types there are. What is not in this table does not get into the tree. */
const builders: ReadonlyMap<string, Builder> = new Map([
  ...words,
  ...blocks,
  ['mdxJsxFlowElement', component],
  ['mdxJsxTextElement', component],
])

/** How deep elements may stand in each other: far more than a reader can follow, far less than a stack can take. */
const maximumDepth = 50

/**
 * Takes the parser’s tree over as mdast, node by node: only known types, only known fields (so never `data`, with which
 * a node could choose its own element), positions in the file, and flow content that holds flow content only.
 */
export class TreeReader {
  readonly problems: Problem[] = []
  readonly #source: string
  readonly #firstLine: number
  #depth = 0

  /**
   * @param source the text that was parsed
   * @param firstLine the line of the file, from 1, on which it begins
   */
  constructor(source: string, firstLine: number) {
    this.#source = source
    this.#firstLine = firstLine
  }

  read(native: unknown): Root {
    const tree = this.#node(nativeOf(native))
    if (tree?.type !== 'root') throw new TypeError('The Markdown parser gave no root.')
    return tree
  }

  slice(node: Native): string {
    return this.#source.slice(pointOf(node, 'start').offset, pointOf(node, 'end').offset)
  }

  children<Child extends Nodes>(node: Native, isChild: (child: Nodes) => child is Child): Child[] {
    const found: Child[] = []
    for (const item of listOf(node, 'children')) {
      const child = this.#node(nativeOf(item))
      if (child === undefined) continue
      if (isChild(child)) found.push(child)
      else this.#refuse('mdx-is-data', child, `A ${child.type} cannot stand here.`)
    }
    return found
  }

  /** Children that stand below each other. Words that the parser left between them get a paragraph. */
  flow(node: Native): FlowContent[] {
    const found: FlowContent[] = []
    let endOfWords = -1
    for (const item of listOf(node, 'children')) {
      const native = nativeOf(item)
      const child = this.#node(native)
      if (child === undefined) continue
      if (isFlow(child)) {
        found.push(child)
        endOfWords = -1
      } else if (isPhrasing(child)) {
        this.#addWords(found, child, endOfWords, pointOf(native, 'start').offset)
        endOfWords = pointOf(native, 'end').offset
      } else this.#refuse('mdx-is-data', child, `A ${child.type} cannot stand here.`)
    }
    return found
  }

  /** The parser leaves a reference to a footnote that is not there as text; `\[^1]` is meant as text. */
  findLooseFootnotes(node: Native): void {
    if (!stringOf(node, 'value').includes('[^')) return
    const slice = this.slice(node)
    for (const { index, 0: mark } of slice.matchAll(/(?<!\\)\[\^[^\]\n]+\]/g))
      this.#refuse(
        'footnotes-match',
        pointWithin(this.#positionOf(node).start, slice, index),
        `There is no footnote for ${quoted(mark)}.`,
        `Write \`${mark}: …\` on a line of its own, or \`\\${mark}\` for the signs themselves.`,
      )
  }

  #node(node: Native): Nodes | undefined {
    const position = this.#positionOf(node)
    const type = stringOf(node, 'type')
    if ((type === 'paragraph' || type === 'heading') && isModuleCode(this.slice(node)))
      return this.#refuse('mdx-is-data', { position }, ...moduleCodeMessage)
    const build = builders.get(type)
    if (build === undefined)
      return this.#refuse('mdx-is-data', { position }, `A ${type} cannot be used in an entry.`)
    if (this.#depth >= maximumDepth)
      return this.#refuse(
        'mdx-parses',
        { position },
        `More than ${maximumDepth} elements stand in each other here.`,
      )
    this.#depth += 1
    const built = build(this, node, position.start)
    this.#depth -= 1
    built.position = position
    return built
  }

  #addWords(found: FlowContent[], child: PhrasingContent, endOfWords: number, start: number): void {
    const gap = this.#source.slice(Math.max(endOfWords, 0), start)
    const last = found.at(-1)
    if (endOfWords === -1 || last?.type !== 'paragraph' || /\n[ \t>]*\n/.test(gap))
      found.push({
        type: 'paragraph',
        children: [child],
        ...(child.position && { position: child.position }),
      })
    else {
      if (gap !== '') last.children.push({ type: 'text', value: gap.includes('\n') ? '\n' : ' ' })
      last.children.push(child)
    }
  }

  #positionOf(node: Native) {
    const [start, end] = [pointOf(node, 'start'), pointOf(node, 'end')]
    const before = this.#firstLine - 1
    return {
      start: { line: start.line + before, column: start.column },
      end: { line: end.line + before, column: end.column },
    }
  }

  #refuse(...problem: Parameters<typeof error>): undefined {
    this.problems.push(error(...problem))
  }
}
