import { writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCommand } from '../../src/cli/command.ts'
import { commentCommand } from '../../src/cli/comment.ts'
import type { Changes } from '../../src/outputs/changes/report.ts'
import { commentMarker } from '../../src/outputs/pull-request/comment.ts'
import { emptyFolder } from '../source/repository.ts'

const commit = 'c'.repeat(40)

const event = {
  workflow_run: {
    id: 7,
    event: 'pull_request',
    head_sha: commit,
    head_branch: 'a/branch&state=closed',
    html_url: 'https://github.com/river/review/actions/runs/7',
    conclusion: 'success',
    head_repository: { html_url: 'https://github.com/author/review', owner: { login: 'author' } },
    // Empty for pull requests from forks, as GitHub leaves it.
    pull_requests: [],
  },
  repository: {
    html_url: 'https://github.com/river/review',
    full_name: 'river/review',
    default_branch: 'main',
  },
}

const changes: Changes = {
  everywhere: [],
  pages: {
    new: [{ address: '/commentaries/dams/', kind: 'commentary', title: 'Dams' }],
    changed: [],
    moved: [],
    withdrawn: [],
    gone: [],
  },
  recommendations: { new: [], changed: [], gone: [] },
  waiting: [],
}

const json = (value: unknown) => strToU8(JSON.stringify(value))
const zipped = zipSync({ 'changes.json': json(changes), 'diagnostics.json': json([]) })

/** What GitHub has, by path without its query. */
interface State {
  pulls: unknown
  artifacts: unknown
  zip: Uint8Array
  comments: unknown[]
}

const pull = { number: 3, head: { sha: commit }, base: { ref: 'main' } }
const state: State = {
  pulls: [pull],
  artifacts: { artifacts: [{ id: 9, name: 'report', expired: false, size_in_bytes: 900 }] },
  zip: zipped,
  comments: [],
}

interface Asked {
  method: string
  path: string
  query: URLSearchParams
  authorization: string | undefined
  body: string
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

interface Circumstances {
  webhook?: object
  environment?: Record<string, string>
}

/** Runs the command against a GitHub of the test's own, which keeps what it was asked. */
const run = async (given: Partial<State> = {}, { webhook = event, environment = {} }: Circumstances = {}) => {
  const github = { ...state, ...given }
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '', 'http://github')
      asked.push({
        method: request.method ?? '',
        path,
        query,
        authorization: request.headers.authorization,
        body,
      })
      const answer = (value: unknown) => response.end(JSON.stringify(value))
      const key = `${request.method} ${path}`
      if (key === 'GET /repos/river/review/pulls') answer(github.pulls)
      else if (key === 'GET /repos/river/review/actions/runs/7/artifacts') answer(github.artifacts)
      else if (key === 'GET /repos/river/review/actions/artifacts/9/zip')
        // GitHub sends on to another host, where the token has no business.
        response.writeHead(302, { Location: `http://localhost:${port()}/blob` }).end()
      else if (key === 'GET /blob') response.end(github.zip)
      else if (key === 'GET /repos/river/review/issues/3/comments')
        answer(github.comments.slice((Number(query.get('page')) - 1) * 100, Number(query.get('page')) * 100))
      else if (key === 'POST /repos/river/review/issues/3/comments' || request.method === 'PATCH')
        answer({ html_url: 'https://github.com/river/review/pull/3#issuecomment-1' })
      else response.writeHead(404).end()
    })
  })
  const port = () => (server.address() as AddressInfo).port
  await new Promise<void>((resolve) => server.listen(0, resolve))
  onTestFinished(() => {
    server.close()
  })
  const folder = await emptyFolder()
  await writeFile(join(folder, 'event.json'), JSON.stringify(webhook))
  const [printed, aside]: [string[], string[]] = [[], []]
  const code = await runCommand(commentCommand, [], {
    environment: {
      GITHUB_API_URL: `http://127.0.0.1:${port()}`,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'river/review',
      GITHUB_TOKEN: 'a-token',
      ...environment,
    },
    folder,
    print: (text) => printed.push(text),
    printAside: (text) => aside.push(text),
    colour: false,
  })
  const [written, ...more] = asked.filter(({ method }) => method !== 'GET')
  expect(more).toEqual([])
  const body = written && (JSON.parse(written.body) as { body: string }).body
  return { code, asked, written: written && `${written.method} ${written.path}`, body, aside: aside.join('') }
}

const bot = { login: 'github-actions[bot]', type: 'Bot' }
const words = (body: string, user: unknown = { login: 'reader', type: 'User' }, id = 1) => ({
  id,
  body,
  user,
})

