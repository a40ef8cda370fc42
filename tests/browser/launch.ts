import { chromium, type Browser } from 'playwright'
import { inject } from 'vitest'
import { chromiumArguments } from './chromium.ts'

/** Starts the browser; whoever starts it closes it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject('chromium'), args: chromiumArguments })
