/** Marks in the list of contents the section that is being read: the last one that begins in the upper half of the window. */
const links = new Map<Element, HTMLAnchorElement>(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading === null ? [] : [[heading, link] as const]
  }),
)
const begun = new Set<Element>()

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) begun.add(target)
      else begun.delete(target)
    }
    const current = [...links.keys()].findLast((heading) => begun.has(heading))
    for (const [heading, link] of links) {
      if (heading === current) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  },
  // Everything above the middle of the window, however far up: a jump over some headings is noticed, too.
  { rootMargin: '1000000px 0px -50%' },
)
for (const heading of links.keys()) observer.observe(heading)
