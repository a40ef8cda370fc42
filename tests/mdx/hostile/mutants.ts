import fc from 'fast-check'
import { allowedBodies } from '../allowed-bodies.ts'
import { hostileBodies } from './bodies.ts'

const bodies = [...hostileBodies.map(({ body }) => body), ...allowedBodies.map(([, body]) => body)]
const fragment = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '{/*',
    '*/}',
    '[',
    ']',
    '](',
    ')',
    '!',
    '"',
    "'",
    '=',
    '`',
    '```\n',
    '\\',
    '&',
  ],
  ...[
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n## ',
    '    ',
    '\t',
    '|',
    '\n|---|\n',
    '[^1]',
    '\n\n[^1]: a',
    '*',
    '_',
    '~~',
    ':',
    '/',
  ],
  ...[
    '<Term>',
    '</Term>',
    '<Note>',
    '</Note>',
    '<Lang code="ur">',
    '</Lang>',
    '<script>',
    'javascript:',
    'https://',
    ';',
  ],
  ...['&#58;', '&lt;', '\u0000', '\u202E', '\u200B', '\uFEFF', '\r', 'رپورٹ', '😀', 'a', '#', ' '],
)
const edit = fc.record({ at: fc.nat(200), remove: fc.nat(6), insert: fragment })
/** Bodies put together from hostile and allowed ones, two at a time, and cut and mixed with what they are made of. */
export const mutant: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', ...bodies), fc.constantFrom(...bodies), fc.array(edit, { maxLength: 5 }))
  .map(([first, second, edits]) =>
    edits.reduce((text, { at, remove, insert }) => {
      const index = at % (text.length + 1)
      return text.slice(0, index) + insert + text.slice(index + remove)
    }, `${first}\n\n${second}`),
  )
