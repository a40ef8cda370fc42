import { kindNames, kinds } from '../../domain/kinds.ts'
import type { ContentFile } from '../../source/files.ts'
import { nearestId } from '../meant-id.ts'
import type { Finding, Rule } from '../rule.ts'

const folders = kindNames.map((kind) => kinds[kind].folder)
const besideEntries = /\.(?:jpe?g|png|webp|avif|pdf|csv|xlsx|docx)$/i

/** Why a file that is no entry may not stand where it stands. */
const misplaced = ({ path, kind }: ContentFile): Pick<Finding, 'message' | 'fix'> | undefined => {
  const [folder = '', ...rest] = path.split('/')
  const known = kindNames.find((name) => kinds[name].folder === folder)
  if (kind === 'link')
    return {
      message:
        'This is a symbolic link. It could lead to files outside the content folder, so it is not read.',
      fix: 'Put the file itself here.',
    }
  if (kind === 'other') return { message: 'This is not an ordinary file.', fix: 'Delete it.' }
  if (rest.length === 0)
    return {
      message: 'Nothing reads this file: beside `publication.yaml`, entries lie in folders.',
      fix: `Move it to the folder of its kind (${folders.map((name) => `\`${name}/\``).join(', ')}), or out of the content folder.`,
    }
  if (known === undefined) {
    const meant = nearestId(folder.toLowerCase(), folders)
    return {
      message: `Nothing reads the folder \`${folder}/\`, so what is in it would not be published.`,
      fix:
        meant === undefined
          ? `Move the file to the folder of its kind: ${folders.map((name) => `\`${name}/\``).join(', ')}.`
          : `Did you mean \`${[meant, ...rest].join('/')}\`?`,
    }
  }
  if (besideEntries.test(path)) return undefined
  const { ending } = kinds[known]
  const isText = /\.(?:mdx?|markdown|ya?ml|txt)$/i.test(path)
  return {
    message: isText
      ? `Files in \`${folder}/\` end in \`${ending}\`, so this one is not read and would not be published.`
      : `Files of this type have no place in \`${folder}/\`.`,
    fix: isText
      ? `Rename it to \`${path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ending)}\`.`
      : `Entries end in \`${ending}\`; beside them may lie pictures (JPEG, PNG, WebP, AVIF) and attachments (PDF, CSV, XLSX, DOCX).`,
  }
}

export const fileInItsPlace: Rule = {
  name: 'file-in-its-place',
  severity: 'error',
  description: 'Every file of the content folder lies where it is read.',
  *check(context) {
    for (const file of context.others) {
      if (/(?:^|\/)README\.md$/.test(file.path) && file.kind === 'file') continue
      const wrong = misplaced(file)
      if (wrong !== undefined) yield { file: file.path, ...wrong }
    }
  },
}
