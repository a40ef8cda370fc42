import type { CmsConfig, EntryCollection, Field } from '@sveltia/cms'
import { kindNames, kinds, type Kind } from '../../domain/kinds.ts'
import { canBeDraft } from '../../domain/open-in-draft.ts'
import { contentFolder, type Repository } from '../../domain/repository.ts'
import type { PublicationData } from '../../domain/schema/publication.ts'
import { siteUrls } from '../../domain/urls.ts'
import { formatOf } from './files.ts'
import { fieldsOf, labelOf, nameOf } from './field.ts'
import { formSchemaOf, type FormSchema } from './form-schema.ts'

/** The day that files an entry under a year; the kinds without one lie side by side. */
const filedUnder: Partial<Record<Kind, string>> = {
  commentary: 'published',
  brief: 'published',
  event: 'start',
}

/** Where a new entry goes. What matches the same pattern, whatever its year, is an entry of the kind. */
const pathOf = (kind: Kind): string => {
  const day = filedUnder[kind]
  return day === undefined ? '{{slug}}' : `{{${day} | date('YYYY') | default('drafts')}}/{{slug}}`
}

/**
 * The text is edited as it is written: an editor that shows it formatted would rewrite components and comments.
 */
const body: Field = {
  name: 'body',
  label: 'Text',
  hint: 'Markdown. Headings begin at two hashes: ## What went wrong.',
  widget: 'markdown',
  modes: ['raw', 'rich_text'],
  required: true,
}

/** The text comes after what every entry has, and before what few have. */
const withBody = (fields: readonly Field[]): Field[] => {
  const place = fields.findIndex(({ name }) => name === 'topics') + 1 || fields.length
  return fields.toSpliced(place, 0, body)
}

const collection = (
  kind: Kind,
  { zone }: PublicationData,
  schemaOf: (kind: Kind) => FormSchema,
): EntryCollection => {
  const { folder, ending } = kinds[kind]
  const schema = schemaOf(kind)
  const isText = ending === '.mdx'
  const fields = fieldsOf(schema, { kind, schemaOf, zone })
  return {
    name: kind,
    label: labelOf(folder),
    label_singular: labelOf(kind),
    folder: `${contentFolder}/${folder}`,
    path: pathOf(kind),
    // `source/form.ts`: what is saved passes the check, and says no more than what was changed.
    format: formatOf(kind, ending.slice(1)),
    identifier_field: nameOf(schema),
    slug: {
      template: `{{${nameOf(schema)}}}`,
      editable: ['create'],
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Lower-case letters, digits and single hyphens.'],
      hint: 'The last part of its address, for good: lower-case letters, digits and hyphens.',
    },
    // Pictures of an entry lie in a folder of its name beside it. The CMS adds that folder by itself where entries lie
    // in folders.
    media_folder: kind in filedUnder ? '' : '{{slug}}',
    public_folder: '{{slug}}',
    create: kind !== 'page',
    // An entry is withdrawn, so that its address still answers; and it is on GitHub that changes are accepted, where
    // the answer of the check stands beside them.
    delete: false,
    publish: false,
    fields: isText ? withBody(fields) : fields,
    ...(canBeDraft(kind) && { view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }] }),
  }
}

/**
 * The configuration of Sveltia CMS for a publication: a collection a kind, its form made from the kind’s schema.
 * Saving opens a pull request; who may not write to the repository does so from a copy of it.
 */
export const cmsConfig = (publication: PublicationData, repository: Repository): CmsConfig => {
  const { signIn } = publication.settings
  const schemas = new Map(kindNames.map((kind) => [kind, formSchemaOf(kind)]))
  const schemaOf = (kind: Kind): FormSchema => schemas.get(kind) ?? formSchemaOf(kind)
  return {
    backend: {
      name: 'github',
      repo: repository.name,
      branch: repository.branch,
      open_authoring: true,
      auth_scope: 'public_repo',
      // Without a service of the publication’s own, the default would ask one of somebody else’s.
      ...(signIn === undefined ? { auth_methods: ['token'] } : { base_url: signIn }),
    },
    publish_mode: 'editorial_workflow',
    app_title: `${publication.name}: editing`,
    site_url: publication.url,
    logo: { src: `${siteUrls(publication.url).base}favicon.svg` },
    issue_reports: { url: `${repository.url}/issues/new` },
    media_folder: contentFolder,
    public_folder: '',
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    show_preview_links: false,
    collections: kindNames.map((kind) => collection(kind, publication, schemaOf)),
  }
}
