import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** What a command may use of the world around it. */
export interface Surroundings {
  environment: NodeJS.ProcessEnv
  /** The folder the user stands in: paths that he or she writes start from it, printed paths lead from it. */
  folder: string
  print: (text: string) => void
  /** For what is not the answer itself: progress, failures. */
  printAside: (text: string) => void
  /** Whether colours would be seen. */
  colour: boolean
}

type Options = ParseArgsOptionsConfig

export type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>

/** One command of `package.json`. */
export interface Command<O extends Options = Options> {
  /** Its name after `npm run`. */
  name: string
  /** What `--help` prints. */
  help: string
  options: O
  /** @returns the exit code: 0 when all is well, 1 when the answer is “no” */
  run: (given: Arguments<O>, surroundings: Surroundings) => Promise<number>
}

/** A reason why a command cannot run, in a sentence for its user. */
export class CannotRun extends Error {}

/** The exit code of a command that could not do what it was asked. */
const couldNotRun = 2

const isWrongArgument = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** Runs a command on the words of a command line; whatever goes wrong becomes a sentence and an exit code. */
export const runCommand = async <O extends Options>(
  command: Command<O>,
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> => {
  try {
    if (words.includes('--help') || words.includes('-h')) {
      surroundings.print(command.help)
      return 0
    }
    const { options } = command
    const given = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
    return await command.run(given, surroundings)
  } catch (error) {
    if (!(error instanceof CannotRun) && !isWrongArgument(error)) {
      surroundings.printAside(error instanceof Error ? (error.stack ?? error.message) : String(error))
      surroundings.printAside(`\nnpm run ${command.name} has failed; this is a fault of the program.\n`)
      return couldNotRun
    }
    const [sentence = ''] = error.message.split('. ', 1)
    surroundings.printAside(
      error instanceof CannotRun
        ? `${error.message}\n`
        : `${sentence}. See \`npm run ${command.name} -- --help\`.\n`,
    )
    return couldNotRun
  }
}

/** The surroundings of this process. npm runs scripts in the project's folder and says where the user stood. */
const ofThisProcess = (name: string): Surroundings => {
  const { env: environment, stdout, stderr } = process
  const asNpmScript = environment['npm_lifecycle_event'] === name
  return {
    environment,
    folder: (asNpmScript ? environment['INIT_CWD'] : undefined) ?? process.cwd(),
    print: (text) => stdout.write(text),
    printAside: (text) => stderr.write(text),
    colour: stdout.isTTY && stdout.hasColors(),
  }
}

/** Runs a command as this process: on its arguments, and with its exit code. */
export const runAsProcess = async <O extends Options>(command: Command<O>): Promise<void> => {
  process.exitCode = await runCommand(command, process.argv.slice(2), ofThisProcess(command.name))
}
