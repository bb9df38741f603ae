/** Reads the JSON of a place's answer: only the members that are needed, in the shape they must have. */
import type { z } from 'zod'
import { fromUtf8 } from '../kernel/bytes.ts'
import { anyJson } from '../kernel/json.ts'
import { failed, found } from '../kernel/result.ts'
import type { Reply } from './place.ts'
import { ask, type Request, type Send } from './send.ts'

/** `unclear` when it was done and the answer has another shape. */
export async function askJson<T>(send: Send, request: Request, shape: z.ZodType<T>): Reply<T> {
  const answer = await ask(send, request)
  if (!answer.ok) return answer
  const read = shape.safeParse(anyJson(fromUtf8(answer.value.bytes) ?? ''))
  return read.success ? found(read.data) : failed({ kind: 'unclear', status: answer.value.status })
}

/** A body of JSON with its header. */
export function jsonBody(body: object): Pick<Request, 'headers' | 'body'> {
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}
