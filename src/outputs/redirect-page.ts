import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

/**
 * The page at an old address, for hosts that know no redirects: it leads on at once, and says where to.
 * @param to the new address as a browser needs it
 * @param canonical the new address in full
 */
export const redirectPage = (to: string, canonical: string): string =>
  toHtml([
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'content-security-policy', content: "default-src 'none'" }),
        h('title', 'This page has moved'),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('meta', { httpEquiv: 'refresh', content: `0; url=${to}` }),
        h('link', { rel: ['canonical'], href: canonical }),
      ]),
      h('body', [h('p', ['This page has moved to ', h('a', { href: to }, canonical), '.'])]),
    ]),
  ])
