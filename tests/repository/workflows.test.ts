import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { parse } from 'yaml'
import { z } from 'zod'

// GitHub's parser imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')

const root = new URL('../../', import.meta.url)
const folder = new URL('.github/workflows/', root)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']))
const step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
  'continue-on-error': z.boolean().optional(),
})
const job = z.strictObject({
  name: z.string(),
  needs: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  'runs-on': z.string().optional(),
  'timeout-minutes': z.int().optional(),
  permissions,
  environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  steps: z.array(step).default([]),
})
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean().optional() }).optional(),
  jobs: z.record(z.string(), job),
})

const files = readdirSync(folder)
const workflows = files.map((file) => {
  const text = read(`.github/workflows/${file}`)
  return { file, text, ...workflow.parse(parse(text)) }
})
const jobs = workflows.flatMap(({ file, on, jobs: all }) =>
  Object.entries(all).map(([id, one]) => ({ id: `${file} ${id}`, events: Object.keys(on), ...one })),
)
const steps = jobs.flatMap(({ id, events, steps: all }) => all.map((one) => ({ job: id, events, ...one })))
const actions = [...jobs, ...steps].flatMap(({ uses }) => uses ?? [])

const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json'))).scripts

describe('the workflows', () => {
  it('are these', () => {
    expect(files).toEqual(['bench.yml', 'comment.yml', 'daily.yml', 'publish.yml', 'pull-request.yml'])
  })

  it.each(workflows)('$file is a workflow to GitHub’s own parser', ({ file, text }) => {
    const { context } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter())
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([])
  })

  it('pin each action by the hash of a commit, and say its version', () => {
    expect(actions.length).toBeGreaterThan(10)
    for (const action of actions.filter((name) => !name.startsWith('./')))
      expect(action).toMatch(/^actions\/[\w/-]+@[0-9a-f]{40}$/)
    for (const { text } of workflows)
      for (const line of text.split('\n').filter((each) => /uses: (?!\.\/)/.test(each)))
        expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('name one version of an action everywhere', () => {
    const pins = Map.groupBy(new Set(actions), (action) =>
      action.split('@')[0]?.split('/').slice(0, 2).join('/'),
    )
    for (const [action, found] of pins)
      expect([action, new Set(found.map((one) => one.split('@')[1])).size]).toEqual([action, 1])
  })

  it('may do nothing, and each job no more than this', () => {
    for (const { permissions: all } of workflows) expect(all).toEqual({})
    expect(Object.fromEntries(jobs.map(({ id, permissions: may }) => [id, may]))).toEqual({
      'bench.yml build': { contents: 'read' },
      'comment.yml comment': { actions: 'read', contents: 'read', 'pull-requests': 'write' },
      'daily.yml publish': { contents: 'read', pages: 'write', 'id-token': 'write' },
      'publish.yml build': { contents: 'read' },
      'publish.yml deploy': { pages: 'write', 'id-token': 'write' },
      'pull-request.yml check': { contents: 'read' },
      'pull-request.yml site': { contents: 'read' },
      'pull-request.yml test': { contents: 'read' },
    })
  })

  it('never run in the event that gives a stranger’s code our rights', () => {
    for (const { on } of workflows) expect(Object.keys(on)).not.toContain('pull_request_target')
  })

  it('have no secret and no token where a pull request’s code runs', () => {
    const strangers = workflows.filter(({ on }) => 'pull_request' in on)
    expect(strangers.map(({ file }) => file)).toEqual(['pull-request.yml'])
    for (const { text } of strangers) expect(text).not.toMatch(/\bsecrets\b|\.token\b|GITHUB_TOKEN/)
  })

  it('use no secret but the token of the run, which one step has', () => {
    for (const { text } of workflows) expect(text).not.toMatch(/\bsecrets\b/)
    expect(
      steps.filter(({ env }) => env?.['GITHUB_TOKEN'] !== undefined).map(({ job: id, run }) => [id, run]),
    ).toEqual([['comment.yml comment', 'npm run --silent comment']])
  })

  it('put nothing into a command: what a stranger may have named comes through the environment', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
    for (const { text } of workflows)
      for (const line of text.split('\n').filter((each) => each.includes('github.event.')))
        expect(line).toMatch(/^ {2}group: |^ {4}if: /)
  })

  it('leave no credentials behind, and take no code from a pull request where they may write', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts).toHaveLength(6)
    for (const { with: given } of checkouts) {
      expect(given?.['persist-credentials']).toBe(false)
      expect(Object.keys(given ?? {})).not.toContain('ref')
      expect(Object.keys(given ?? {})).not.toContain('repository')
    }
    expect(actions.filter((action) => action.includes('download-artifact'))).toEqual([])
  })

  it('fill caches on the main branch alone, and take none where they may write', () => {
    const caching = steps.filter(({ uses }) => uses?.startsWith('actions/cache'))
    expect(caching.map(({ job: id, uses }) => [id, uses?.split('@')[0]])).toEqual([
      ['publish.yml build', 'actions/cache/restore'],
      ['publish.yml build', 'actions/cache/save'],
      ['pull-request.yml site', 'actions/cache/restore'],
    ])
    expect(jobs.find(({ id }) => id === 'publish.yml build')?.if).toBe(
      "${{ github.ref == 'refs/heads/main' }}",
    )
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/setup-node@')) {
        expect(given).toEqual({ 'node-version-file': '.nvmrc', 'package-manager-cache': false })
      }
  })

  it('check first, and build and test only what has passed', () => {
    const ofPullRequests = jobs.filter(({ events }) => events.includes('pull_request'))
    expect(ofPullRequests.map(({ id, needs }) => [id, needs])).toEqual([
      ['pull-request.yml check', undefined],
      ['pull-request.yml site', 'check'],
      ['pull-request.yml test', 'check'],
    ])
    expect(ofPullRequests[0]?.steps[3]?.run).toBe('npm run --silent check -- --since HEAD^1 --format github')
  })

  it('run nothing of a pull request’s packages while they are installed', () => {
    const installing = steps.flatMap(({ run }) => (run?.includes('npm ci') ? [run] : []))
    expect(new Set(installing)).toEqual(new Set(['npm ci --ignore-scripts']))
  })

  it('run scripts that are there', () => {
    const named = steps.flatMap(({ run = '' }) =>
      Array.from(run.matchAll(/npm run (?:--silent )?([\w-]+)/g), ([, name = '']) => name),
    )
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
    expect(read('.ci/run')).toContain('npm ci && npm test')
  })

  it('end', () => {
    for (const { id, uses, 'timeout-minutes': minutes } of jobs)
      if (uses === undefined) expect([id, minutes]).toEqual([id, expect.any(Number)])
  })

  it('comment on what the workflow for pull requests did, by its name', () => {
    const { on } = workflows.find(({ file }) => file === 'comment.yml') ?? {}
    const names = workflows.map(({ name }) => name)
    expect(on).toEqual({ workflow_run: { workflows: ['Pull request'], types: ['completed'] } })
    expect(names).toContain('Pull request')
  })

  it('publish each day within the first hour of it, in the publication’s zone', () => {
    const { on } = workflows.find(({ file }) => file === 'daily.yml') ?? {}
    const { schedule } = z.object({ schedule: z.array(z.object({ cron: z.string() })) }).parse(on)
    const { zone } = z.object({ zone: z.string() }).parse(parse(read('content/publication.yaml')))
    const [, minute = '', hour = ''] = /^(\d+) (\d+) \* \* \*$/.exec(schedule[0]?.cron ?? '') ?? []
    for (const day of ['2026-01-15', '2026-07-15']) {
      const at = Temporal.PlainDate.from(day)
        .toZonedDateTime({ timeZone: 'UTC', plainTime: { hour: Number(hour), minute: Number(minute) } })
        .withTimeZone(zone)
      expect(at.hour).toBe(0)
      expect(at.minute).toBeGreaterThan(0)
    }
  })
})

