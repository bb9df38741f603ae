/** Reads a status list credential once it was verified: is it current, of the right kind, and what does it say. */
import { readDate } from '../../formats/date.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { Result } from '../../kernel/result.ts'
import { failed, found } from '../../kernel/result.ts'
import { weight } from '../catalog.ts'
import type { Judged } from '../judged.ts'
import { entryValue, unpackList } from './bits.ts'
import type { StatusEntry } from './status-entry.ts'

/** Why a list answers nothing (docs/spec/judging.md 16): the status stays open. */
export type ListFailure =
  | 'notProved'
  | 'wrongType'
  | 'expired'
  | 'notYet'
  | 'wrongPurpose'
  | 'notReadable'
  | 'beyondEnd'

export interface Listed {
  readonly value: number
  /** fewer entries than the standards demand for privacy */
  readonly short: boolean
}

/** Entries a list must have, so that nobody learns from the request which badge was looked up. */
const MIN_ENTRIES = 131_072
const CLOCK_SKEW = 5 * 60_000
const SOUND = new Set(['good', 'neutral', 'remark'])

/** The value at the entry's place. */
export async function readStatusList(
  { document, checks, ends = [] }: Pick<Judged, 'document' | 'checks' | 'ends'>,
  entry: StatusEntry,
  now: number,
): Promise<Result<Listed, ListFailure>> {
  if (!isProved(checks)) return failed('notProved')
  if (!typesOf(document).includes(entry.method.credentialType)) return failed('wrongType')
  const dated = datesOf(document, ends, now)
  if (dated !== undefined) return failed(dated)
  const subject = [own(document, 'credentialSubject') ?? null].flat().find((it) => isObject(it))
  if (subject === undefined || !typesOf(subject).includes(entry.method.subjectType)) {
    return failed('wrongType')
  }
  const purposes = [own(subject, 'statusPurpose') ?? entry.method.purpose].flat()
  if (!purposes.includes(entry.purpose)) return failed('wrongPurpose')
  return valueIn(own(subject, 'encodedList'), entry)
}

/** The list is signed, by a key of the issuer it names, and every word of it is covered. */
function isProved(checks: Judged['checks']): boolean {
  const signature = checks.find(({ id }) => id === 'signature')
  const issuer = checks.find(({ id }) => id === 'issuer')
  const proved = signature?.answer === 'valid' && weight('issuer', issuer?.answer ?? '') === 'good'
  return proved && checks.every(({ id, answer }) => SOUND.has(weight(id, answer)))
}

function typesOf(object: JsonObject): readonly unknown[] {
  return [own(object, 'type')].flat()
}

function datesOf(
  document: JsonObject,
  ends: readonly string[],
  now: number,
): ListFailure | undefined {
  const stated = ['validUntil', 'expirationDate'].map((name) => own(document, name))
  for (const end of [...stated, ...ends]) {
    if (end !== undefined && (readDate(end)?.ms ?? 0) < now) return 'expired'
  }
  for (const name of ['validFrom', 'issuanceDate']) {
    const start = own(document, name)
    if (start !== undefined && (readDate(start)?.ms ?? Infinity) > now + CLOCK_SKEW) return 'notYet'
  }
  return undefined
}

async function valueIn(
  encoded: Json | undefined,
  entry: StatusEntry,
): Promise<Result<Listed, ListFailure>> {
  const bits = typeof encoded === 'string' ? await unpackList(encoded) : undefined
  if (bits === undefined) return failed('notReadable')
  const value = entryValue(bits, entry.index, entry.size)
  if (value === undefined) return failed('beyondEnd')
  return found({ value, short: (bits.length * 8) / entry.size < MIN_ENTRIES })
}
