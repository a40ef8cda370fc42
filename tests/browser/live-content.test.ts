import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveInDev } from './dev-server.ts'
import { launch } from './launch.ts'

let folder: string
let server: Awaited<ReturnType<typeof serveInDev>>
let browser: Browser
let page: Page

const file = 'commentaries/drafts/smuggled-silt.mdx'
const rewrite = async (edit: (text: string) => string, edited = file): Promise<void> => {
  const path = join(folder, edited)
  await writeFile(path, edit(await readFile(path, 'utf8')))
}
const overlay = () => page.locator('vite-error-overlay')
const title = () => page.locator('main h1')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-content-'))
  await cp('tests/fixtures/harbour', folder, { recursive: true })
  server = await serveInDev(folder)
  browser = await launch()
  page = await browser.newPage()
  await page.goto(new URL('commentaries/smuggled-silt/', server.url).href, { waitUntil: 'networkidle' })
}, 180_000)
afterAll(async () => {
  await browser.close()
  server.close()
  await rm(folder, { recursive: true })
})

// One open page throughout: each test is what the author does next.
it('an edited title and an edited body come onto the open page', async () => {
  await rewrite((text) => `${text.replace(/^title: .*$/m, 'title: Silt, once more')}\nA last sentence.\n`)
  await expect.poll(() => title().innerText()).toBe('Silt, once more')
  expect(await page.locator('main').innerText()).toContain('A last sentence.')
})

it('a wrong edit is shown with its place, over the page as it was when it was last right', async () => {
  await rewrite((text) => text.replace(/^title: .*$/m, 'titel: Silt, misspelt'))
  await overlay().waitFor()
  const path = file.split('/').at(-1) ?? ''
  expect(await overlay().locator('#message-content').innerText()).toMatch(
    new RegExp(`${path}:\\d+:\\d+[^]*titel`),
  )
  await page.reload({ waitUntil: 'networkidle' })
  await overlay().waitFor()
  expect(await title().innerText()).toBe('Silt, once more')
})

it('a mended one takes the complaint away', async () => {
  await rewrite((text) => text.replace(/^titel: .*$/m, 'title: Silt, mended'))
  await expect.poll(() => title().innerText()).toBe('Silt, mended')
  await expect.poll(() => overlay().count()).toBe(0)
})

it('a wrong body is shown as it was when it was last right', async () => {
  await rewrite((text) => `${text}\n<script>alert(1)</script>\n\nWritten beside what is wrong.\n`)
  await overlay().waitFor()
  await page.reload({ waitUntil: 'networkidle' })
  const text = await page.locator('main').innerText()
  expect(text).toContain('A last sentence.')
  expect(text).not.toContain('Written beside what is wrong.')
  await rewrite((now) => now.replace(/\n<script>[^]*$/, ''))
  await expect.poll(() => overlay().count()).toBe(0)
})

it('of a page that nobody had opened, the first edit may be wrong, too', async () => {
  const other = 'commentaries/2025/customs-on-a-tablet.mdx'
  const before = await readFile(join(folder, other), 'utf8')
  await rewrite((text) => `${text.replace(/^title:/m, 'titel:')}\nWritten too late.\n`, other)
  await overlay().waitFor()
  await page.goto(new URL('commentaries/customs-on-a-tablet/', server.url).href, { waitUntil: 'networkidle' })
  expect(before).toContain(await title().innerText())
  expect(await page.locator('main').innerText()).not.toContain('Written too late.')
})
