import { spawn } from 'node:child_process'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { BuildReport } from '../../src/build/phases.ts'
import manifest from '../../package.json' with { type: 'json' }
import { watchTree } from './process-tree.ts'

/** One build, measured: names to numbers, with the unit in the name. */
export type Measured = Record<string, number>

const megabyte = 1e6

/** Sizes of the files of a folder, by their paths. */
const sizesOf = async (folder: string): Promise<Map<string, number>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return new Map(
    await Promise.all(
      files.map(async (path) => [path.slice(folder.length + 1), (await stat(path)).size] as const),
    ),
  )
}

const outputOf = async (folder: string): Promise<Measured> => {
  const sizes = [...(await sizesOf(folder))]
  const of = (isMeant: (path: string) => boolean) => {
    const chosen = sizes.filter(([path]) => isMeant(path))
    return { count: chosen.length, megabytes: chosen.reduce((sum, [, size]) => sum + size, 0) / megabyte }
  }
  const pages = of((path) => path.endsWith('.html'))
  const cards = of((path) => path.startsWith('share/'))
  const index = of((path) => path.startsWith('pagefind/'))
  const all = of(() => true)
  return {
    pages: pages.count,
    'pages, MB': pages.megabytes,
    cards: cards.count,
    'cards, MB': cards.megabytes,
    'search index, files': index.count,
    'search index, MB': index.megabytes,
    files: all.count,
    'files, MB': all.megabytes,
  }
}

/**
 * Runs a command of a checkout's packages, as a process of its own.
 * @returns its seconds and its memory
 * @throws Error with the end of what it said, when it fails
 */
export const measureCommand = async (
  checkout: string,
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Measured> => {
  const began = performance.now()
  const child = spawn(command, args, {
    cwd: checkout,
    env: {
      ...process.env,
      PATH: [join(checkout, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWatch = child.pid === undefined ? () => undefined : watchTree(child.pid)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
    })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const seconds = (performance.now() - began) / 1000
  const usage = endWatch()
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with exit code ${String(code)}:\n${said}`)
  return {
    'wall clock, s': seconds,
    'processor, s': usage?.cpuSeconds ?? 0,
    'peak memory, MB': (usage?.peakMemory ?? 0) / megabyte,
  }
}

/** A program and its arguments: what `npm run build` runs. */
const ours = manifest.scripts.build.split(' ') as [string, ...string[]]

/**
 * Builds a site in a checkout, as a process of its own.
 * @param command what builds, to which `--outDir` is added
 * @returns also how long each phase took and what was made, where the build says so
 */
export const measureBuild = async (
  checkout: string,
  content: string,
  output: string,
  [program, ...args]: readonly [string, ...string[]] = ours,
): Promise<Measured> => {
  const reportFile = `${output}.report.json`
  await rm(reportFile, { force: true })
  const measured = await measureCommand(checkout, program, [...args, '--outDir', output], {
    CONTENT_DIR: content,
    BUILD_REPORT: reportFile,
    SOURCE_DATE_EPOCH: String(Date.parse('2026-11-20T00:00:00Z') / 1000),
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  const report = await readFile(reportFile, 'utf8').then(
    (text) => JSON.parse(text) as BuildReport,
    () => undefined,
  )
  return {
    ...measured,
    // A build that finds nothing to do has nothing to report.
    ...(report !== undefined &&
      report.phases.length > 0 && {
        '· start, s': report.phases[0]?.start ?? 0,
        ...Object.fromEntries(report.phases.map((phase) => [`· ${phase.name}, s`, phase.seconds])),
        '· all but the search index, s': withoutSearch(report),
        ...report.counts,
      }),
    ...(await outputOf(output)),
  }
}

/** When everything but the search index was done, in seconds after the process began. */
const withoutSearch = ({ phases }: BuildReport): number =>
  Math.max(
    ...phases.filter(({ name }) => name !== 'search index').map(({ start, seconds }) => start + seconds),
  )
