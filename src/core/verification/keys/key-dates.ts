/** Says what the dates on a key mean for something that was signed with it (docs/spec/judging.md 13). */
import { readDate } from '../../formats/date.ts'
import type { Remark } from '../report.ts'
import type { PublicKey } from './key.ts'

export interface Dated {
  /** it had ended when it signed: it proves nothing */
  readonly over: boolean
  /** it ended since */
  readonly remarks: readonly Remark[]
}

/**
 * @param made when it signed, in milliseconds; undefined when nothing says so, and then now counts
 * @param now milliseconds since the epoch
 */
export function keyDates(
  key: Pick<PublicKey, 'revoked' | 'expires'>,
  made: number | undefined,
  now: number,
): Dated {
  const remarks: Remark[] = []
  let over = false
  for (const name of ['revoked', 'expires'] as const) {
    const text = key[name]
    if (text === undefined) continue
    const at = readDate(text)?.ms
    if (at === undefined || at <= (made ?? now)) over = true
    else if (at <= now) remarks.push({ code: `key.${name}Later`, detail: { at: text } })
  }
  return { over, remarks }
}
