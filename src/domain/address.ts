/**
 * An address that may stand in content. `href` is what goes into an output: serialised by the URL standard, so it
 * holds no space, quote, angle bracket or control character.
 */
export type Address =
  | { kind: 'web'; href: string }
  | { kind: 'mail'; href: string }
  | { kind: 'telephone'; href: string }
  /** A page of this site. `path` and `fragment` (the part after `#`, or '') are decoded. */
  | { kind: 'internal'; href: string; path: string; fragment: string }
  /** A place on the same page. `fragment` is decoded. */
  | { kind: 'anchor'; href: string; fragment: string }

/** Why an address may not stand: `problem` goes on from “The address …”, `fix` is a whole sentence. */
export interface AddressProblem {
  problem: string
  fix?: string
}

/** Any origin serves to read a site-relative address; this one can never be somebody’s (RFC 2606). */
const here = new URL('https://site.invalid/')

const hidden = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u
const characterReference =
  /&(?:#(?:\d|x[\da-f])|(?:colon|sol|bsol|tab|newline|num|lpar|rpar|lt|gt|quot|apos);)/i
const scheme = /^[a-z][a-z\d+.-]*:/i
const looksLikeHost = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u

const allowedKinds =
  'must begin with `https://`, `mailto:`, `tel:`, `/` (a page of this site) or `#` (a place on the page)'

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const web = (raw: string): Address | AddressProblem => {
  if (!/^https:\/\/[^/]/i.test(raw) || !URL.canParse(raw)) return { problem: 'is not a complete web address' }
  const url = new URL(raw)
  if (url.username !== '' || url.password !== '') return { problem: 'must not hold a user name or password' }
  if (!url.hostname.includes('.')) return { problem: 'must name a whole host, such as `example.org`' }
  return { kind: 'web', href: url.href }
}

/** RFC 6068, as far as a publication needs it: one recipient, and a subject and body if wanted. */
const mail = (raw: string): Address | AddressProblem => {
  const url = new URL(raw)
  if (!/^[^\s@<>,;:"'%]+@(?:[\p{L}\d-]+\.)+[\p{L}\d-]+$/u.test(url.pathname))
    return { problem: 'must name one mailbox, such as `mailto:editor@example.org`' }
  if ([...url.searchParams.keys()].some((key) => key !== 'subject' && key !== 'body') || url.hash !== '')
    return { problem: 'may only add `?subject=` and `&body=` to the mailbox' }
  return { kind: 'mail', href: url.href }
}

/** RFC 3966 §3, global numbers. */
const telephone = (raw: string): Address | AddressProblem =>
  /^tel:\+[\d().-]*\d[\d().-]*$/i.test(raw)
    ? { kind: 'telephone', href: `tel:${raw.slice(4)}` }
    : { problem: 'must be a number with its country code, such as `tel:+92-51-1234567`' }

const internal = (raw: string): Address | AddressProblem => {
  const path = decoded(raw.replace(/[?#].*$/s, ''))
  if (path === undefined) return { problem: 'holds a `%` that stands for no character' }
  if (hidden.test(path)) return { problem: 'must not hold spaces or invisible characters, not even as `%20`' }
  if (path.startsWith('//') || path.includes('\\')) return { problem: 'must not lead to another site' }
  if (path.split('/').some((step) => step === '.' || step === '..'))
    return { problem: 'must be the whole path, without `.` or `..`' }
  const url = URL.canParse(raw, here) ? new URL(raw, here) : undefined
  if (url?.origin !== here.origin) return { problem: 'must not lead to another site' }
  return {
    kind: 'internal',
    href: url.pathname + url.search + url.hash,
    path,
    fragment: decoded(url.hash.slice(1)) ?? '',
  }
}

const anchor = (raw: string): Address | AddressProblem => {
  const fragment = decoded(raw.slice(1))
  if (fragment === undefined || fragment === '') return { problem: 'must name a place after the `#`' }
  return { kind: 'anchor', href: new URL(raw, here).hash, fragment }
}

/**
 * Reads an address as an author wrote it (entities already decoded by the Markdown parser). What is not one of the
 * five kinds is refused, and so is what a browser would read otherwise than a person does: spaces, tabs, control and
 * invisible characters, backslashes, character references, credentials. URL standard: https://url.spec.whatwg.org/
 */
export const parseAddress = (raw: string): Address | AddressProblem => {
  if (raw === '') return { problem: 'is empty' }
  if (hidden.test(raw))
    return {
      problem: 'must not hold spaces or invisible characters',
      fix: 'Take them out, or write a space as `%20`.',
    }
  if (raw.includes('\\')) return { problem: 'must not hold a backslash', fix: 'Write `/`.' }
  if (characterReference.test(raw))
    return { problem: 'must not hold character references', fix: 'Write the character itself.' }
  if (raw.startsWith('//')) return { problem: 'must say how it is reached', fix: `Write \`https:${raw}\`.` }
  if (raw.startsWith('/')) return internal(raw)
  if (raw.startsWith('#')) return anchor(raw)
  switch (scheme.exec(raw)?.[0].toLowerCase()) {
    case 'https:':
      return web(raw)
    case 'mailto:':
      return mail(raw)
    case 'tel:':
      return telephone(raw)
    case 'http:':
      return {
        problem: 'must begin with `https://`',
        fix: `Write \`https${raw.slice(4)}\`; if the site has no https, link to a copy at an archive.`,
      }
    default:
      return looksLikeHost.test(raw)
        ? { problem: allowedKinds, fix: `Write \`https://${raw}\`.` }
        : { problem: allowedKinds }
  }
}

/** Why a text is no web address (`https:`), as a phrase that goes on from the field’s name; undefined if it is one. */
export const webAddressProblem = (raw: string): string | undefined => {
  const address = parseAddress(raw)
  if ('problem' in address) return /^https?:/i.test(raw) ? address.problem : 'must begin with `https://`'
  return address.kind === 'web' ? undefined : 'must begin with `https://`'
}
