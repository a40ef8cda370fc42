import type { Root } from 'mdast'
import { defaultHandlers, type Handle, type State, type Unsafe } from 'mdast-util-to-markdown'

/** Whether a pattern counts where these constructs stand in each other: the library's own rule, which it keeps to itself. */
const isInScope = ({ inConstruct, notInConstruct }: Unsafe, { stack }: State): boolean => {
  const among = (constructs: Unsafe['inConstruct']): boolean =>
    [constructs ?? []].flat().some((construct) => stack.includes(construct))
  return ((inConstruct ?? []).length === 0 || among(inConstruct)) && !among(notInConstruct)
}

/** A pattern that begins with its character, so that all other characters are passed over at once. */
const sourceOf = ({ character, atBreak = false, before = '', after = '' }: Unsafe): string => {
  const sign = character.replace(/[|\\{}()[\]^$+*?.-]/, '\\$&')
  const behind = `${atBreak ? '[\\r\\n][\\t ]*' : ''}(?:${before})`
  return `${sign}(?<=${behind}${sign})(?=${after})`
}

/** All that could be read as markup where a text stands, as one pattern; a backslash always could. */
const unsafeIn = (state: State): RegExp =>
  new RegExp(
    ['\\\\', ...state.unsafe.filter((pattern) => isInScope(pattern, state)).map(sourceOf)].join('|'),
    'g',
  )

/** Escapes texts as the library does, and returns at once those that have nothing to escape: nearly all. */
const quickly = (state: State, unsafeByStack: Map<string, RegExp>): State['safe'] => {
  const { safe } = state
  return (value, config) => {
    const { before, after } = config
    const text = value ?? ''
    const constructs = state.stack.join(' ')
    let unsafe = unsafeByStack.get(constructs)
    if (unsafe === undefined) unsafeByStack.set(constructs, (unsafe = unsafeIn(state)))
    unsafe.lastIndex = before.length
    const found = unsafe.exec(before + text + after)
    return found === null || found.index >= before.length + text.length
      ? text
      : Reflect.apply(safe, state, [value, config])
  }
}

/**
 * A handler of the root that has all texts below it escaped quickly. The library holds each text against some forty
 * patterns, one after the other, which took most of its time.
 */
export const quickRoot = (): Handle => {
  const unsafeByStack = new Map<string, RegExp>()
  return (node: Root, parent, state, info) => {
    state.safe = quickly(state, unsafeByStack)
    return defaultHandlers.root(node, parent, state, info)
  }
}
