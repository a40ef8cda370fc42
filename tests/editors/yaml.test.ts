import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { z } from 'zod'

/** The server within the extension that `.vscode/extensions.json` recommends. */
const program = fileURLToPath(
  new URL('bin/yaml-language-server', import.meta.resolve('yaml-language-server/package.json')),
)
const folder = pathToFileURL(process.cwd()).href
const settings = z
  .looseObject({ 'yaml.schemas': z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('.vscode/settings.json', 'utf8')))
const yaml = {
  schemas: settings['yaml.schemas'],
  schemaStore: { enable: false },
  validate: true,
  completion: true,
}

const items = z.array(z.object({ section: z.string() }))
const published = z.object({ uri: z.string(), diagnostics: z.array(z.object({ message: z.string() })) })
const completions = z.object({ items: z.array(z.object({ label: z.string() })) })

const server = spawn(process.execPath, [program, '--stdio'])
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
)
const underlined = new Map<string, string[]>()

/** Opens a file that is not on the disk, as an editor does with a new one. */
const open = async (path: string, text: string) => {
  const uri = `${folder}/${path}`
  const textDocument = { uri, languageId: 'yaml', version: 1, text }
  await connection.sendNotification('textDocument/didOpen', { textDocument })
  await vi.waitFor(() => expect(underlined.has(uri)).toBe(true), 20_000)
  const lines = text.split('\n')
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  const answer: unknown = await connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position,
  })
  return {
    underlined: underlined.get(uri),
    proposed: completions.parse(answer).items.map(({ label }) => label),
  }
}

beforeAll(async () => {
  connection.onRequest('workspace/configuration', (asked: unknown) =>
    items
      .parse(z.object({ items }).parse(asked).items)
      .map(({ section }) => (section === 'yaml' ? yaml : {})),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.onNotification('textDocument/publishDiagnostics', (sent: unknown) => {
    const { uri, diagnostics } = published.parse(sent)
    underlined.set(
      uri,
      diagnostics.map(({ message }) => message),
    )
  })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'rostrum' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    },
  })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } })
})
afterAll(() => {
  connection.dispose()
  server.kill()
})

describe('the YAML extension, with this repository’s settings', () => {
  it.each([
    ['content/people/brand-new.yaml', 'name: A\n', ['honorific', 'bio']],
    ['content/organisations/brand-new.yaml', 'name: A\n', ['acronym', 'kind']],
    ['content/topics/brand-new.yaml', 'title: A\n', ['description', 'parent']],
    ['content/terms/brand-new.yaml', 'name: A\n', ['expansion', 'definition']],
    ['content/events/drafts/brand-new.yaml', 'title: A\ndraft: true\n', ['start', 'speakers']],
  ])('proposes the fields of its kind in a brand-new file: %s', async (path, text, fields) => {
    const seen = await open(path, text)
    expect(seen.underlined).toEqual([])
    expect(seen.proposed).toEqual(expect.arrayContaining(fields))
  })
  it('proposes the values of a field', async () => {
    const { proposed } = await open('content/organisations/another.yaml', 'name: A\nkind: ')
    expect(proposed).toEqual(expect.arrayContaining(['government', 'civil-society']))
  })
  it('underlines what is wrong in a brand-new file', async () => {
    const { underlined } = await open(
      'content/events/2027/wrong.yaml',
      'title: A\nzone: Asia/Karachi\nstatr: 1\n',
    )
    expect(underlined?.toSorted()).toEqual([
      'Missing property "end".',
      'Missing property "start".',
      'Property statr is not allowed.',
    ])
  })
  it('knows the publication’s own file', async () => {
    expect((await open('content/publication.yaml', 'name: A\n')).underlined).toContain(
      'Missing property "zone".',
    )
  })
})
