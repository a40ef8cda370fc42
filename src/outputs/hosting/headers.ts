import type { Archive } from '../../domain/archive.ts'

/** What no page of ours asks of a reader's device. */
const refused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
]

/** Headers of every answer: what a page's `<meta>` cannot say, and what must hold for files, too. */
const everywhere = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  // Pop-ups keep their opener, so that an editor can sign in with the repository's host.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
}

/** For files whose names are made of their contents. */
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/**
 * The file `_headers`, as Netlify, Cloudflare Pages and others read it: an address, and below it the headers of what
 * is there. On other hosts it is a list of what to set. Pictures, feeds and cards stay free to be shown elsewhere.
 */
export const headersFile = ({ urls: { base } }: Archive): string =>
  Object.entries({
    [`${base}*`]: everywhere,
    [`${base}_astro/*`]: { ...forever, 'Cross-Origin-Resource-Policy': 'same-origin' },
    [`${base}pictures/*`]: forever,
  })
    .map(([address, headers]) =>
      [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n')
