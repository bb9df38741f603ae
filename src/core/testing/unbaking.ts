/** Unbakes in tests, where the outcome is known and only its content is in question. */
import type { Unbaked, UnbakeFailure } from '../baking/carrier.ts'
import { unbake } from '../baking/unbake.ts'

/** What was unbaked; throws when nothing was. */
export async function unbakedFrom(bytes: Uint8Array): Promise<Unbaked> {
  const result = await unbake(bytes)
  if (!result.ok) throw new Error(`nothing unbaked: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** Why nothing was unbaked; throws when something was. */
export async function failureFrom(bytes: Uint8Array): Promise<UnbakeFailure> {
  const result = await unbake(bytes)
  if (result.ok) throw new Error(`unbaked after all: ${JSON.stringify(result.value.finds)}`)
  return result.failure
}

/** One byte per character. */
export function latin1Bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
