import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { check } from '../../src/checks/check.ts'
import type { Diagnostic } from '../../src/domain/diagnostic.ts'
import type { Kind } from '../../src/domain/kinds.ts'
import { repositoryOf, type Repository } from '../../src/domain/repository.ts'
import { readContent } from '../../src/source/content.ts'
import { login, standInForGitHub, token, type Asked, type Committed } from './github.ts'
import { launch } from './launch.ts'
import { serve, type Server } from './serve.ts'

const site = inject('sites').find(({ name }) => name === 'harbour')
if (site === undefined) throw new Error('The site harbour was not built.')
const { folder, content, url } = site
const now = Temporal.Instant.from('2026-09-01T00:00:00Z')

// Each of these is dozens of steps of a large program; a busy machine must not fail one.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let browser: Browser
let server: Server
let repository: Repository
let context: BrowserContext
let page: Page
let asked: Asked
let wanted: string[]
let broken: string[]

beforeAll(async () => {
  const { publication } = await readContent(content)
  const named = publication && repositoryOf(publication)
  if (named === undefined) throw new Error('The fixture names no repository on GitHub.')
  repository = named
  browser = await launch()
  server = await serve(folder, new URL(url).pathname)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** Opens the editing room as somebody who may or may not write to the repository, and signs in with a token. */
const signIn = async ({ mayWrite }: { mayWrite: boolean }) => {
  context = await browser.newContext({ viewport: { width: 1200, height: 1000 }, locale: 'en-GB' })
  wanted = []
  await context.route('**/*', async (route) => {
    const address = route.request().url()
    if (address.startsWith(server.url)) return route.continue()
    wanted.push(address)
    return route.abort()
  })
  asked = await standInForGitHub(context, {
    repository: repository.name,
    branch: repository.branch,
    content,
    mayWrite,
  })
  page = await context.newPage()
  broken = []
  page.on('pageerror', ({ message }) => broken.push(message))
  await page.goto(`${server.url}admin/`)
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click()
  const dialog = page.getByRole('alertdialog')
  await write(dialog.getByRole('textbox'), token)
  await dialog.getByRole('button', { name: 'Sign In' }).click()
}

/** What comes about in a while: the machine may be busy. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 })

/** Types as a person does, and sees that it is there: a field may be drawn anew while the form is being made. */
const write = async (field: ReturnType<Page['locator']>, words: string) => {
  await soon(async () => {
    await field.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(words)
    return field.inputValue()
  }).toBe(words)
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true })

const choose = async (name: string, option: string) => {
  const chosen = page.getByRole('combobox', { name, exact: true })
  await chosen.click()
  const list = await chosen.getAttribute('aria-controls')
  await page
    .locator(`#${list ?? ''}`)
    .getByRole('option', { name: option, exact: true })
    .click()
}

const begin = async (kind: Kind) => {
  await page.goto(`${server.url}admin/#/collections/${kind}`)
  await page.getByRole('button', { name: 'New' }).click()
}

/** Saves, and waits until GitHub has been asked for a commit. */
const save = async (): Promise<Committed> => {
  const before = asked.commits.length
  await page.getByRole('button', { name: 'Save' }).click()
  await soon(() => asked.commits.length).toBeGreaterThan(before)
  const commit = asked.commits.at(-1)
  if (commit === undefined) throw new Error('Nothing was committed.')
  return commit
}

/** What the check finds wrong with files, once they lie in the content folder. */
const errorsIn = async (commits: readonly Committed[]): Promise<Diagnostic[]> => {
  const copy = await mkdtemp(join(tmpdir(), 'rostrum-committed-'))
  try {
    await cp(content, copy, { recursive: true })
    const files = commits.map(({ path }) => path.replace(/^content\//, ''))
    for (const [index, { bytes }] of commits.entries()) {
      const file = join(copy, files[index] ?? '')
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    }
    const found = check(await readContent(copy), { now, files: new Set(files) })
    return found.filter(({ severity }) => severity === 'error')
  } finally {
    await rm(copy, { recursive: true })
  }
}

const text = ({ bytes }: Committed): string => bytes.toString('utf8')

afterEach(async () => {
  await context.close()
  expect({ wanted, broken, unknown: asked.unknown }).toEqual({ wanted: [], broken: [], unknown: [] })
})

describe('someone who may write to the repository', () => {
  beforeEach(async () => {
    await signIn({ mayWrite: true })
    await page.getByRole('button', { name: 'New' }).waitFor()
  })

  it('writes a commentary, and saving opens a pull request with a file that passes the check', async () => {
    await begin('commentary')
    await write(field('Title'), 'A Quay for Everyone')
    await write(field('Summary'), 'Who may moor, and who *decides*.')
    await choose('Authors', 'Oluwadare Finch')
    await choose('Topics', 'Pilotage and safety')
    await write(
      field('Text'),
      'A quay belongs to the town.\n\n## Who decides\n\n<PullQuote>Ask before you moor.</PullQuote>',
    )
    const commit = await save()
    const branch = 'cms/commentary/a-quay-for-everyone'
    expect(asked.branches).toEqual([{ repository: repository.name, name: branch }])
    await soon(() => asked.pullRequests).toEqual([
      expect.objectContaining({ head: branch, base: repository.branch, draft: true }),
    ])
    expect(commit).toMatchObject({
      repository: repository.name,
      branch,
      path: 'content/commentaries/drafts/a-quay-for-everyone.mdx',
    })
    expect(text(commit)).toBe(`---
title: A Quay for Everyone
summary: Who may moor, and who *decides*.
authors:
  - oluwadare-finch
topics:
  - pilotage
draft: true
review:
  - field: published
    question: On what day does it appear?
---

A quay belongs to the town.

## Who decides

<PullQuote>Ask before you moor.</PullQuote>
`)
    expect(await errorsIn(asked.commits)).toEqual([])
  })

  it('changes no more of an entry than what was edited', async () => {
    const file = 'commentaries/2024/quiet-water-is-not-safe-water'
    const before = await readFile(join(content, `${file}.mdx`), 'utf8')
    await page.goto(`${server.url}admin/#/collections/${file.replace('commentaries', 'commentary/entries')}`)
    await soon(() => field('Kicker').inputValue()).toBe('After the November storm')
    await write(field('Kicker'), 'A year on')
    const commit = await save()
    expect(commit.path).toBe(`content/${file}.mdx`)
    expect(text(commit)).toBe(before.replace('After the November storm', 'A year on'))
    await soon(() => asked.pullRequests).toHaveLength(1)
  })

  it.each<[Kind, string, string, string, string]>([
    [
      'commentary',
      'Title',
      'Cover',
      'commentaries/drafts/at-the-quay.mdx',
      'commentaries/drafts/at-the-quay/cranes.png',
    ],
    ['person', 'Name', 'Photo', 'people/at-the-quay.yaml', 'people/at-the-quay/cranes.png'],
  ])('puts the picture of a %s where it is looked for', async (kind, name, group, path, picture) => {
    await begin(kind)
    await write(field(name), 'At the Quay')
    const add = page.getByRole('checkbox', { name: new RegExp(`Add .*${group}`) })
    // Fields are drawn when they come into sight.
    await soon(async () => {
      await page.getByRole('group', { name: 'Field' }).last().scrollIntoViewIfNeeded()
      return add.count()
    }).toBe(1)
    await add.click()
    await page
      .getByRole('group', { name: 'Image' })
      .locator('input[type=file]')
      .first()
      .setInputFiles(join(content, 'commentaries/2025/the-price-of-a-berth/cranes.png'))
    await write(field('Alt'), 'Two cranes at a quay')
    expect((await save()).path).toBe(`content/${path}`)
    expect(asked.commits.map((commit) => commit.path)).toEqual([`content/${picture}`, `content/${path}`])
    expect(await errorsIn(asked.commits)).toEqual([])
  })

  it.each<[Kind, string, string]>([
    ['commentary', 'Title', 'commentaries/drafts/a-mere-title.mdx'],
    ['event', 'Title', 'events/drafts/a-mere-title.yaml'],
    ['person', 'Name', 'people/a-mere-title.yaml'],
    ['topic', 'Title', 'topics/a-mere-title.yaml'],
  ])('saves a new %s of which only the name is known, and it passes the check', async (kind, name, path) => {
    await begin(kind)
    await write(field(name), 'A Mere Title')
    expect((await save()).path).toBe(`content/${path}`)
    expect(await errorsIn(asked.commits)).toEqual([])
  })
})

describe('someone who may not write to the repository', () => {
  it('proposes an entry from a copy of it, and sends it to be reviewed', async () => {
    await signIn({ mayWrite: false })
    await page.getByRole('button', { name: 'Fork', exact: true }).click()
    await begin('commentary')
    expect(asked.forks).toEqual([repository.name])
    await write(field('Title'), 'From Outside')
    await write(field('Summary'), 'A view from the other bank.')
    await write(field('Text'), 'The other bank has a view.')
    const commit = await save()
    const copy = `${login}/${repository.name.split('/')[1] ?? ''}`
    const branch = `cms/${copy}/commentary/from-outside`
    expect(asked.branches).toEqual([{ repository: copy, name: branch }])
    expect(commit).toMatchObject({ repository: copy, branch })
    expect(await errorsIn(asked.commits)).toEqual([])
    await page.getByRole('button', { name: 'Send for Review' }).click()
    await soon(() => asked.pullRequests).toEqual([
      expect.objectContaining({ head: `${login}:${branch}`, base: repository.branch, draft: false }),
    ])
  })
})
