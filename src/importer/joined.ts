import type { Source } from '../source/content.ts'

/** A content folder as it would be with the entries of another folder in it; an entry of the same kind and id gives way. */
export const joined = (base: Source, drafts: Source): Source => {
  const taken = new Set(drafts.entries.map(({ kind, id }) => `${kind}/${id}`))
  const left = base.entries.filter(({ kind, id }) => !taken.has(`${kind}/${id}`))
  const gone = new Set(base.entries.filter((entry) => !left.includes(entry)).map(({ file }) => file))
  const paths = new Set(drafts.others.map(({ path }) => path))
  return {
    ...base,
    entries: [...left, ...drafts.entries].sort((a, b) => (a.file < b.file ? -1 : 1)),
    others: [...base.others.filter(({ path }) => !paths.has(path)), ...drafts.others],
    media: new Map([...base.media, ...drafts.media]),
    diagnostics: [
      ...base.diagnostics.filter(({ file }) => !gone.has(file)),
      // The folder of drafts has no publication of its own.
      ...drafts.diagnostics.filter(({ rule }) => rule !== 'publication-present'),
    ],
  }
}
