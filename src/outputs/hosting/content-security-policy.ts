/** Stands in a page's policy until `sealed` knows the styles that the page carries. */
const mark = "'styles-of-this-page'"

interface Needs {
  /** Whether readers search on the page: a worker, and Pagefind's WebAssembly. */
  search?: boolean | undefined
}

/**
 * What a page may load and do (CSP Level 3, w3.org/TR/CSP3), for its `<meta>`: this site's own files and nothing else.
 * No inline script runs, nothing is evaluated, no frame, plug-in or other host is reached. `sealed` completes it.
 */
export const contentSecurityPolicy = ({ search = false }: Needs = {}): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': search ? "'self' 'wasm-unsafe-eval'" : "'self'",
    ...(search && { 'worker-src': "'self'" }),
    // The file for paper; all other styles are in the page.
    'style-src': `'self' ${mark}`,
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    // Pagefind and workers take addresses as bare text, which this would refuse.
    ...(!search && { 'require-trusted-types-for': "'script'" }),
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join(';')

/** A start tag, with its attributes as one whole: an author's words in one of them may look like a tag. A style with its text. */
const tags = /<(?:style\b[^>]*>(?<style>.*?)<\/style>|[a-z](?:[^>"']|"[^"]*"|'[^']*')*>)/gis

/**
 * The page with a policy that names each style it carries by its hash, and so no other.
 * @param html a whole page, as it goes to the reader
 * @param sha256 in base64
 */
export const sealed = (html: string, sha256: (text: string) => string): string => {
  if (!html.includes(mark)) return html
  const hashes = [...html.matchAll(tags)]
    .flatMap(({ groups }) => groups?.['style'] ?? [])
    .map((text) => `'sha256-${sha256(text)}'`)
  return html.replace(mark, hashes.join(' '))
}
