/** Takes the badges out of one file, going by its bytes and never by its name; others say what else it may be. */
import { isGzip } from '../kernel/bytes.ts'
import { failed, type Result } from '../kernel/result.ts'
import type { Unbaked, UnbakeFailure } from './carrier.ts'
import { CARRIERS } from './carriers.ts'
import { inflate } from './inflate.ts'
import { LIMITS } from './limits.ts'
import { tooLarge } from './payload.ts'
import { headText } from './text.ts'

/** What a file without a badge is instead. */
export type NameOther = (bytes: Uint8Array) => UnbakeFailure

/** Unbakes PNG, SVG (gzipped too), JSON, compact JWS or a bare address, under the caps of `LIMITS`. */
export async function unbakeBare(
  bytes: Uint8Array,
  nameOther: NameOther = () => ({ kind: 'notABadgeFile' }),
): Promise<Result<Unbaked, UnbakeFailure>> {
  if (bytes.length > LIMITS.file) return failed(tooLarge(bytes.length, LIMITS.file))
  return isGzip(bytes) ? unbakeGzip(bytes, nameOther) : unbakePlain(bytes, nameOther)
}

async function unbakePlain(
  bytes: Uint8Array,
  nameOther: NameOther,
): Promise<Result<Unbaked, UnbakeFailure>> {
  const carrier = CARRIERS.find(({ sniff }) => sniff(bytes))
  if (carrier !== undefined) return carrier.unbake(bytes)
  return failed(isBlank(bytes) ? { kind: 'empty' } : nameOther(bytes))
}

function isBlank(bytes: Uint8Array): boolean {
  return headText(bytes) === '' && headText(bytes.subarray(-1024)) === ''
}

/** Only text comes gzipped (svgz), so what is inside is not inflated a second time. */
async function unbakeGzip(
  bytes: Uint8Array,
  nameOther: NameOther,
): Promise<Result<Unbaked, UnbakeFailure>> {
  const plain = await inflate(bytes, 'gzip')
  if (!plain.ok) return failed({ kind: plain.failure, detail: { format: 'gzip' } })
  const unbaked = await unbakePlain(plain.value, nameOther)
  // the kept file cannot be shown as the picture that is inside it
  return unbaked.ok
    ? { ok: true, value: { ...unbaked.value, mediaType: 'application/gzip' } }
    : unbaked
}
