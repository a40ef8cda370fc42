import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const isHidden = (name: string): boolean => name.startsWith('.')

/**
 * Watches a folder and all below it, with one watch for each folder. (Vite's watcher has one for each file, which are
 * thousands here, and Node's own recursive one does the same on Linux.)
 * @param changed is told the path of what has changed, from the folder, with forward slashes
 * @returns ends it
 */
export const watchFolder = (folder: string, changed: (path: string) => void): (() => void) => {
  const watches = new Map<string, FSWatcher>()

  const end = (below: string): void => {
    watches.get(below)?.close()
    watches.delete(below)
  }

  const begin = (below: string): void => {
    end(below)
    const pathOf = (name: string): string => (below === '' ? name : `${below}/${name}`)
    try {
      const started = watch(join(folder, below), (event, name) => {
        if (name === null || isHidden(name)) return
        const path = pathOf(name)
        // A folder that is new, or came back under its old name, has no watch yet.
        if (event === 'rename' && isFolder(join(folder, path))) begin(path)
        changed(path)
      })
      // The folder is gone. Whoever watches the one above hears of it.
      started.on('error', () => end(below))
      watches.set(below, started)
      for (const item of readdirSync(join(folder, below), { withFileTypes: true }))
        if (item.isDirectory() && !isHidden(item.name)) begin(pathOf(item.name))
    } catch {
      end(below)
    }
  }

  begin('')
  return () => {
    for (const below of [...watches.keys()]) end(below)
  }
}
