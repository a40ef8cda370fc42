import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Route } from 'playwright'
import { z } from 'zod'
import { filesOf } from '../site/pages.ts'

/** A file that a commit brings. */
export interface Committed {
  repository: string
  branch: string
  path: string
  bytes: Buffer
}

interface PullRequest {
  title: string
  /** The branch it asks to be taken from: `name`, or `owner:name` from another’s copy. */
  head: string
  base: string
  draft: boolean
}

/** What GitHub was asked to do. Only questions are answered beside it. */
export interface Asked {
  forks: string[]
  branches: { repository: string; name: string }[]
  commits: Committed[]
  pullRequests: PullRequest[]
  /** Requests with what they asked, that this stand-in knows no answer to. */
  unknown: string[]
}

interface Options {
  /** `owner/name`. */
  repository: string
  branch: string
  /** The folder of the content, which the repository has as `content/`. */
  content: string
  /** Whether the one who signs in may write to the repository. */
  mayWrite: boolean
}

export const login = 'first-timer'
export const token = 'a-token-of-nobody'
const head = 'c'.repeat(40)
const noted = '2026-08-31T12:00:00Z'

const blobId = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

const request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
})
const newRef = z.object({ input: z.object({ repositoryId: z.string(), name: z.string() }) })
const newCommit = z.object({
  input: z.object({
    branch: z.object({ repositoryNameWithOwner: z.string(), branchName: z.string() }),
    fileChanges: z.object({
      additions: z.array(z.object({ path: z.string(), contents: z.base64() })),
      deletions: z.array(z.unknown()),
    }),
  }),
})
const newPullRequest = z.object({
  title: z.string(),
  head: z.string(),
  base: z.string(),
  draft: z.boolean(),
})

/**
 * GitHub’s API as far as an editor’s browser needs it: a repository with one branch, which holds a content folder. It
 * answers what is asked, and writes down what it was asked to do.
 */
export const standInForGitHub = async (context: BrowserContext, options: Options): Promise<Asked> => {
  const { repository, branch, content, mayWrite } = options
  const asked: Asked = { forks: [], branches: [], commits: [], pullRequests: [], unknown: [] }
  const names = await filesOf({ folder: content })
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(content, name))
      return { path: `content/${name}`, bytes, sha: blobId(bytes) }
    }),
  )
  const bySha = new Map(files.map((file) => [file.sha, file]))
  const fork = `${login}/${repository.split('/')[1] ?? ''}`

  const author = { name: 'A. First-Timer', email: '', user: { id: 1, login } }
  const history = { nodes: [{ oid: head, message: 'Before', author, committedDate: noted }] }

  const answerTo = (query: string, variables: Record<string, unknown>): unknown => {
    if (query.includes('createRef(')) {
      const { repositoryId, name } = newRef.parse(variables).input
      asked.branches.push({ repository: repositoryId, name: name.replace('refs/heads/', '') })
      return { createRef: { ref: { name } } }
    }
    if (query.includes('createCommitOnBranch(')) {
      const { branch: to, fileChanges } = newCommit.parse(variables).input
      const added = fileChanges.additions.map(({ path, contents }) => ({
        repository: to.repositoryNameWithOwner,
        branch: to.branchName,
        path,
        bytes: Buffer.from(contents, 'base64'),
      }))
      asked.commits.push(...added)
      const oids = added.map(({ bytes }, index) => [`file_${index}`, { oid: blobId(bytes) }])
      return {
        createCommitOnBranch: {
          commit: { oid: 'd'.repeat(40), committedDate: noted, ...Object.fromEntries(oids) },
        },
      }
    }
    if (query.includes('fork: repository('))
      return {
        fork: { id: `${String(variables['forkOwner'])}/${String(variables['forkRepo'])}` },
        base: { ref: { target: { oid: head } } },
      }
    if (query.includes('defaultBranchRef')) return { repository: { defaultBranchRef: { name: branch } } }
    if (query.includes('pullRequests(')) return { repository: { pullRequests: { nodes: [], totalCount: 0 } } }
    if (query.includes('forks(')) return { repository: { forks: { nodes: [] } } }
    if (query.includes('refs(')) return { repository: { refs: { nodes: [] } } }
    const texts = [...query.matchAll(/(content_\d+):\s+object\(oid: "(\w+)"\)/g)].map(
      ([, alias = '', sha = '']) => [
        alias,
        { text: bySha.get(sha)?.bytes.toString('utf8'), isTruncated: false },
      ],
    )
    const commits = [...query.matchAll(/((?:commit|history)_\d+):\s+ref\(/g)].map(([, alias = '']) => [
      alias,
      { target: { history } },
    ])
    if (texts.length + commits.length > 0)
      return { repository: Object.fromEntries([...texts, ...commits]) as unknown }
    if (query.includes('ref(qualifiedName: $branch)'))
      return { repository: { ref: { target: { oid: head, history } } } }
    return undefined
  }

  const handle = async (route: Route): Promise<void> => {
    const { pathname } = new URL(route.request().url())
    const method = route.request().method()
    const answer = (json: unknown, status = 200) => route.fulfill({ json, status })
    const user = {
      id: 1,
      login,
      name: author.name,
      email: null,
      avatar_url: '',
      html_url: `https://github.com/${login}`,
    }
    const about = (name: string, push: boolean) => ({
      full_name: name,
      private: false,
      owner: { type: 'Organization' },
      allow_forking: true,
      permissions: { push },
    })
    if (route.request().headers()['authorization'] !== `token ${token}`)
      return answer({ message: 'Bad credentials' }, 401)
    if (pathname === '/graphql') {
      const { query, variables } = request.parse(route.request().postDataJSON())
      const data = answerTo(query, variables)
      if (data === undefined) asked.unknown.push(query)
      return answer({ data })
    }
    const own = `/repos/${repository}`
    switch (`${method} ${pathname}`) {
      case 'GET /user':
        return answer(user)
      case `GET ${own}`:
        return answer(about(repository, mayWrite))
      case `GET ${own}/collaborators/${login}`:
        return answer({}, mayWrite ? 204 : 404)
      case `GET /repos/${fork}`:
        return asked.forks.includes(repository)
          ? answer(about(fork, true))
          : answer({ message: 'Not Found' }, 404)
      case `POST ${own}/forks`:
        asked.forks.push(repository)
        return answer({ full_name: fork }, 202)
      case `GET ${own}/git/trees/${head}`:
        return answer({
          tree: files.map(({ path, sha, bytes }) => ({ type: 'blob', path, sha, size: bytes.length })),
        })
      case `POST ${own}/pulls`: {
        asked.pullRequests.push(newPullRequest.parse(route.request().postDataJSON()))
        const number = asked.pullRequests.length
        return answer(
          {
            number,
            node_id: `pull-${number}`,
            title: asked.pullRequests.at(-1)?.title,
            html_url: `https://github.com/${repository}/pull/${number}`,
            head: { sha: 'd'.repeat(40) },
            created_at: noted,
            updated_at: noted,
          },
          201,
        )
      }
      default:
        if (/\/issues\/\d+\/labels$/.test(pathname)) return answer([])
        asked.unknown.push(`${method} ${pathname}`)
        return answer({ message: 'Not Found' }, 404)
    }
  }

  await context.route('https://api.github.com/**', handle)
  await context.route('https://www.githubstatus.com/**', (route) =>
    route.fulfill({ json: { status: { indicator: 'none' } } }),
  )
  return asked
}
