import type { z } from 'zod'
import { CannotRun } from '../command.ts'

/** Requests to GitHub's REST API (version 2022-11-28) with a token. */
export interface GitHub {
  /** @throws CannotRun when GitHub refuses, or answers otherwise than documented */
  ask: <T>(method: 'GET' | 'POST' | 'PATCH', path: string, schema: z.ZodType<T>, body?: object) => Promise<T>
  /** The bytes at a path, if they are no more than a number. */
  bytes: (path: string, most: number) => Promise<Uint8Array | undefined>
}

const readAtMost = async (response: Response, most: number): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    size += (part as Uint8Array).length
    if (size > most) return undefined
  }
  return Buffer.concat(parts)
}

/** @param api where it is: `https://api.github.com` */
export const gitHub = (api: string, token: string): GitHub => {
  const request = async (method: string, path: string, body?: object): Promise<Response> => {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        'X-GitHub-Api-Version': '2022-11-28',
        'User-Agent': 'rostrum',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new CannotRun(`GitHub cannot be reached at ${api}: ${String(error)}.`)
    })
    if (!response.ok) throw new CannotRun(`GitHub answered ${response.status} to ${method} ${path}.`)
    return response
  }
  return {
    ask: async (method, path, schema, body) => {
      const answer: unknown = await (await request(method, path, body)).json()
      const parsed = schema.safeParse(answer)
      if (!parsed.success)
        throw new CannotRun(`GitHub’s answer to ${method} ${path} is not what it should be.`)
      return parsed.data
    },
    bytes: async (path, most) => readAtMost(await request('GET', path), most),
  }
}
