import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.ts'

const root = process.getuid?.() === 0
const debian = existsSync('/etc/debian_version')

/** Ways to come by a Chromium, the kindest to the machine first. */
const ways: { what: string; commands: string[][]; possible: boolean }[] = [
  {
    what: 'Playwright’s own Chromium',
    commands: [['playwright', 'install', '--no-shell', 'chromium']],
    possible: true,
  },
  {
    what: 'Debian’s package',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
    possible: debian && root,
  },
]

const debianHelp = root ? 'apt-get update && apt-get install -y chromium' : 'sudo apt-get install -y chromium'
const help = debian ? debianHelp : 'npx playwright install --with-deps chromium'

const run = ([program = '', ...args]: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    console.log(`$ ${[program, ...args].join(' ')}`)
    const env = {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    }
    const child = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', ({ message }) => {
      console.log(message)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })

const runAll = async (commands: string[][]): Promise<boolean> => {
  for (const command of commands) if (!(await run(command))) return false
  return true
}

/** The path of a Chromium that starts; installs one where there is none. */
const provideChromium = async (): Promise<string | undefined> => {
  const found = await findChromium()
  if (found !== undefined || process.env['CHROMIUM_PATH'] !== undefined) return found
  for (const { what, commands } of ways.filter(({ possible }) => possible)) {
    console.log(`There is no Chromium here. Installing ${what}:`)
    await runAll(commands)
    const installed = await findChromium()
    if (installed !== undefined) return installed
    console.log(`${what} could not be had.`)
  }
  return undefined
}

const path = await provideChromium()
if (path !== undefined) {
  console.log(`Chromium: ${path}`)
} else if (process.env['CHROMIUM_PATH'] !== undefined) {
  console.error(`CHROMIUM_PATH is ${process.env['CHROMIUM_PATH']}, which does not start.`)
  process.exitCode = 1
} else {
  console.error(
    `The browser tests need Chromium, and none could be installed. This would help:\n\n  ${help}\n`,
  )
  process.exitCode = 1
}
