import { describe, expect, it } from 'vitest'
import { browsing } from './browsing.ts'

const { addressOf, newContext } = browsing()

/** What an event's page tells a reader of a zone, beside the time of the place. Empty if nothing is shown. */
const ownTime = async (event: string, timezoneId: string, javaScriptEnabled = true): Promise<string> => {
  const context = await newContext({ timezoneId, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(addressOf('harbour', `events/${event}/`), { waitUntil: 'networkidle' })
  const told = page.locator('[data-own-time]')
  const words = (await told.count()) > 0 && (await told.isVisible()) ? await told.textContent() : ''
  await context.close()
  return words ?? ''
}

describe('an event to come', () => {
  it('is told by the reader’s own clock', async () => {
    expect(await ownTime('what-will-a-berth-cost', 'Asia/Dhaka')).toMatch(
      /^By your clock \(Asia\/Dhaka\): \w+,? \d+ \w+.* \d\d:\d\d/,
    )
  })

  it('on another day where it is another day', async () => {
    const [near, far] = [
      await ownTime('what-will-a-berth-cost', 'Pacific/Honolulu'),
      await ownTime('what-will-a-berth-cost', 'Pacific/Kiritimati'),
    ]
    expect(near.match(/\d\d:\d\d/g)).toEqual(far.match(/\d\d:\d\d/g))
    expect(near).not.toBe(far)
  })

  it('says so where the clocks agree, whatever the zone is called, and nothing without JavaScript', async () => {
    for (const zone of ['Europe/London', 'Africa/Accra'])
      expect(await ownTime('what-will-a-berth-cost', zone), zone).toBe('Your own clock shows the same time.')
    expect(await ownTime('what-will-a-berth-cost', 'Asia/Dhaka', false)).toBe('')
  })
})

it('an event that is off is told by nobody’s clock', async () => {
  expect(await ownTime('pilotage-hearing', 'Asia/Dhaka')).toBe('')
})
