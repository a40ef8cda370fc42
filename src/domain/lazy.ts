/** A value that is computed when it is first asked for, and kept; what it was computed from is let go. */
export const once = <T>(compute: () => T): (() => T) => {
  let state: { compute: () => T } | { value: T } = { compute }
  return () => {
    if ('compute' in state) state = { value: state.compute() }
    return state.value
  }
}

/** A function of a few texts that computes each answer once: a locale takes microseconds to make, and pages ask thousands of times. */
export const onceFor = <T>(compute: (text: string) => T): ((text: string) => T) => {
  const kept = new Map<string, { value: T }>()
  return (text) => {
    let known = kept.get(text)
    if (known === undefined) kept.set(text, (known = { value: compute(text) }))
    return known.value
  }
}

/**
 * The other direction of a link: from a target to everything that links to it, in the order of the sources.
 * Built at the first question, at a cost that grows with the number of links.
 */
export const invert = <Source, Target>(
  sources: () => Iterable<Source>,
  targetsOf: (source: Source) => Iterable<Target | undefined>,
): ((target: Target) => readonly Source[]) => {
  const index = once(() => {
    const found = new Map<Target, Set<Source>>()
    for (const source of sources()) {
      for (const target of targetsOf(source)) {
        if (target === undefined) continue
        const known = found.get(target)
        if (known === undefined) found.set(target, new Set([source]))
        else known.add(source)
      }
    }
    return new Map([...found].map(([target, known]) => [target, [...known]]))
  })
  return (target) => index().get(target) ?? []
}
