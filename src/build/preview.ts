// Not `import.meta.env.DEV`: Astro fills that from the environment too, so that a machine with a variable `DEV` (Vitest
// sets one) would publish drafts. Only a running dev server says yes. The symbol is shared by Node's and Vite's modules.
const key = Symbol.for('rostrum.preview')

/** From now on this process shows drafts, embargoes and entries with open questions. */
export const showUnpublished = (): void => {
  Reflect.set(globalThis, key, true)
}

/** Whether this process is a preview. A build never is. */
export const isPreview = (): boolean => Reflect.get(globalThis, key) === true
