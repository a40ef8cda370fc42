import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Whether a program starts: a browser that was downloaded may lack libraries of the system. */
const starts = async (program: string): Promise<boolean> => {
  try {
    await promisify(execFile)(program, ['--no-sandbox', '--version'], { timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

/** Where to look: `CHROMIUM_PATH` and nowhere else if it is set; else the `PATH`, then Playwright's own. */
const candidates = (env: NodeJS.ProcessEnv): string[] => {
  if (env['CHROMIUM_PATH'] !== undefined) return [env['CHROMIUM_PATH']]
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), chromium.executablePath()]
}

/** The path of a Chromium that starts, if there is one. */
export const findChromium = async (env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> => {
  for (const candidate of candidates(env)) if (await starts(candidate)) return candidate
  return undefined
}

/** Without its sandbox, which root and containers lack, and without calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
