import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readContent } from '../../src/source/content.ts'
import { readContentAt } from '../../src/source/content-at.ts'
import { changed, good, withFolder } from '../checks/content.ts'
import { below, emptyFolder, newRepository, repositoryAt } from './repository.ts'

const commentary = 'commentaries/2026/embankments.mdx'

/** The content at a revision; a test that finds none fails. */
const found = async (folder: string, revision: string) => {
  const then = await readContentAt(folder, revision)
  if ('problem' in then) throw new Error(then.problem)
  return then
}

const problem = async (folder: string, revision: string): Promise<string> => {
  const then = await readContentAt(folder, revision)
  return 'problem' in then ? then.problem : 'no problem'
}

const titleOf = ({ source }: Awaited<ReturnType<typeof found>>): unknown =>
  source.entries.find(({ file }) => file === commentary)?.entry?.data

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a content folder as it was', () => {
  it('is read from the commit, whatever lies on disk now', async () => {
    const repository = await newRepository()
    const first = await repository.commit(below('content', good))
    await repository.commit(below('content', changed(commentary, 'not enough', 'too much')))
    await repository.write({ [`content/${commentary}`]: undefined })
    const then = await found(join(repository.folder, 'content'), 'HEAD~1')
    expect(then.commit).toBe(first)
    expect(titleOf(then)).toMatchObject({ title: 'Embankments are not enough' })
    expect(titleOf(await found(join(repository.folder, 'content'), 'main'))).toMatchObject({
      title: 'Embankments are too much',
    })
  })

  it('holds what reading the folder at that time gave', async () => {
    const repository = await newRepository()
    const odd = { 'people/ä ö.yaml': 'name: Odd\n', 'people/.hidden.yaml': 'name: Hidden\n', 'x.png': 'x' }
    await repository.commit({ ...good, ...odd })
    const { source } = await found(repository.folder, 'HEAD')
    await withFolder({ ...good, ...odd }, async (folder) => {
      const now = await readContent(folder)
      expect(source.entries.map(({ file, digest }) => [file, digest])).toEqual(
        now.entries.map(({ file, digest }) => [file, digest]),
      )
      expect(source.publication).toEqual(now.publication)
      expect(source.others.map(({ path }) => path)).toEqual(now.others.map(({ path }) => path))
    })
  })

  it('does not follow a symbolic link', async () => {
    const repository = await newRepository()
    await repository.commit(good)
    await repository.git('config', 'core.symlinks', 'true')
    const object = await repository.git('hash-object', '-w', 'people/ayesha-malik.yaml')
    await repository.git('update-index', '--add', '--cacheinfo', `120000,${object},people/linked.yaml`)
    await repository.git('commit', '--quiet', '--message', 'A link')
    const { source } = await found(repository.folder, 'HEAD')
    expect(source.entries.map(({ id }) => id)).not.toContain('linked')
    expect(source.others).toContainEqual(
      expect.objectContaining({ path: 'people/linked.yaml', kind: 'link' }),
    )
  })

  it('is that of the place where the branch was left, not what others did there since', async () => {
    const repository = await newRepository()
    const fork = await repository.commit(good)
    await repository.git('checkout', '--quiet', '-b', 'mine')
    await repository.commit({ 'people/new.yaml': 'name: New Person\n' })
    await repository.git('checkout', '--quiet', 'main')
    await repository.commit({ 'people/theirs.yaml': 'name: Their Person\n' })
    await repository.git('checkout', '--quiet', 'mine')
    expect((await found(repository.folder, 'main')).commit).toBe(fork)
  })

  it('takes over what has not changed, so that it is parsed once', async () => {
    const repository = await newRepository()
    await repository.commit(good)
    await repository.write(changed(commentary, 'not enough', 'too much'))
    const now = await readContent(repository.folder)
    const then = await readContentAt(repository.folder, 'HEAD', now)
    if ('problem' in then) throw new Error(then.problem)
    const others = then.source.entries.filter((entry) => !now.entries.includes(entry))
    expect(others.map(({ file }) => file)).toEqual([commentary])
  })

  it('is found from a hook, which speaks of its own repository', async () => {
    const repository = await newRepository()
    const commit = await repository.commit(below('content', good))
    vi.stubEnv('GIT_DIR', '.git')
    vi.stubEnv('GIT_INDEX_FILE', '.git/index')
    expect((await found(join(repository.folder, 'content'), 'HEAD')).commit).toBe(commit)
  })
})

describe('where there is no such past', () => {
  it.each(['', '-1', '--upload-pack=touch hacked', '--output=hacked', ' main', 'main\nother', 'ma\u0000in'])(
    'refuses what is no revision, before git sees it: %j',
    async (revision) => {
      const repository = await newRepository()
      await repository.commit(good)
      expect(await problem(repository.folder, revision)).toMatch(
        /is no revision: name a commit, a branch or a tag\.$/,
      )
      await expect(access(join(repository.folder, 'hacked'))).rejects.toThrow(/ENOENT/)
    },
  )

  it.each([
    'nope',
    'HEAD~9',
    'main..main',
    'HEAD:people',
    'main; touch hacked',
    '$(touch hacked)',
    '`touch hacked`',
  ])('says that there is no such commit: %s', async (revision) => {
    const repository = await newRepository()
    await repository.commit(good)
    expect(await problem(repository.folder, revision)).toMatch(/^There is no commit `/)
    await expect(access(join(repository.folder, 'hacked'))).rejects.toThrow(/ENOENT/)
  })

  it('says how to get the rest of a shallow history', async () => {
    const whole = await newRepository()
    await whole.commit(good)
    await whole.commit(changed(commentary, 'not enough', 'too much'))
    const shallow = repositoryAt(await emptyFolder())
    await shallow.git('clone', '--quiet', '--depth=1', pathToFileURL(whole.folder).href, '.')
    expect(await problem(shallow.folder, 'HEAD~1')).toMatch(
      /only the newest part of the history.*--unshallow.*fetch-depth: 0/,
    )
  })

  it('says that a folder is in no checkout', async () => {
    const folder = await emptyFolder()
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(folder, '..'))
    expect(await problem(folder, 'HEAD')).toBe(`${folder} is in no git checkout, so it has no past.`)
  })

  it('says that the folder was not there yet', async () => {
    const repository = await newRepository()
    await repository.commit({ 'README.md': 'Words.\n' })
    await repository.commit(below('content', good))
    expect(await problem(join(repository.folder, 'content'), 'HEAD~1')).toMatch(
      /^There was no folder `content` at [0-9a-f]{10}\.$/,
    )
  })

  it('says that git is not there', async () => {
    vi.stubEnv('PATH', '/nowhere')
    expect(await problem('/', 'HEAD')).toMatch(/git is not installed/)
  })
})
