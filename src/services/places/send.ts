/** Asks a place over the network: with nothing of the browser's own, up to a size and a time. */

import { failed, found, type Result } from '#core/kernel/result.ts'
import { readCapped } from '#core/net/read-capped.ts'
import type { PlaceFailure } from '#core/places/place.ts'
import type { Answer, Request, Send } from '#core/places/send.ts'

/** Bytes of one answer. */
const MOST = 100 * 1024 * 1024
/** ms: an upload over a slow line takes long, and is not cut off while it may still end well. */
const PATIENCE = 120_000

/** `fetch` with a login of its own, as a library for one gives it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** No cookie and no name of this page goes along; `unreachable` is all that a browser tells. */
export function sendBy(ask: Fetch): Send {
  return async (request) => {
    try {
      return await answerOf(await ask(request.url, initOf(request)))
    } catch {
      return failed({ kind: 'unreachable' })
    }
  }
}

export const send: Send = sendBy((url, init) => fetch(url, init))

function initOf({ method, headers, body }: Request): RequestInit {
  return {
    method,
    ...(headers && { headers: { ...headers } }),
    ...(body !== undefined && { body }),
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  }
}

async function answerOf(response: Response): Promise<Result<Answer, PlaceFailure>> {
  const read = await readCapped(response.body, MOST)
  if (!read.ok) return failed({ kind: 'unfit', status: response.status })
  const { status, headers } = response
  return found({ status, header: (name) => headers.get(name) ?? undefined, bytes: read.value })
}
