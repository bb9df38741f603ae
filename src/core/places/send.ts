/** A request to a place and its answer, as data: building and reading them needs no network. */
import { failed, found, type Result } from '../kernel/result.ts'
import type { PlaceFailure, Reply, Tag } from './place.ts'

export interface Request {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer> | string
}

export interface Answer {
  readonly status: number
  /** undefined when it is absent, or when the browser does not let us read it */
  readonly header: (name: string) => string | undefined
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Asks the network; the only way in which a place reaches it. A failure is always `unreachable`. */
export type Send = (request: Request) => Reply<Answer>

/** RFC 9110, 4918 and 6585. What is not here says nothing by itself. */
const KINDS: Readonly<Record<number, PlaceFailure['kind']>> = {
  401: 'expired',
  403: 'refused',
  404: 'missing',
  405: 'refused',
  409: 'stale',
  410: 'missing',
  412: 'stale',
  413: 'unfit',
  415: 'unfit',
  423: 'refused',
  429: 'busy',
  503: 'busy',
  507: 'full',
}

export function failureOf(status: number): PlaceFailure {
  return { kind: KINDS[status] ?? 'unclear', status }
}

/** The answer when its status says that it was done (2xx). */
export function done(answer: Answer): Result<Answer, PlaceFailure> {
  const { status } = answer
  return status >= 200 && status < 300 ? found(answer) : failed(failureOf(status))
}

/** Asks, and takes only an answer that says it was done. */
export async function ask(send: Send, request: Request): Reply<Answer> {
  const answer = await send(request)
  return answer.ok ? done(answer.value) : answer
}

/** The version of the file, from the header `ETag`. */
export function tagOf(answer: Answer): { readonly tag?: Tag } {
  const tag = answer.header('ETag')
  return tag ? { tag: tag as Tag } : {} // a tag is whatever the place calls one
}
