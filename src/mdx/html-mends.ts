/** What to write instead of the HTML that people type from habit. */
const mends: ReadonlyMap<string, string> = new Map([
  ['a', 'Write a link as `[words](https://…)`.'],
  ['audio', 'Write `<Recording url="https://…" title="…" />`.'],
  ['b', 'Write `**words**`.'],
  ['blockquote', 'Begin each line with `> `.'],
  ['br', 'End the line with a backslash, or begin a new paragraph.'],
  ['center', 'Take the tag away: the design decides where things stand.'],
  ['code', 'Put the words between backticks.'],
  ['details', 'Write `<Note title="…">…</Note>`.'],
  ['div', 'Take the tags away, or write `<Note>…</Note>`.'],
  ['em', 'Write `*words*`.'],
  ['embed', 'Write `<Recording url="https://…" title="…" />`.'],
  ['figure', 'Write `<Figure src="…" alt="…" />`.'],
  ['font', 'Take the tag away: the design decides how words look.'],
  ['h1', 'The title is in the front matter; begin the headings of the text with `##`.'],
  ['hr', 'Write `---` between two blank lines.'],
  ['i', 'Write `*words*`.'],
  ['iframe', 'Write `<Recording url="https://…" title="…" />`: recordings are linked, not embedded.'],
  ['img', 'Write `<Figure src="…" alt="…" />`.'],
  ['li', 'Begin the line with `- `.'],
  ['ol', 'Begin each line with `1. `.'],
  ['p', 'Leave a blank line between paragraphs.'],
  ['s', 'Write `~~words~~`.'],
  ['span', 'Take the tags away; for another language write `<Lang code="…">…</Lang>`.'],
  ['strong', 'Write `**words**`.'],
  ['sup', 'Write a footnote as `[^1]`, and a small figure as it is.'],
  ['table', 'Write a table with `|` between the cells and `---` below the first row.'],
  ['u', 'Write `*words*`.'],
  ['ul', 'Begin each line with `- `.'],
  ['video', 'Write `<Recording url="https://…" title="…" />`.'],
  ...[2, 3, 4, 5, 6].map((depth): [string, string] => [
    `h${depth}`,
    `Write \`${'#'.repeat(depth)} \` before the heading.`,
  ]),
])

/** How to write in Markdown what an HTML element was meant to do. */
export const htmlMend = (name: string): string =>
  mends.get(name.toLowerCase()) ?? 'Take it away; for the sign itself write `&lt;`.'
