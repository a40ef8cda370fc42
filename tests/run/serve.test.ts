import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve, type Server } from '../browser/serve.ts'

let folder: string
let server: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  await mkdir(join(folder, 'about'))
  await writeFile(join(folder, 'index.html'), '<p>home</p>'.repeat(100))
  await writeFile(join(folder, 'about/index.html'), 'about')
  await writeFile(join(folder, '404.html'), 'nothing here')
  await writeFile(join(folder, 'a b.png'), 'P'.repeat(1000))
  server = await serve(folder, '/press/')
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const get = async (path: string) => {
  const response = await fetch(new URL(path, server.url), { redirect: 'manual' })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    location: response.headers.get('location'),
    text: await response.text(),
  }
}

it('serves a folder’s index under the sub-path', async () => {
  expect(await get('.')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    text: '<p>home</p>'.repeat(100),
  })
  expect(await get('about/?q=x')).toMatchObject({ status: 200, text: 'about' })
})

it('sends a folder without its slash there', async () => {
  expect(await get('about')).toMatchObject({ status: 301, location: '/press/about/' })
})

it('answers what is not there with 404.html', async () => {
  expect(await get('nobody/')).toMatchObject({ status: 404, text: 'nothing here' })
  expect(await get('/')).toMatchObject({ status: 404 })
})

it('stays inside its folder', async () => {
  const status = await new Promise((resolve, reject) => {
    request(new URL(server.url), { path: '/press/%2e%2e/%2e%2e/etc/passwd' }, (response) =>
      resolve(response.statusCode),
    )
      .on('error', reject)
      .end()
  })
  expect(status).toBe(404)
})

it('counts what it sends, compressed where a host would', async () => {
  server.forget()
  await get('.')
  await get('a%20b.png')
  const [page, picture] = server.answers
  expect(page).toMatchObject({ path: '/press/', status: 200 })
  expect(page?.bytes).toBeLessThan(200)
  expect(picture).toEqual({ path: '/press/a%20b.png', status: 200, type: 'image/png', bytes: 1000 })
})
