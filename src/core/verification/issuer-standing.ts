/** Who issued a badge is a fact of its own: known by its website, by a list, or by nothing but its key. */
import { isByKeyOnly, isProvedGenuine } from './genuine.ts'
import { provenDomain } from './proven-domain.ts'
import type { Check, Report } from './report.ts'

export type IssuerStanding =
  | { readonly kind: 'domain'; readonly domain: string }
  | {
      readonly kind: 'list'
      readonly list: string
      /** ISO date of the list; older reports have none */
      readonly date?: string
      /** what the list calls the issuer; older reports have none */
      readonly name?: string
    }
  | { readonly kind: 'key' }

/** Undefined when the badge is not proved genuine, or when its issuer is bound to no website that can be named. */
export function issuerStanding(report: Pick<Report, 'checks'>): IssuerStanding | undefined {
  if (!isProvedGenuine(report)) return undefined
  const [domain] = report.checks.flatMap((check) => provenDomain(check) ?? [])
  if (domain !== undefined) return { kind: 'domain', domain }
  if (isByKeyOnly(report)) return { kind: 'key' }
  const trust = report.checks.find(({ id, answer }) => id === 'trust' && answer === 'listed')
  return trust && listing(trust)
}

function listing({ detail }: Check): IssuerStanding {
  const [date, name] = [first(detail?.dates), detail?.name]
  return {
    kind: 'list',
    list: first(detail?.lists) ?? '',
    ...(date === undefined ? {} : { date }),
    ...(typeof name === 'string' ? { name } : {}),
  }
}

const first = (value: unknown): string | undefined =>
  Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined
