import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { commentMarker, pullRequestComment } from '../outputs/pull-request/comment.ts'
import { CannotRun, type Command, runAsProcess } from './command.ts'
import { gitHub, type GitHub } from './comment/github.ts'
import { reportOfRun } from './comment/report-of-run.ts'

const help = `npm run comment

For the workflow \`comment.yml\` on GitHub: writes one comment on a pull request, or renews it, from what the workflow
\`pull-request.yml\` reported. It reads GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL and GITHUB_TOKEN, and from
PREVIEW_URL where the host makes previews: \`https://deploy-preview-{number}.example.net/\`.

The exit code is 0 when the comment stands, or when there is no pull request to comment on any more, and 2 when not.
`

const repositoryName = z.string().regex(/^[\w.-]+\/[\w.-]+$/)

const environment = z.object({
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_EVENT_PATH: z.string().min(1),
  GITHUB_REPOSITORY: repositoryName,
  GITHUB_TOKEN: z.string().min(1),
  PREVIEW_URL: z.string().optional(),
})

/** What GitHub says of the run that has ended (webhook event `workflow_run`). */
const event = z.object({
  workflow_run: z.object({
    id: z.int(),
    event: z.literal('pull_request'),
    head_sha: z.string().regex(/^[0-9a-f]{40}$/),
    head_branch: z.string().min(1),
    html_url: z.url(),
    conclusion: z.string().nullable(),
    head_repository: z.object({
      html_url: z.url(),
      owner: z.object({ login: z.string().regex(/^[\w-]+$/) }),
    }),
  }),
  repository: z.object({ html_url: z.url(), full_name: repositoryName, default_branch: z.string().min(1) }),
})
type Run = z.infer<typeof event>['workflow_run']

const pulls = z.array(
  z.object({ number: z.int(), head: z.object({ sha: z.string() }), base: z.object({ ref: z.string() }) }),
)

/** The number of the open pull request whose newest commit the run looked at. The run's own word is not taken for it. */
const pullRequestOf = async (
  github: GitHub,
  repository: string,
  { head_repository: { owner }, head_branch: branch, head_sha: commit }: Run,
  base: string,
): Promise<number | undefined> => {
  const query = new URLSearchParams({
    state: 'open',
    base,
    head: `${owner.login}:${branch}`,
    per_page: '100',
  })
  const open = await github.ask('GET', `/repos/${repository}/pulls?${query}`, pulls)
  return open.find(({ head, base: { ref } }) => head.sha === commit && ref === base)?.number
}

const comments = z.array(
  z.object({
    id: z.int(),
    body: z.string().nullish(),
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
  }),
)

/** The comment that is renewed. One that somebody else began with the marker is not ours. */
const ownComment = async (
  github: GitHub,
  repository: string,
  number: number,
): Promise<number | undefined> => {
  for (let page = 1; page <= 30; page += 1) {
    const path = `/repos/${repository}/issues/${number}/comments?per_page=100&page=${page}`
    const found = await github.ask('GET', path, comments)
    const own = found.find(
      ({ body, user }) =>
        user?.type === 'Bot' &&
        user.login === 'github-actions[bot]' &&
        body?.startsWith(commentMarker) === true,
    )
    if (own !== undefined) return own.id
    if (found.length < 100) return undefined
  }
  return undefined
}

const previewOf = (template: string | undefined, number: number): string | undefined => {
  const address = template?.replaceAll('{number}', String(number))
  return address !== undefined && URL.canParse(address) && new URL(address).protocol === 'https:'
    ? address
    : undefined
}

const readEvent = async (path: string) => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CannotRun(`The event cannot be read: ${String(error)}.`)
  })
  const parsed = event.safeParse(JSON.parse(text))
  if (!parsed.success) throw new CannotRun('The event is no run of a workflow for a pull request.')
  return parsed.data
}

/** `npm run comment` */
export const commentCommand: Command<Record<never, never>> = {
  name: 'comment',
  help,
  options: {},
  run: async (_, surroundings) => {
    const settings = environment.safeParse(surroundings.environment)
    if (!settings.success) throw new CannotRun('This runs in a workflow of GitHub only. See `--help`.')
    const { GITHUB_API_URL, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_TOKEN, PREVIEW_URL } = settings.data
    const { workflow_run: run, repository } = await readEvent(GITHUB_EVENT_PATH)
    const github = gitHub(GITHUB_API_URL, GITHUB_TOKEN)
    const number = await pullRequestOf(github, GITHUB_REPOSITORY, run, repository.default_branch)
    if (number === undefined) {
      surroundings.print(`No open pull request has ${run.head_sha.slice(0, 10)} as its newest commit.\n`)
      return 0
    }
    const body = pullRequestComment({
      ...(await reportOfRun(github, GITHUB_REPOSITORY, run.id)),
      run: { url: run.html_url, conclusion: run.conclusion ?? undefined },
      head: { url: run.head_repository.html_url, commit: run.head_sha },
      base: { url: repository.html_url, branch: repository.default_branch },
      preview: previewOf(PREVIEW_URL, number),
    })
    const own = await ownComment(github, GITHUB_REPOSITORY, number)
    const issues = `/repos/${GITHUB_REPOSITORY}/issues`
    const written = z.object({ html_url: z.url() })
    const { html_url: address } =
      own === undefined
        ? await github.ask('POST', `${issues}/${number}/comments`, written, { body })
        : await github.ask('PATCH', `${issues}/comments/${own}`, written, { body })
    surroundings.print(`${address}\n`)
    return 0
  },
}

if (import.meta.main) await runAsProcess(commentCommand)
