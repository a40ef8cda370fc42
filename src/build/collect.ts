import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { once } from '../domain/lazy.ts'

// Node gives `gc` to whoever was started with the flag for it; a flag that is set later is for contexts that are made later.
const collector = once(() => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as (options: object) => void
})

/**
 * Has V8 collect what nobody in this thread holds on to any more. For moments after which little that is new comes: left to itself
 * V8 then keeps what is old to the end. The last resort (GCOptions in V8’s `gc-extension.cc`) gives the room back, too.
 */
export const collect = (): void => collector()({ type: 'major', flavor: 'last-resort' })