describe('the forms for those who write to us', () => {
  const forms = readdirSync(new URL('.github/ISSUE_TEMPLATE/', root)).filter((file) => file !== 'config.yml')
  const field = z.object({
    type: z.enum(['input', 'textarea', 'dropdown', 'markdown', 'checkboxes']),
    id: z
      .string()
      .regex(/^[\w-]+$/)
      .optional(),
    attributes: z.object({ label: z.string().optional(), value: z.string().optional() }),
  })
  const form = z.object({
    name: z.string(),
    description: z.string(),
    labels: z.array(z.string()),
    body: z.array(field),
  })

  it.each(forms)('%s is one, with each field once', (file) => {
    const { body } = form.parse(parse(read(`.github/ISSUE_TEMPLATE/${file}`)))
    const ids = body.flatMap(({ type, id }) => (type === 'markdown' ? [] : [id]))
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { type, attributes } of body)
      expect(type === 'markdown' ? attributes.value : attributes.label).toBeTruthy()
  })

  it('are a correction, a new entry and a problem', () => {
    expect(forms).toEqual(['correction.yml', 'new-entry.yml', 'problem.yml'])
  })
})

describe('the owners of code', () => {
  it('are a template that names places that are there', () => {
    const places = read('.github/CODEOWNERS.example')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/\s+/))
    expect(places[0]?.[0]).toBe('*')
    for (const [place = '', owner = ''] of places) {
      expect(owner).toMatch(/^@OWNER\/[a-z-]+$/)
      expect([place, place === '*' || existsSync(new URL(`.${place}`, root))]).toEqual([place, true])
    }
  })
})
