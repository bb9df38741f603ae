/** Judges a newer version that an issuer offers: it must prove to be the same badge, only newer (`refreshService` of VC DM 2.0). */
import type { Badge } from '../badge/badge.ts'
import type { Credential, Payload } from '../badge/credential.ts'
import { readDate } from '../formats/date.ts'
import { readCredentials } from '../formats/read-credential.ts'
import { fromUtf8 } from '../kernel/bytes.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { Loaded, Unreachable } from '../kernel/world.ts'
import { isSameId } from '../net/identity.ts'
import type { CheckId } from './catalog.ts'
import { weight } from './catalog.ts'
import type { Report } from './report.ts'
import type { Verified } from './verified.ts'

export type RefreshRefusal =
  | { readonly kind: 'unreachable'; readonly why: Unreachable }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'notABadge' | 'unproved' | 'otherIssuer' | 'otherBadge' | 'notNewer' }

/** The address at which the report says a newer version may be had; undefined when it offers none. */
export function refreshAddress(report: Pick<Report, 'remarks'>): string | undefined {
  const offer = report.remarks.find(({ code }) => code === 'refreshOffered')
  const address = offer?.detail?.address
  return typeof address === 'string' && /^https:\/\//i.test(address) ? address : undefined
}

/** The one credential in the answer of a refresh service, which is JSON or a compact JWS. */
export async function readRefresh(loaded: Loaded): Promise<Result<Credential, RefreshRefusal>> {
  if (loaded.outcome === 'unreachable') return failed({ kind: 'unreachable', why: loaded.why })
  if (loaded.status !== 200) return failed({ kind: 'status', status: loaded.status })
  const text = fromUtf8(loaded.body)?.trim() ?? ''
  const payload: Payload = { form: text.startsWith('{') ? 'json' : 'jws', text }
  const read = await readCredentials(payload)
  const [credential, ...others] = read.ok ? read.value : []
  if (credential === undefined || others.length > 0) return failed({ kind: 'notABadge' })
  return found(credential)
}

/** Undefined when `offered` may be added beside `old`; else why not. The old one is kept either way. */
export function refusalOf(old: Badge, offered: Verified): RefreshRefusal | undefined {
  const { badge, report } = offered
  if (!isProved(report, 'signature') || !isProved(report, 'issuer')) return { kind: 'unproved' }
  if (!isSameId(old.issuer.id, badge.issuer.id)) return { kind: 'otherIssuer' }
  if (!isSameId(old.id, badge.id)) return { kind: 'otherBadge' }
  const [was, is] = [readDate(old.validFrom)?.ms, readDate(badge.validFrom)?.ms]
  return was === undefined || is === undefined || is <= was ? { kind: 'notNewer' } : undefined
}

function isProved({ checks }: Report, id: CheckId): boolean {
  return checks.some((check) => check.id === id && weight(id, check.answer) === 'good')
}
