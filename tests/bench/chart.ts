import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'

/** One bar: what was done, and the seconds that it took. */
export interface Bar {
  name: string
  seconds: number
}

const [nameWidth, barWidth, row, margin] = [190, 420, 30, 16]

/** Seconds as bars beside each other, as a picture in SVG. The longest bar has the whole width. */
export const chart = (title: string, bars: readonly Bar[]): string => {
  const longest = Math.max(...bars.map(({ seconds }) => seconds))
  const [width, height] = [nameWidth + barWidth + 90, bars.length * row + 2 * margin + 24]
  const text = (x: number, y: number, words: string, style: Record<string, string> = {}) =>
    s('text', { x, y, 'font-family': 'Source Serif 4, Georgia, serif', 'font-size': 15, ...style }, words)
  return toHtml(
    s(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
      [
        s('title', title),
        s('rect', { width, height, fill: '#fbf8f2' }),
        text(margin, margin + 14, title, { 'font-weight': '600', fill: '#16202c' }),
        ...bars.flatMap(({ name, seconds }, index) => {
          const y = margin + 24 + index * row
          const long = Math.max(1, Math.round((seconds / longest) * barWidth))
          return [
            text(margin, y + 20, name, { fill: '#16202c' }),
            s('rect', { x: nameWidth, y: y + 6, width: long, height: row - 12, fill: '#9b2335' }),
            text(nameWidth + long + 8, y + 20, `${seconds.toFixed(1)} s`, { fill: '#55606d' }),
          ]
        }),
      ],
    ),
    { space: 'svg' },
  )
}
