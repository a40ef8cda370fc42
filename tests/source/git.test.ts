import { expect, it } from 'vitest'
import { readBatch, readTree } from '../../src/source/git.ts'

it('reads a listing of git, whatever the files are called', () => {
  const listing = [
    '100644 blob 0a\tpeople/a.yaml',
    '100755 blob 0b\tpeople/with a\ttab\nand a line.yaml',
    '120000 blob 0c\tpeople/linked.yaml',
    '160000 commit 0d\tpeople/submodule',
  ]
  expect(readTree(Buffer.from(listing.map((line) => `${line}\0`).join('')))).toEqual([
    { path: 'people/a.yaml', object: '0a', kind: 'file' },
    { path: 'people/with a\ttab\nand a line.yaml', object: '0b', kind: 'file' },
    { path: 'people/linked.yaml', object: '0c', kind: 'link' },
    { path: 'people/submodule', object: '0d', kind: 'other' },
  ])
})

it('reads contents one after the other, by their length alone', () => {
  const out = '0a blob 5\none\n2\n0b blob 0\n\n0c blob 13\n0d blob 9\nxyz\n'
  expect([...readBatch(Buffer.from(out))].map(([object, bytes]) => [object, bytes.toString()])).toEqual([
    ['0a', 'one\n2'],
    ['0b', ''],
    ['0c', '0d blob 9\nxyz'],
  ])
})

it('takes nothing that comes after an object that is missing', () => {
  const out = Buffer.from('0a blob 1\nx\n0b missing\n0c blob 1\ny\n')
  expect([...readBatch(out).keys()]).toEqual(['0a'])
})
