/** An issuer of a list as somebody types it: a name, and by which ids, keys and domains it is known, one a line. */
import { present } from '../../formats/fields.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { KnownIssuer } from '../circumstances.ts'
import { trustListOf } from '../trust-lists.ts'

export interface TypedIssuer {
  readonly name: string
  /** DIDs, keys in multibase, https addresses and domains */
  readonly known: string
  /** ISO date */
  readonly since: string
}

/** `line`: what is none of the four. */
export type EntryFailure =
  | { readonly kind: 'noName' | 'unknowable' }
  | { readonly kind: 'unreadable'; readonly line: string }

const KINDS = [
  ['dids', /^did:[a-z0-9]+:\S+$|^https:\/\/\S+$/i],
  ['keys', /^z[1-9A-HJ-NP-Za-km-z]{30,200}$/],
  ['domains', /^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+$/iu],
] as const

/** The entry that a list has of it. */
export function issuerOf({ name, known, since }: TypedIssuer): Result<KnownIssuer, EntryFailure> {
  const lines = known.split(/\s+/).filter(Boolean)
  const entry: Record<string, string[]> = { names: [name.trim()].filter(Boolean) }
  for (const line of lines) {
    const kind = KINDS.find(([, form]) => form.test(line))?.[0]
    if (kind === undefined) return failed({ kind: 'unreadable', line })
    entry[kind] = [...(entry[kind] ?? []), line]
  }
  if (entry.names?.length === 0) return failed({ kind: 'noName' })
  const made = trustListOf({ issuers: [{ ...entry, since }] }, { name: '', source: '', today: '' })
  const [issuer] = made.issuers
  return issuer ? found(issuer) : failed({ kind: 'unknowable' })
}

/** As it is typed, to be changed. */
export function typedOf({
  id,
  otherIds = [],
  name,
  domains = [],
  since = '',
}: KnownIssuer): TypedIssuer {
  const own = new Set(domains.map((domain) => `https://${domain}`))
  const ids = [id, ...otherIds].filter((one) => !own.has(one))
  return { name, known: [...ids, ...domains].join('\n'), since }
}

/** What was typed, over the entry that was there: its other names, website and marks stay. */
export function changedIssuer(before: KnownIssuer | undefined, typed: KnownIssuer): KnownIssuer {
  const { otherNames, url, marks } = before ?? {}
  return present({ ...typed, otherNames, url, marks })
}
