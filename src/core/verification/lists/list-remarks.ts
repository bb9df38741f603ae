/** What the maker of a list should look at before others use it. */
import type { KnownIssuer } from '../circumstances.ts'
import { lookOf } from '../namesake.ts'

export interface ListRemark {
  /** two entries have one id or domain, look alike by name, or an entry has a domain that is none */
  readonly kind: 'sameId' | 'sameDomain' | 'sameLook' | 'noDomain'
  /** names of the entries */
  readonly names: readonly string[]
  /** what they share */
  readonly value: string
}

const DOMAIN =
  /^(?=.{4,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+$/iu

export function remarksOnList(issuers: readonly KnownIssuer[]): readonly ListRemark[] {
  return [
    ...shared('sameId', issuers, ({ id, otherIds = [] }) => [id, ...otherIds]),
    ...shared('sameDomain', issuers, ({ domains = [] }) => domains),
    ...shared('sameLook', issuers, ({ name, otherNames = [] }) => [name, ...otherNames], lookOf),
    ...issuers.flatMap(({ name, domains = [] }) =>
      domains
        .filter((value) => !DOMAIN.test(value))
        .map((value): ListRemark => ({ kind: 'noDomain', names: [name], value })),
    ),
  ]
}

/** Values of which two entries have the same; an entry never shares one with itself. */
function shared(
  kind: ListRemark['kind'],
  issuers: readonly KnownIssuer[],
  valuesOf: (one: KnownIssuer) => readonly string[],
  formOf = (value: string) => value,
): readonly ListRemark[] {
  const byForm = new Map<string, { readonly value: string; readonly names: string[] }>()
  for (const one of issuers) {
    for (const [form, value] of new Map(valuesOf(one).map((value) => [formOf(value), value]))) {
      const there = byForm.get(form)
      if (there) there.names.push(one.name)
      else if (form !== '') byForm.set(form, { value, names: [one.name] })
    }
  }
  return [...byForm.values()]
    .filter(({ names }) => names.length > 1)
    .map(({ value, names }) => ({ kind, names, value }))
}
