/** A web made of given documents, for tests: anything else is unreachable, and every request is counted. */
import { utf8 } from '../kernel/bytes.ts'
import type { Loaded, Wanted, World } from '../kernel/world.ts'

/** What stands at an address: a status, or a document (text as it is, anything else as JSON). */
export type Standing =
  | { readonly status: number; readonly body?: unknown; readonly url?: string }
  | { readonly unreachable: Extract<Loaded, { outcome: 'unreachable' }>['why'] }
  | { readonly body: unknown; readonly url?: string }

export interface CountingWorld extends World {
  readonly asked: readonly Wanted[]
}

/** @param pages what stands at each address; http and https are told apart */
export function aWorld(
  pages: Readonly<Record<string, Standing>>,
  now = '2026-11-23T12:00:00Z',
): CountingWorld {
  const asked: Wanted[] = []
  const load = (wanted: Wanted): Promise<Loaded> => {
    asked.push(wanted)
    return Promise.resolve(answer(pages[wanted.url], wanted.url))
  }
  return { now: () => Date.parse(now), load, asked }
}

function answer(standing: Standing | undefined, asked: string): Loaded {
  const { host } = new URL(asked)
  if (standing === undefined) return { outcome: 'unreachable', why: 'blocked', host }
  if ('unreachable' in standing) return { outcome: 'unreachable', why: standing.unreachable, host }
  const { body = '', url = asked } = standing
  const status = 'status' in standing ? standing.status : 200
  const bytes = body instanceof Uint8Array ? body : utf8(textOf(body))
  return {
    outcome: 'answer',
    status,
    url,
    contentType: 'application/json',
    body: bytes,
    transport: 'https',
  }
}

const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))
