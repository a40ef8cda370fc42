/**
 * The file that an entry names, such as a picture: paths start from the folder in which the entry lies.
 * @param entryFile path from the content folder
 * @returns path from the content folder; `undefined` when it would lead out of it
 */
export const localFile = (entryFile: string, named: string): string | undefined => {
  const steps = entryFile.split('/').slice(0, -1)
  for (const step of named.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
