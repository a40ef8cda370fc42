import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../../src/build/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const file = () => join(folder, 'list')
const text = () => readFileSync(file(), 'utf8')

describe('A file that is written whole', () => {
  it('takes the place of the one before, which is there until then', () => {
    writeFileSync(file(), 'before')
    writeWhole(file(), (path) => {
      writeFileSync(path, 'after')
      expect(text()).toBe('before')
    })
    expect(text()).toBe('after')
    expect(readdirSync(folder)).toEqual(['list'])
  })

  it('leaves nothing but the one before when it could not be written to its end', () => {
    writeFileSync(file(), 'before')
    const fail = (path: string) => {
      writeFileSync(path, 'half')
      throw new Error('The disk is full.')
    }
    expect(() => writeWhole(file(), fail)).toThrow('The disk is full.')
    expect(text()).toBe('before')
    expect(readdirSync(folder)).toEqual(['list'])
  })
})
