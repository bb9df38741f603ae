/** Fetches a file that the author of the page named; the badge itself is never asked about without `ask`. */
import { LIMITS } from '../../../../src/core/baking/limits.ts'
import { readCapped } from '../../../../src/core/net/read-capped.ts'

/** In ms; what is not here by then is waited for no longer. */
const PATIENCE = 30_000

/** Undefined for what cannot be had, or is larger than any badge: the rest of that is never read. */
export async function fileAt(address: string): Promise<Blob | undefined> {
  try {
    const { ok, body, headers } = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const read = ok ? await readCapped(body, LIMITS.file) : undefined
    const type = headers.get('content-type') ?? ''
    return read?.ok ? new Blob([read.value], { type }) : undefined
  } catch {
    return undefined
  }
}
