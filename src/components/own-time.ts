/** Tells readers when an event is by their own clock. Without it, local time, zone and UTC stand there. */
for (const place of document.querySelectorAll<HTMLElement>('[data-own-time]')) {
  const [start, end] = (place.dataset['ownTime'] ?? '').split('/').map((text) => new Date(text))
  if (start === undefined || end === undefined || Number.isNaN(start.getTime())) continue
  const { lang } = document.documentElement
  const wordsIn = (timeZone?: string): string =>
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(timeZone !== undefined && { timeZone }),
    }).formatRange(start, end)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const own = wordsIn()
  // One zone has several names (`Asia/Kolkata`, `Asia/Calcutta`): what counts is whether the clocks agree.
  place.textContent =
    own === wordsIn(place.dataset['zone'])
      ? (place.dataset['same'] ?? '')
      : `${place.dataset['yours']} (${zone.replaceAll('_', ' ')}): ${own}`
}
