interface Needs {
  /** The SHA-256 of each style that the page carries, in base64. */
  styles: readonly string[]
  /** Whether readers search on the page: a worker, and Pagefind's WebAssembly. */
  search?: boolean | undefined
}

/**
 * What a page may load and do (CSP Level 3, w3.org/TR/CSP3), for its `<meta>`: this site's own files and nothing else.
 * No inline script runs, nothing is evaluated, no frame, plug-in or other host is reached, and a style must be named.
 */
export const contentSecurityPolicy = ({ search = false, styles }: Needs): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': search ? "'self' 'wasm-unsafe-eval'" : "'self'",
    ...(search && { 'worker-src': "'self'" }),
    // The file for paper; all other styles are in the page.
    'style-src': ["'self'", ...styles.map((sha256) => `'sha256-${sha256}'`)].join(' '),
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
