/** What stands before and after one of a list that comes newest first. */
export interface Neighbours<T> {
  readonly newer: T | undefined
  readonly older: T | undefined
}

/**
 * Finds neighbours in a list, at a cost that does not grow with it.
 * @param list newest first
 */
export const neighboursIn = <T>(list: readonly T[]): ((item: T) => Neighbours<T>) => {
  const places = new Map(list.map((item, place) => [item, place]))
  return (item) => {
    const place = places.get(item)
    return place === undefined
      ? { newer: undefined, older: undefined }
      : { newer: list[place - 1], older: list[place + 1] }
  }
}
