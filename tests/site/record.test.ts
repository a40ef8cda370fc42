import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import Papa from 'papaparse'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { columns } from '../../src/outputs/recommendations/csv.ts'
import { type BuiltPage, pagesOf } from './pages.ts'
import { siteOf } from './site.ts'

const sites = { harbour: siteOf('harbour'), content: siteOf('content') }
const pages = new Map<string, BuiltPage>()
beforeAll(async () => {
  for (const [name, site] of Object.entries(sites))
    for (const page of await pagesOf(site)) pages.set(`${name}/${page.path}`, page)
})

const tree = (path: string): BuiltPage['tree'] => {
  const found = pages.get(path)
  if (found === undefined) throw new Error(`There is no page at ${path}`)
  return found.tree
}
const said = (element: Element | undefined): string =>
  element === undefined ? '' : toString(element).replace(/\s+/g, ' ').trim()
const texts = (path: string, selector: string): string[] => selectAll(selector, tree(path)).map(said)
const text = (path: string, selector: string): string => texts(path, selector)[0] ?? ''
const hrefs = (path: string, selector: string): string[] =>
  selectAll(`${selector} a`, tree(path)).map(({ properties }) => String(properties['href']))
/** What a page says under one of its labels: `<dt>Status</dt><dd>Open</dd>`. */
const fact = (path: string, label: string): string | undefined => {
  const facts = select('dl.facts', tree(path))?.children.filter((child) => child.type === 'element') ?? []
  const at = facts.findIndex((child) => child.tagName === 'dt' && said(child) === label)
  return at === -1 ? undefined : said(facts[at + 1])
}

describe('a recommendation', () => {
  const surveys = 'harbour/recommendations/trade-after-the-tide/publish-depth-surveys/'

  it('says to whom it is addressed and how that is known, and what became of it', () => {
    expect(fact(surveys, 'Addressed to')).toBe('Port Authority of Selwyn (stated)')
    expect(fact(surveys, 'Status')).toBe('Implemented')
    expect(
      fact('harbour/recommendations/trade-after-the-tide/one-desk-for-customs/', 'Addressed to'),
    ).toMatch(/Ministry of Sea Transport \(inferred\).+Port Authority of Selwyn \(inferred\)/)
  })

  it('has its log, oldest line first, each with its evidence', () => {
    expect(texts(surveys, '[aria-labelledby=log] li > p:first-child')).toEqual([
      '26 March 2025: open',
      '2 June 2025: in progress',
      '1 December 2025: implemented',
    ])
    expect(hrefs(surveys, '[aria-labelledby=log] li:last-child .meta')).toEqual([
      'https://port.example/soundings',
    ])
  })

  it('shows a wrong line with the day on which it was corrected', () => {
    expect(
      texts(
        'harbour/recommendations/trade-after-the-tide/pause-new-berths/',
        '[aria-labelledby=log] li > p:first-child',
      ),
    ).toEqual([
      '10 September 2025: implemented (corrected on 24 September 2025)',
      '24 September 2025: not implemented (corrects the line of 10 September 2025)',
    ])
  })

  it('names each supporter once, as of that day, with the points and where they are in the recording', () => {
    const supporters = '[aria-labelledby=support] .entries > li'
    expect(texts(surveys, supporters)).toHaveLength(1)
    expect(text(surveys, `${supporters} .when`)).toMatch(
      /^Dr Mira Calloway ?Lecturer in Coastal Engineering, Selwyn Maritime Institute$/,
    )
    expect(hrefs(surveys, supporters)).toEqual(
      expect.arrayContaining([
        '/press/briefs/trade-after-the-tide/#point-four-metres-of-mud',
        'https://video.example/watch/tides-of-trade#t=300',
        '/press/briefs/trade-after-the-tide/#point-surveys-pay',
        'https://video.example/watch/tides-of-trade#t=1125',
      ]),
    )
  })

  it('counts how often it was made, in every brief that makes it', () => {
    for (const path of [surveys, 'harbour/recommendations/spoil-and-sediment/survey-after-every-storm/']) {
      expect(text(path, '[aria-labelledby=repeated] > p')).toBe('Recommended 2 times since 2025.')
      expect(texts(path, '[aria-labelledby=repeated] .when')).toEqual(['26 March 2025', '19 November 2025'])
    }
  })

  it('leads to what it supersedes and conflicts with, from both sides', () => {
    const [one, other] = ['spoil-and-sediment/dredge-and-build', 'trade-after-the-tide/pause-new-berths']
    for (const [from, to] of [
      [one, other],
      [other, one],
    ]) {
      const relations = `harbour/recommendations/${from}/`
      expect(text(relations, '[aria-labelledby=relations] li')).toContain('Conflicts with')
      expect(hrefs(relations, '[aria-labelledby=relations]')).toEqual([`/press/recommendations/${to}/`])
    }
  })

  it('can be cited', () => {
    expect(texts(surveys, '.cite dt')).toEqual(expect.arrayContaining(['APA', 'Chicago', 'BibTeX']))
    expect(text(surveys, '.cite pre')).toContain(
      'https://harbour-review.example/press/recommendations/trade-after-the-tide/publish-depth-surveys/',
    )
  })
})

