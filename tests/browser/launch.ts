import { chromium, type Browser } from 'playwright'
import { inject } from 'vitest'

/** Without its sandbox, which root and containers lack, and without calls home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser; whoever starts it closes it. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: inject('chromium'), args })
