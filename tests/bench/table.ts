/** One column of a table: its head, and its figures by the name of their line. */
export interface Column {
  head: string
  figures: Readonly<Record<string, number>>
}

const figure = (value: number | undefined): string =>
  value === undefined
    ? ''
    : Number.isInteger(value)
      ? value.toLocaleString('en-GB')
      : value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A table in plain text: a line for every name that any of the columns has. */
export const table = (columns: readonly Column[]): string => {
  const names = [...new Set(columns.flatMap(({ figures }) => Object.keys(figures)))]
  const cells = [
    ['', ...columns.map(({ head }) => head)],
    ...names.map((name) => [name, ...columns.map(({ figures }) => figure(figures[name]))]),
  ]
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index + 1]?.length ?? 0)))
  const nameWidth = Math.max(...cells.map(([name = '']) => name.length))
  return cells
    .map(([name = '', ...rest]) =>
      [name.padEnd(nameWidth), ...rest.map((cell, index) => cell.padStart(widths[index] ?? 0))]
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/**
 * How the figures of a larger archive stand to those of a smaller one: 1 where they are as many times as large as the
 * archive is, less where they grow more slowly.
 */
export const growth = (
  smaller: Column['figures'],
  larger: Column['figures'],
  times: number,
): Column['figures'] =>
  Object.fromEntries(
    Object.entries(larger).flatMap(([name, value]) => {
      const before = smaller[name]
      return before === undefined || before === 0 ? [] : [[name, value / before / times]]
    }),
  )
