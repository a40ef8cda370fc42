import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepValue, keptValue } from '../../../src/build/restore/kept-value.ts'
import { unfinished } from '../../../src/build/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('gives back what was kept, maps and all', () => {
  const value = new Map([['a', { list: [1, 2], text: 'پانی' }]])
  keepValue(join(folder, 'below/value'), value)
  expect(keptValue(join(folder, 'below/value'))).toEqual(value)
})

it('knows nothing of a file that is not there', () => {
  expect(keptValue(join(folder, 'value'))).toBeUndefined()
})

it('does not take what was damaged, at whatever byte', () => {
  const file = join(folder, 'value')
  keepValue(file, { text: 'whole' })
  const whole = readFileSync(file)
  for (let place = 0; place < whole.length; place++) {
    const damaged = Buffer.from(whole)
    damaged[place] = (damaged[place] ?? 0) ^ 1
    writeFileSync(file, damaged)
    expect(keptValue(file), `byte ${place}`).toBeUndefined()
  }
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(file, whole.subarray(0, length))
    expect(keptValue(file), `cut after ${length}`).toBeUndefined()
  }
})

it('clears up beside it what killed builds left long ago', () => {
  const killed = unfinished(join(folder, 'value'))
  writeFileSync(killed, 'half')
  utimesSync(killed, new Date('2020-01-01'), new Date('2020-01-01'))
  keepValue(join(folder, 'value'), 'whole')
  expect(readdirSync(folder)).toEqual(['value'])
})
