import type { Readable, Writable } from 'node:stream'
import { autocomplete, autocompleteMultiselect, isCancel, text } from '@clack/prompts'
import { CannotRun } from '../command.ts'

/** Something to choose: its id, and how people know it. */
export interface Choice {
  value: string
  label: string
}

/** Questions to the person at the terminal. Each fails with `CannotRun` when he or she breaks off. */
export interface Ask {
  /** @param initial an answer to take or to change */
  line: (message: string, initial?: string) => Promise<string>
  one: (message: string, choices: readonly Choice[]) => Promise<string>
  several: (message: string, choices: readonly Choice[]) => Promise<string[]>
}

const orBroken = <T>(answer: T): Exclude<T, symbol> => {
  if (isCancel(answer)) throw new CannotRun('Nothing was written.')
  return answer as Exclude<T, symbol>
}

/** Asks at a terminal: lists narrow as one types. */
export const askAt = (input: Readable, output: Writable): Ask => ({
  line: async (message, initial) =>
    orBroken(
      await text({
        message,
        input,
        output,
        ...(initial !== undefined && { initialValue: initial }),
        validate: (answer) => ((answer ?? '').trim() === '' ? 'Something must stand here.' : undefined),
      }),
    ),
  one: async (message, choices) =>
    orBroken(await autocomplete({ message, options: [...choices], maxItems: 8, input, output })),
  several: async (message, choices) =>
    orBroken(
      await autocompleteMultiselect({
        message: `${message} (Tab chooses, Enter goes on)`,
        options: [...choices],
        maxItems: 8,
        required: false,
        input,
        output,
      }),
    ),
})
