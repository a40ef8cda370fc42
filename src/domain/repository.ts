import type { PublicationData } from './schema/publication.ts'

/** The content folder, from the root of a publication’s repository. */
export const contentFolder = 'content'

/** A repository on GitHub, and the branch that changes are proposed to. */
export interface Repository {
  /** Its address, without a slash at the end. */
  url: string
  /** `owner/name`, as GitHub’s interfaces call it. */
  name: string
  branch: string
}

/** The publication’s repository, if it is one on GitHub: nowhere else do we know how a change is proposed. */
export const repositoryOf = ({
  repository,
  settings: { branch },
}: Pick<PublicationData, 'repository' | 'settings'>): Repository | undefined => {
  if (repository === undefined) return undefined
  const { hostname, pathname } = new URL(repository)
  const name = /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(pathname)?.[1]
  if (hostname !== 'github.com' || name === undefined) return undefined
  return { url: `https://github.com/${name}`, name, branch }
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/**
 * Where a change to an entry is suggested: GitHub’s editor, which makes a copy of the repository for those who may not
 * write to it.
 * @param file path from the content folder
 */
export const editAddress = ({ url, branch }: Repository, file: string): string =>
  `${url}/edit/${encoded(branch)}/${contentFolder}/${encoded(file)}`
