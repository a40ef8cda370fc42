import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineLayout } from '../../../src/components/timeline/layout.ts'

const layout = (...dates: string[]) => timelineLayout(dates.map((date) => ({ date })))

describe('a timeline', () => {
  it('has a dot for a day and a bar for a date that is open', () => {
    const { marks } = layout('2025-03', '2025-11-26', '2025-11-28~', '2026-01-03/2026-02-04')
    expect(marks.map(({ isVague }) => isVague)).toEqual([true, false, false, true])
    for (const { start, end, isVague } of marks) expect(end > start).toBe(isVague)
  })

  it('draws a bar as long as the date is open', () => {
    const [month, year] = layout('2024-12', '2025').marks
    expect((year?.end ?? 0) - (year?.start ?? 0)).toBeGreaterThan(
      10 * ((month?.end ?? 0) - (month?.start ?? 0)),
    )
  })

  it('sets on one row what is far apart, and on another what is near', () => {
    expect(
      layout('2025-01-01', '2025-06-01', '2025-06-03', '2025-12-31').marks.map(({ row }) => row),
    ).toEqual([0, 0, 1, 0])
  })

  it.each([
    ['months', ['2025-01-10', '2025-06-20'], ['Feb 2025', 'Mar 2025', 'Apr 2025', 'May 2025', 'Jun 2025']],
    ['quarters', ['2025-03', '2026-02'], ['Apr 2025', 'Jul 2025', 'Oct 2025', 'Jan 2026']],
    ['years', ['2021-06-01', '2025-06-01'], ['2022', '2023', '2024', '2025']],
  ])('counts %s on its axis', (_, dates, labels) => {
    expect(layout(...dates).ticks.map(({ label }) => label)).toEqual(labels)
  })

  it('of one day has an axis, too', () => {
    expect(layout('2025-03-01').marks).toHaveLength(1)
  })

  it('stays within its width, and no two marks lie on each other, whatever the dates', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1990, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .chain(([year, month, day]) => {
        const [m, d] = [month, day].map((part) => String(part).padStart(2, '0'))
        return fc.constantFrom(`${year}`, `${year}-${m}`, `${year}-${m}-${d}`, `${year}-${m}-${d}~`)
      })
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 30 }), (dates) => {
        const { marks, rows, ticks } = layout(...dates.sort())
        for (const { start, end, row } of marks) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(100)
          expect(row).toBeLessThan(rows)
        }
        for (let row = 0; row < rows; row += 1) {
          const inRow = marks.filter((mark) => mark.row === row)
          for (const [index, mark] of inRow.entries())
            if (index > 0) expect(mark.start).toBeGreaterThan(inRow[index - 1]?.end ?? 0)
        }
        expect(ticks.length).toBeLessThanOrEqual(9)
      }),
    )
  })
})
