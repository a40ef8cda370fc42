import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { collect } from '../../src/build/collect.ts'

it('What nobody holds on to is gone after a collection, and what somebody holds on to is not', async () => {
  const held = { name: 'held' }
  const [ofHeld, ofLost] = [new WeakRef(held), new WeakRef({ name: 'lost' })]
  // Until a task ends, whatever it has seen of weak references stays.
  await setImmediate()
  collect()
  expect(ofHeld.deref()).toBe(held)
  expect(ofLost.deref()).toBeUndefined()
})
