import fc from 'fast-check'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTree } from '../../src/mdx/allow-list.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toHtml } from '../../src/mdx/to-html.ts'
import { contentSecurityPolicy } from '../../src/outputs/hosting/content-security-policy.ts'
import { sampleContext } from '../mdx/context.ts'
import { hostileBodies } from '../mdx/hostile/bodies.ts'
import { mutant } from '../mdx/hostile/mutants.ts'
import '../run/fast-check.ts'
import { launch } from './launch.ts'

const address = 'https://rostrum.invalid/press/commentaries/x/'
const policies = {
  'the site’s policy': `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy({ styles: [] })}">`,
  'no policy at all': '',
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Before anything of the page: whatever runs is likely to call one of these, and whatever the policy stops is noted. */
const setTrap = (): void => {
  const harm: string[] = []
  const canary = (): void => void harm.push('something ran')
  Object.assign(globalThis, { harm, canary, alert: canary, confirm: canary, prompt: canary, open: canary })
  addEventListener('securitypolicyviolation', (event) => {
    harm.push(`the policy had to stop ${event.effectiveDirective} ${event.blockedURI}`)
  })
}

/** What the browser made of the page that no text should become; every handler is given its event. */
const lookAround = (): string[] => {
  const foreign =
    'script, iframe, frame, object, embed, base, meta, link, style, form, svg, math, template, dialog'
  const found = [...document.body.querySelectorAll(foreign)].map(({ tagName }) => `an element ${tagName}`)
  for (const element of document.body.querySelectorAll('*'))
    for (const { name } of element.attributes) {
      if (name === 'style' || name === 'srcdoc') found.push(`an attribute ${name}`)
      if (!name.startsWith('on')) continue
      found.push(`a handler ${name}`)
      element.dispatchEvent(new Event(name.slice(2)))
    }
  for (const { protocol } of document.querySelectorAll<HTMLAnchorElement | HTMLAreaElement>('a, area'))
    if (!['https:', 'mailto:', 'tel:'].includes(protocol)) found.push(`a link ${protocol}`)
  return found
}

/** What happens when a browser opens a page with this in it, and should not. */
const harmOf = async (html: string, policy: string): Promise<string[]> => {
  const context = await browser.newContext()
  const harm: string[] = []
  await context.addInitScript(setTrap)
  const head = `<!doctype html><html lang="en"><head>${policy}<title>A page</title></head>`
  let asked = false
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url === address && !asked) {
      asked = true
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `${head}<body>${html}</body></html>`,
      })
    }
    // The pictures of the entry itself.
    if (!url.startsWith('https://rostrum.invalid/press/_pictures/')) harm.push(`a request for ${url}`)
    return route.abort()
  })
  const page = await context.newPage()
  context.on('page', (opened) => harm.push(`a window ${opened.url()}`))
  page.on('dialog', (dialog) => {
    harm.push('a dialog')
    void dialog.dismiss()
  })
  page.on('frameattached', () => harm.push('a frame'))
  await page.goto(address)
  try {
    harm.push(...(await page.evaluate(lookAround)), ...(await page.evaluate<string[]>('harm')))
  } catch (error) {
    // A page that leads away cannot be asked.
    harm.push(String(error))
  }
  if (page.url() !== address) harm.push(`a way to ${page.url()}`)
  await context.close()
  return harm
}

const rendered = (body: string): string =>
  `<section>${toHtml(parseBody(body, { firstLine: 1 }).tree, sampleContext)}</section>`

/** The bodies that do harm, each with what it does. Many share a page until one of them does. */
const harmful = async (bodies: readonly string[], policy: string): Promise<[string, string[]][]> => {
  const harm = await harmOf(bodies.map(rendered).join('\n'), policy)
  if (harm.length === 0) return []
  const [first = '', ...others] = bodies
  if (others.length === 0) return [[first, harm]]
  const half = Math.ceil(bodies.length / 2)
  return [...(await harmful(bodies.slice(0, half), policy)), ...(await harmful(bodies.slice(half), policy))]
}

const pageful = 100
const inPages = (bodies: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(bodies.length / pageful) }, (_, page) =>
    bodies.slice(page * pageful, (page + 1) * pageful),
  )

const passes = (body: string): boolean => {
  const { tree, problems } = parseBody(body, { firstLine: 1 })
  return [...problems, ...checkTree(tree, { brief: false })].length === 0
}

describe('the trap', () => {
  it.each([
    '<script>canary()</script>',
    '<script src="https://elsewhere.invalid/x.js"></script>',
    '<img src="nowhere.png">',
    '<img src="data:," onerror="alert(1)">',
    '<p onpointerenter="canary()">a</p>',
    '<a href="&#x6A;avascript:canary()">a</a>',
    '<iframe srcdoc="a"></iframe>',
    '<object data="https://elsewhere.invalid/"></object>',
    '<meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/">',
    '<style>@import "https://elsewhere.invalid/x.css"</style>',
    '<p style="color: red">a</p>',
    '<form action="https://elsewhere.invalid/"><button>a</button></form>',
    '<svg onload="canary()"></svg>',
  ])('notices %s', async (html) => {
    for (const policy of Object.values(policies)) expect(await harmOf(html, policy)).not.toEqual([])
  })

  it('notices that code ran, and that the policy stopped it', async () => {
    const code = '<script>canary()</script>'
    expect(await harmOf(code, '')).toContain('something ran')
    const stopped = await harmOf(code, policies['the site’s policy'])
    expect(stopped).not.toContain('something ran')
    expect(stopped).toContain('the policy had to stop script-src-elem inline')
  })
})

const mutants = fc.sample(mutant, 10_000)
const passing = mutants.filter(passes)
const refused = [...hostileBodies.map(({ body }) => body), ...mutants.filter((body) => !passes(body))]

describe.each(Object.entries(policies))('with %s nothing happens on a page', (_, policy) => {
  it('of what the check lets pass', async () => {
    expect(passing.length).toBeGreaterThan(200)
    for (const bodies of inPages(passing)) expect(await harmful(bodies, policy)).toEqual([])
  })

  it('nor of what it would refuse', async () => {
    for (const bodies of inPages(refused.slice(0, 1500))) expect(await harmful(bodies, policy)).toEqual([])
  })
})
