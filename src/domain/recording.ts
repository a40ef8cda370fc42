/** Seconds from the start. @param at `HH:MM:SS` */
export const secondsOf = (at: string): number =>
  at.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)

/** How sites say where a recording starts, by their host. Others get a media fragment, which they may pass over. */
const starts: readonly [host: RegExp, start: (address: URL, seconds: number) => void][] = [
  [
    /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/,
    (address, seconds) => address.searchParams.set('t', `${seconds}s`),
  ],
  [/(?:^|\.)dailymotion\.com$/, (address, seconds) => address.searchParams.set('start', String(seconds))],
  [/(?:^|\.)vimeo\.com$/, (address, seconds) => (address.hash = `t=${seconds}s`)],
]

/**
 * The address at which a recording starts at a moment, as its site understands it; where the site is unknown, with a media
 * fragment (W3C Media Fragments URI 1.0, 4.2.1). An address with a fragment of its own stays as it is.
 * @param url an `https:` address
 * @param at `HH:MM:SS`
 */
export const recordingAt = (url: string, at: string): string => {
  const address = new URL(url)
  const seconds = secondsOf(at)
  const start = starts.find(([host]) => host.test(address.hostname))?.[1]
  if (start !== undefined) start(address, seconds)
  else if (address.hash === '') address.hash = `t=${seconds}`
  return address.href
}