describe('the ledger', () => {
  it('says how many of its recommendations are tracked', () => {
    expect(text('content/recommendations/', '#ledger-count')).toBe('10 recommendations, 0 tracked.')
    expect(text('harbour/recommendations/', '#ledger-count')).toBe('9 recommendations, 7 tracked.')
    expect(text('harbour/recommendations/status/in-progress/', '#ledger-count')).toBe(
      '2 recommendations, 2 tracked.',
    )
  })

  it('has a page for each addressee, status and topic, and leads to all of them', () => {
    const found = hrefs('harbour/recommendations/', '#ledger-listing nav')
    expect(found.length).toBeGreaterThan(15)
    for (const href of found) expect(pages.has(`harbour/${href.replace('/press/', '')}`), href).toBe(true)
  })

  it.each(inject('sites'))(
    'is a table of $name with the documented columns and a row for each recommendation',
    async (site) => {
      const file = await readFile(join(site.folder, 'recommendations.csv'), 'utf8')
      const { data, meta, errors } = Papa.parse<Record<string, string>>(file, {
        header: true,
        skipEmptyLines: true,
      })
      expect(errors).toEqual([])
      expect(meta.fields).toEqual(columns.map(([name]) => name))
      const rows = data.map((row) => row['url'] ?? '')
      const urls = new Set([...pages.values()].map(({ url }) => url))
      expect(rows.filter((url) => !urls.has(url))).toEqual([])
      expect(text(`${site.name}/recommendations/`, '#ledger-count')).toMatch(
        new RegExp(`^${new Set(rows).size} recommendations`),
      )
    },
  )
})

describe('a person', () => {
  it('has every point by topic, with the day, the post held that day and the name as billed', () => {
    const path = 'harbour/people/gwen-ashmole/'
    const points = texts(path, '[aria-labelledby=points] li')
    expect(points).toHaveLength(3)
    expect(points[0]).toMatch(
      /Point 4, 12 March 2025 · 00:33:20 in the recording · then Harbour master, Port Authority/,
    )
    expect(texts(path, '[aria-labelledby=points] h3')).toEqual(['Port finance', 'Customs', 'Ports'])
    expect(text(path, '[aria-labelledby=appearances]')).toContain('billed as “Capt. G. Ashmole”')
  })

  it('has points without the posts held before', () => {
    const metas = texts('content/people/khurram-iqbal/', '[aria-labelledby=points] .meta')
    expect(metas).toHaveLength(8)
    for (const meta of metas) expect(meta).not.toContain('formerly')
  })
})

describe('a term', () => {
  it('has every sentence that names it, of texts, points and recommendations', () => {
    const mentions = texts('content/terms/ttp/', '.entries > li p:not(.when)')
    expect(mentions.length).toBeGreaterThan(5)
    for (const mention of mentions) expect(mention).toMatch(/TTP|Tehrik-i-Taliban/)
    expect(hrefs('content/terms/ttp/', '.entries')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/briefs\/[^/]+\/#point-/),
        expect.stringMatching(/^\/recommendations\/evolving-militant-ecosystem\//),
      ]),
    )
  })

  it('is explained once in an article, where it is first used', () => {
    for (const [path, page] of pages) {
      if (!/^content\/(?:commentaries|briefs)\/(?!page)[^/]+\/$/.test(path)) continue
      const explained = selectAll('.prose a.term abbr', page.tree).map(
        ({ properties }) => properties['title'],
      )
      expect(new Set(explained).size, path).toBe(explained.length)
    }
    const hub = 'content/commentaries/afghanistan-regional-terrorism-hub/'
    const aqis = select('.prose a.term[href="/terms/aqis/"]', tree(hub))
    expect(aqis?.properties['title']).toBe('Al-Qaeda in the Indian Subcontinent')
    expect(aqis && select('abbr', aqis)?.properties['title']).toBe('Al-Qaeda in the Indian Subcontinent')
  })

  it('is not explained in feeds', async () => {
    expect(await readFile(join(sites.content.folder, 'atom.xml'), 'utf8')).not.toMatch(/abbr/)
  })
})

