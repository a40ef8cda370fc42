import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the browser. */
    chromium: string
  }
}

/** Hands the browser's path to the tests. */
export default async (project: TestProject): Promise<void> => {
  const path = await findChromium()
  if (path === undefined)
    throw new Error('There is no Chromium that starts. Install one: npm test -- chromium')
  project.provide('chromium', path)
}
