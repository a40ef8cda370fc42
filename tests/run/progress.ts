import { stripVTControlCharacters } from 'node:util'

/** On a terminal the line is redrawn each second; elsewhere a line is written this often, in seconds. */
const heartbeat = 15

/**
 * Shows that a long step lives: the seconds it has run and the last line it wrote.
 * @returns a function that takes the step's output, and one that ends the showing
 */
export const showProgress = (title: string, stream: NodeJS.WriteStream = process.stdout) => {
  const start = performance.now()
  let last = ''

  const line = () => `  ${title}: ${Math.round((performance.now() - start) / 1000)} s  ${last}`
  const redraw = () => stream.write(`\r\u001B[2K${line().slice(0, stream.columns - 1)}`)
  const timer = setInterval(
    () => (stream.isTTY ? redraw() : stream.write(`${line()}\n`)),
    (stream.isTTY ? 1 : heartbeat) * 1000,
  )

  return {
    output: (text: string) => {
      last = stripVTControlCharacters(text).trim().split('\n').at(-1)?.trim() ?? last
    },
    end: () => {
      clearInterval(timer)
      if (stream.isTTY) stream.write('\r\u001B[2K')
    },
  }
}
