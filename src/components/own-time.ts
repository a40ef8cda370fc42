/** Tells readers elsewhere when an event is by their own clock. Without it, local time, zone and UTC stand there. */
for (const place of document.querySelectorAll<HTMLElement>('[data-own-time]')) {
  const [start, end] = (place.dataset['ownTime'] ?? '').split('/').map((text) => new Date(text))
  if (start === undefined || end === undefined || Number.isNaN(start.getTime())) continue
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (zone === place.dataset['zone']) continue
  const words = new Intl.DateTimeFormat(
    document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang,
    {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
  )
  place.textContent = `By your clock (${zone.replaceAll('_', ' ')}): ${words.formatRange(start, end)}`
  place.hidden = false
}
