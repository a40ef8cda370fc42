import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { addRedirect } from '../../src/source/add-redirect.ts'

const inYaml = (text: string) => addRedirect(text, '/people/old/', false)

describe('adding an old address to an entry', () => {
  it.each([
    [
      'begins the list at the end',
      'name: A # as printed\n',
      'name: A # as printed\nredirectFrom:\n  - /people/old/\n',
    ],
    ['does so where the last line has no end', 'name: A', 'name: A\nredirectFrom:\n  - /people/old/'],
    [
      'goes on with a list, in its own indentation and before what follows',
      "redirectFrom:\n- '/a/' # first\n\n# the name\nname:   A\n",
      "redirectFrom:\n- '/a/' # first\n- /people/old/\n\n# the name\nname:   A\n",
    ],
    [
      'goes on with a list that ends the file',
      'redirectFrom:\n    - /a/',
      'redirectFrom:\n    - /a/\n    - /people/old/',
    ],
    [
      'goes on with a list in brackets',
      'redirectFrom: [ "/a/" ] # old\nname: A\n',
      'redirectFrom: [ "/a/", /people/old/ ] # old\nname: A\n',
    ],
    ['fills empty brackets', 'redirectFrom: []\nname: A\n', 'redirectFrom: [/people/old/]\nname: A\n'],
    ['keeps the line ends of Windows', 'name: A\r\n', 'name: A\r\nredirectFrom:\r\n  - /people/old/\r\n'],
  ])('%s', (_, before, after) => {
    expect(inYaml(before)).toBe(after)
  })

  it('touches the front matter of an MDX file only', () => {
    const body = '\nredirectFrom: is a word here.\n\n---\n\nMore.\n'
    expect(addRedirect(`---\ntitle: A\n---\n${body}`, '/old/', true)).toBe(
      `---\ntitle: A\nredirectFrom:\n  - /old/\n---\n${body}`,
    )
  })

  it('leaves alone what is not written as lines of fields', () => {
    expect(inYaml('{ name: A }\n')).toBeUndefined()
    expect(addRedirect('No front matter.\n', '/old/', true)).toBeUndefined()
  })

  it('adds the address and changes nothing else, whatever the entry holds and however it is written', () => {
    const fields = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.oneof(fc.string(), fc.array(fc.string())),
    )
    const address = fc.webPath().filter((path) => /^\/[^?#]+$/.test(path))
    fc.assert(
      fc.property(
        fields,
        fc.option(fc.array(address), { nil: undefined }),
        address,
        fc.constantFrom('flow', 'block'),
        (others, redirectFrom, old, style) => {
          const data = { name: 'A', ...others, ...(redirectFrom && { redirectFrom }), last: 'Z' }
          const before = stringify(data, {
            collectionStyle: 'block',
            ...(style === 'flow' && { flowCollectionPadding: false }),
          })
          const after = addRedirect(before, old, false)
          expect(after).toBeDefined()
          expect(parse(after ?? '')).toEqual({ ...data, redirectFrom: [...(redirectFrom ?? []), old] })
          const kept = (after ?? '').split('\n')
          // `[]` is the one line that is altered itself.
          for (const line of before.split('\n').filter((one) => !one.includes('[]')))
            expect(kept).toContain(line)
        },
      ),
    )
  })
})