describe('npm run comment', () => {
  it('writes a comment with what the run reported', async () => {
    const { code, written, body } = await run()
    expect([code, written]).toEqual([0, 'POST /repos/river/review/issues/3/comments'])
    expect(body).toMatch(/^<!-- rostrum/)
    expect(body).toContain('Dams `/commentaries/dams/`')
    expect(body).toContain('The check found nothing wrong.')
  })

  it('renews its comment instead of writing another, however far down it stands', async () => {
    const others = Array.from({ length: 150 }, (_, index) => words('Yes.', undefined, index + 10))
    const { written } = await run({ comments: [...others, words(`${commentMarker}\n…`, bot, 5)] })
    expect(written).toBe('PATCH /repos/river/review/issues/comments/5')
  })

  it('does not take somebody else’s comment for its own', async () => {
    const { written } = await run({ comments: [words(commentMarker), words('Hello.', bot)] })
    expect(written).toMatch(/^POST/)
  })

  it('asks GitHub which pull request the commit belongs to, and believes nothing else', async () => {
    const { asked } = await run()
    const query = asked.find(({ path }) => path.endsWith('/pulls'))?.query
    expect(Object.fromEntries(query ?? [])).toMatchObject({
      state: 'open',
      base: 'main',
      head: 'author:a/branch&state=closed',
    })
  })

  it.each([
    ['has a newer commit', [{ ...pull, head: { sha: 'd'.repeat(40) } }]],
    ['is for another branch', [{ ...pull, base: { ref: 'old' } }]],
    ['is closed', []],
  ])('writes nothing when the pull request %s', async (_, pulls) => {
    const { code, written } = await run({ pulls })
    expect([code, written]).toEqual([0, undefined])
  })

  it('keeps its token to GitHub', async () => {
    const { asked } = await run()
    expect(asked.filter(({ authorization }) => authorization === undefined).map(({ path }) => path)).toEqual([
      '/blob',
    ])
  })

  it('names the preview of the pull request where the host makes one', async () => {
    const preview = (address: string) => run({}, { environment: { PREVIEW_URL: address } })
    expect((await preview('https://pr-{number}.example.net/')).body).toContain(
      '[Dams](https://pr-3.example.net/commentaries/dams/)',
    )
    expect((await preview('javascript:alert({number})')).body).not.toContain('javascript')
    expect((await preview('')).body).not.toContain('Preview')
  })

  /** A zip whose directory claims that a file is small. */
  const lying = (() => {
    const zip = zipSync({ 'changes.json': new Uint8Array(50_000_000) }, { level: 9 })
    const view = new DataView(zip.buffer, zip.byteOffset)
    for (let at = 0; at < zip.length - 4; at += 1) {
      const signature = view.getUint32(at, true)
      if (signature === 0x02014b50) view.setUint32(at + 24, 100, true)
      if (signature === 0x04034b50) view.setUint32(at + 22, 100, true)
    }
    return zip
  })()

  it.each([
    ['is missing', { artifacts: { artifacts: [] } }],
    [
      'has expired',
      { artifacts: { artifacts: [{ id: 9, name: 'report', expired: true, size_in_bytes: 9 }] } },
    ],
    [
      'says that it is large',
      { artifacts: { artifacts: [{ id: 9, name: 'report', expired: false, size_in_bytes: 1e9 }] } },
    ],
    ['is larger than it says', { zip: new Uint8Array(6_000_000) }],
    ['is no archive', { zip: strToU8('PK nothing') }],
    ['is large once unpacked', { zip: zipSync({ 'changes.json': new Uint8Array(50_000_000) }) }],
    ['is large once unpacked, and says otherwise', { zip: lying }],
    [
      'leads out of its folder',
      { zip: zipSync({ '../changes.json': json(changes), '/diagnostics.json': json([]) }) },
    ],
    ['is no JSON', { zip: zipSync({ 'changes.json': strToU8('{'), 'diagnostics.json': strToU8('') }) }],
    [
      'has other fields',
      {
        zip: zipSync({
          'changes.json': json({ ...changes, number: 4 }),
          'diagnostics.json': json([{ rule: '../x' }]),
        }),
      },
    ],
  ])('says that there is no report when the artifact %s', async (_, given) => {
    const { code, body } = await run(given)
    expect(code).toBe(0)
    expect(body).toContain('The check left no report.')
    expect(body).toContain('What readers would see changed is not known.')
    expect(body).not.toContain('Dams')
  })

  it.each([
    ['a push', { ...event, workflow_run: { ...event.workflow_run, event: 'push' } }],
    ['no commit', { ...event, workflow_run: { ...event.workflow_run, head_sha: '$(id)' } }],
    ['nothing', {}],
  ])('ends with 2 when the event is %s', async (_, webhook) => {
    const { code, asked, aside } = await run({}, { webhook })
    expect([code, asked]).toEqual([2, []])
    expect(aside).toBe('The event is no run of a workflow for a pull request.\n')
  })

  it('ends with 2 and a sentence when GitHub refuses', async () => {
    const { code, aside } = await run({}, { environment: { GITHUB_REPOSITORY: 'other/repository' } })
    expect(code).toBe(2)
    expect(aside).toMatch(/^GitHub answered 404 to GET \/repos\/other\/repository\/pulls/)
  })

  it('runs nowhere else', async () => {
    const { code, aside } = await run({}, { environment: { GITHUB_TOKEN: '' } })
    expect([code, aside]).toEqual([2, 'This runs in a workflow of GitHub only. See `--help`.\n'])
  })
})
