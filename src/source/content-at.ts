import { kindOfPath, publicationFile } from '../domain/kinds.ts'
import { type ContentStore, readContentFrom, type Source } from './content.ts'
import { git, readBatch, readTree, type TreeFile } from './git.ts'

/** A content folder as it was, and the commit it was read from. */
export interface ContentAt {
  source: Source
  /** As git names it in full. */
  commit: string
}

/** A value, or the reason why there is none: a sentence for whoever asked for a revision. */
type Found<T> = T | { problem: string }

// No option of git (`--upload-pack=…`), and nothing that could not be printed.
const isRevision = (words: string): boolean => /^[^-\s\p{Cc}][^\p{Cc}]*$/u.test(words)

interface Checkout {
  /** Where the folder lies in the repository, without a slash at its end. */
  place: string
  isShallow: boolean
}

const checkoutAround = async (folder: string): Promise<Found<Checkout>> => {
  const answer = await git(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix'])
  if ('failed' in answer)
    return {
      problem: /not a git repository/i.test(answer.failed)
        ? `${folder} is in no git checkout, so it has no past.`
        : `git cannot read the history of ${folder}: ${answer.failed}`,
    }
  const [shallow, prefix = ''] = answer.out.toString().split('\n')
  return { place: prefix.replace(/\/$/, ''), isShallow: shallow === 'true' }
}

const firstLine = (out: Buffer): string => out.toString().split('\n', 1)[0] ?? ''

const commitOf = async (folder: string, revision: string, isShallow: boolean): Promise<Found<string>> => {
  const named = await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  if ('failed' in named)
    return {
      problem: `There is no commit \`${revision}\` in this checkout.${
        isShallow
          ? ' It holds only the newest part of the history: fetch the rest with `git fetch --unshallow`; in a workflow, check out with `fetch-depth: 0`.'
          : ' `git log --oneline` shows those that there are; `git fetch` brings those of others.'
      }`,
    }
  const commit = firstLine(named.out)
  // What others did since on their branch is not undone here: the past is where this branch left theirs.
  const common = await git(folder, ['merge-base', commit, 'HEAD'])
  return 'failed' in common ? commit : firstLine(common.out)
}

const isShown = ({ path }: TreeFile): boolean => !path.split('/').some((name) => name.startsWith('.'))

const filesAt = async (folder: string, commit: string, place: string): Promise<Found<TreeFile[]>> => {
  const listing = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', `${commit}:${place}`])
  return 'failed' in listing
    ? { problem: `There was no folder \`${place}\` at ${commit.slice(0, 10)}.` }
    : readTree(listing.out).filter(isShown)
}

/**
 * Reads a content folder as it was at a revision of its git history. Pictures and attachments are listed, not read.
 * @param revision as git names one: `main`, `HEAD~3`, `v1.0`. Where the checkout has left it (the merge base) counts
 * @param now the folder as it is: entries that have not changed are taken over, parsed as they are
 * @returns a sentence for the user where there is no such past
 */
export const readContentAt = async (
  folder: string,
  revision: string,
  now?: Source,
): Promise<Found<ContentAt>> => {
  if (!isRevision(revision))
    return { problem: `\`${revision}\` is no revision: name a commit, a branch or a tag.` }
  const checkout = await checkoutAround(folder)
  if ('problem' in checkout) return checkout
  const commit = await commitOf(folder, revision, checkout.isShallow)
  if (typeof commit !== 'string') return commit
  const files = await filesAt(folder, commit, checkout.place)
  if ('problem' in files) return files

  const wanted = files.filter(
    ({ path, kind }) => kind === 'file' && (path === publicationFile.path || kindOfPath(path) !== undefined),
  )
  const batch = await git(folder, ['cat-file', '--batch'], wanted.map(({ object }) => `${object}\n`).join(''))
  const blobs = 'failed' in batch ? new Map<string, Buffer>() : readBatch(batch.out)
  const contents = new Map(wanted.map(({ path, object }) => [path, blobs.get(object)]))
  if ([...contents.values()].includes(undefined))
    return {
      problem: `git cannot read all files of ${commit.slice(0, 10)}: the checkout holds only part of them.`,
    }
  const store: ContentStore = {
    folder,
    list: () => Promise.resolve(files),
    read: (path) => Promise.resolve(contents.get(path) ?? Buffer.alloc(0)),
    media: () => Promise.resolve(new Map()),
  }
  const source = await readContentFrom(store, now)
  return { source, commit }
}
