import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { PublicationData } from '../../domain/schema/publication.ts'
import { adminFiles } from './files.ts'

/**
 * What the editing room may load and do: its own files, and GitHub. Its styles are made by its script, and pictures
 * that wait to be sent are blobs. Who holds a token that can write here is worth protecting.
 */
const policy = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'img-src': "'self' blob: data: https://avatars.githubusercontent.com",
  'connect-src': "'self' blob: data: https://api.github.com https://www.githubstatus.com",
  'base-uri': "'none'",
  'form-action': "'none'",
})
  .map(([directive, value]) => `${directive} ${value}`)
  .join(';')

/** The page that the editing room lives on. No page for readers leads to it, and no crawler keeps it. */
export const adminPage = ({ name }: PublicationData): string =>
  toHtml([
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'content-security-policy', content: policy }),
        h('title', `${name}: editing`),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'robots', content: 'noindex, nofollow' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('script', { type: 'module', src: adminFiles.script }),
      ]),
      h('body', [
        h(
          'noscript',
          h('p', 'Editing in the browser needs JavaScript. Entries can be edited on GitHub without it.'),
        ),
      ]),
    ]),
  ])
