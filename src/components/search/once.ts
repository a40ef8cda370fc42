/** Asks once, and again only when it went wrong. */
export const once = <K, T>(ask: (key: K) => Promise<T>, atMost = Infinity): ((key: K) => Promise<T>) => {
  const asked = new Map<K, Promise<T>>()
  return (key) => {
    const answer = asked.get(key) ?? ask(key)
    asked.delete(key)
    asked.set(key, answer)
    for (const oldest of asked.keys()) {
      if (asked.size <= atMost) break
      asked.delete(oldest)
    }
    answer.catch(() => asked.delete(key))
    return answer
  }
}