describe('an event', () => {
  it('tells its local time with the zone, an inferred zone as such, and UTC', () => {
    const held = fact('harbour/events/spoil-and-storms/', 'Held') ?? ''
    expect(held).toContain('Saturday, 25 October 2025, 23:00 – Sunday, 26 October 2025, 02:30')
    expect(held).toMatch(/Europe\/London \(UTC\+1\) · 22:00–02:30 UTC/)
    expect(held).toMatch(/inferred/)
  })

  it('that is to come can be registered for; one that is off cannot', () => {
    expect(hrefs('harbour/events/what-will-a-berth-cost/', '.facts')).toContain(
      'https://events.example/what-will-a-berth-cost/register',
    )
    for (const event of ['crane-safety', 'pilotage-hearing']) {
      const path = `harbour/events/${event}/`
      expect([fact(path, 'Registration'), fact(path, 'Held'), fact(path, 'Report')]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      expect(fact(path, 'Was to begin')).toBeDefined()
    }
    expect([
      fact('harbour/events/crane-safety/', 'Status'),
      fact('harbour/events/pilotage-hearing/', 'Status'),
    ]).toEqual(['Cancelled', 'Postponed'])
  })

  it('whose brief is not written says so', () => {
    expect(fact('harbour/events/green-corridors/', 'Report')).toBe('The brief is still to come.')
    expect(fact('harbour/events/what-will-a-berth-cost/', 'Report')).toBe('A brief may follow the event.')
  })

  it('stands in its series, first to last, and under what is to come or past', () => {
    expect(text('harbour/series/quayside-talks/', 'h1')).toBe('Series: Quayside talks')
    expect(texts('harbour/series/quayside-talks/', '.entries h2')).toHaveLength(4)
    expect(texts('harbour/events/', '[aria-labelledby=coming] h3')).toContain('What Will a Berth Cost?')
    expect(texts('harbour/events/', '[aria-labelledby=past] h3')).toContain('Spoil and Storms')
  })

  it('has the chapters of its recording, each at its second', () => {
    expect(hrefs('harbour/events/tides-of-trade/', '.facts')).toEqual(
      expect.arrayContaining([
        'https://video.example/watch/tides-of-trade#t=0',
        'https://video.example/watch/tides-of-trade#t=270',
      ]),
    )
  })
})

describe('corrections and changes', () => {
  const path = 'harbour/commentaries/who-owns-the-breakwater/'

  it('stand on the entry and on their page, told apart, newest first there', () => {
    expect(texts(path, '[aria-labelledby=changes] li').map((line) => line.slice(0, 9))).toEqual([
      'Corrected',
      'Corrected',
      'Changed 2',
    ])
    const all = texts('harbour/corrections/', '.entries > li')
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect(all.map((line) => line.match(/Correction|Change/)?.[0])).toEqual(
      expect.arrayContaining(['Correction', 'Change']),
    )
  })

  it('stand in the feeds and in the structured data', async () => {
    expect(await readFile(join(sites.harbour.folder, 'commentaries/atom.xml'), 'utf8')).toContain(
      'The wall is 840 metres long. We had written 480.',
    )
    const data = selectAll('script[type="application/ld+json"]', tree(path))
      .map((script) => toString(script))
      .join()
    expect(data).toContain('CorrectionComment')
    expect(data).toContain('The wall is 840 metres long. We had written 480.')
  })
})

describe('the timeline', () => {
  it('is drawn and listed: each mark leads to its line, and each line to the articles that tell it', () => {
    for (const name of ['harbour', 'content']) {
      const path = `${name}/timeline/`
      const lines = selectAll('.entries > li', tree(path)).map(
        ({ properties }) => `#${String(properties['id'])}`,
      )
      expect(hrefs(path, '.drawn-timeline')).toEqual(lines)
      for (const href of lines) expect(hrefs(path, `.entries > li${href}`).length).toBeGreaterThan(0)
    }
  })

  it('keeps dates as vague as they are', () => {
    expect(texts('harbour/timeline/', '.entries strong')).toEqual(
      expect.arrayContaining([
        '2023',
        'January 2024',
        'spring 2024',
        'about 3 November 2024',
        'probably 14 March 2024',
      ]),
    )
    expect(selectAll('.drawn-timeline .vague', tree('harbour/timeline/')).length).toBeGreaterThan(4)
  })
})
