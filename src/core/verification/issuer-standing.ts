/** Who issued a badge is a fact of its own: known by its website, by a list, or by nothing but its key. */
import type { Badge } from '../badge/badge.ts'
import { isExample } from '../badge/example.ts'
import { isByKeyOnly, isProvedGenuine } from './genuine.ts'
import { provenDomain } from './proven-domain.ts'
import { type Check, mark, type Report } from './report.ts'
import { OWN_LIST } from './trust-lists.ts'

export type IssuerStanding =
  | { readonly kind: 'domain'; readonly domain: string }
  | {
      readonly kind: 'list'
      readonly list: string
      /** ISO date of the list; older reports have none */
      readonly date?: string
      /** ISO date since which the issuer is on it, where the list says so and can know it */
      readonly since?: string
      /** what the list calls the issuer; older reports have none */
      readonly name?: string
    }
  | { readonly kind: 'key' }

/**
 * How the issuer of a badge is known: by a website that speaks for it, by a list, or by nothing but its key.
 * @returns undefined when the badge is not proved genuine, or when its issuer is bound to no website that can be named
 * @throws nothing
 * @see docs/verification.md, "Who may speak for whom"
 */
export function issuerStanding(report: Pick<Report, 'checks'>): IssuerStanding | undefined {
  if (!isProvedGenuine(report)) return undefined
  const [domain] = report.checks.flatMap((check) => provenDomain(check) ?? [])
  if (domain !== undefined) return { kind: 'domain', domain }
  return isByKeyOnly(report) ? { kind: 'key' } : listingIn(report)
}

function listingIn({ checks }: Pick<Report, 'checks'>): IssuerStanding | undefined {
  const trust = checks.find(({ id, answer }) => id === 'trust' && answer === 'listed')
  return trust && listing(trust)
}

/** Whether a badge shows who its issuer is: proved genuine, under an id to know it by, and no example of ours. */
export function showsItsIssuer(
  badge: Pick<Badge, 'issuer'>,
  report: Pick<Report, 'checks'> | undefined,
): boolean {
  const isKnown = badge.issuer.id !== undefined && !isExample(badge)
  return isKnown && report !== undefined && isProvedGenuine(report)
}

/** What is said of the issuer beside every mark: a key of `standing` in the words, and what fills its holes. */
export interface StandingLine {
  readonly says: 'domain' | 'list' | 'listOf' | 'listSince' | 'key' | 'like'
  readonly holes: Readonly<Partial<Record<'domain' | 'list' | 'date' | 'since' | 'name', string>>>
}

/** How the issuer is known, and whom it only looks like; nothing of a badge that is not proved genuine. */
export function standingLines(report: Pick<Report, 'checks' | 'remarks'>): readonly StandingLine[] {
  const standing = issuerStanding(report)
  const listed = standing?.kind === 'domain' ? listingIn(report) : undefined
  const name = namesakeIn(report)
  return [
    ...[standing, listed].flatMap((one) => (one ? [lineOf(one)] : [])),
    ...(name === undefined ? [] : [{ says: 'like' as const, holes: { name } }]),
  ]
}

/** The same where room is short: the half mark says by itself that nobody knows who signed. */
export function linesBesideMark(
  report: Pick<Report, 'checks' | 'remarks'>,
): readonly StandingLine[] {
  const isSaid = mark(report) === 'issuerUnproven'
  return standingLines(report).filter(({ says }) => says !== 'key' || !isSaid)
}

/** The listed issuer that this one looks like without being proved to be it. */
export function namesakeIn({ remarks }: Pick<Report, 'remarks'>): string | undefined {
  const name = remarks.find(({ code }) => code === 'namesake')?.detail?.name
  return typeof name === 'string' ? name : undefined
}

function lineOf(standing: IssuerStanding): StandingLine {
  if (standing.kind === 'key') return { says: 'key', holes: {} }
  if (standing.kind === 'domain') return { says: 'domain', holes: { domain: standing.domain } }
  const { list, date, since } = standing
  if (date !== undefined && since !== undefined)
    return { says: 'listSince', holes: { list, date, since } }
  return date === undefined
    ? { says: 'list', holes: { list } }
    : { says: 'listOf', holes: { list, date } }
}

/** A list of somebody else says more than the person's own. */
function listing({ detail }: Check): IssuerStanding {
  const lists = texts(detail?.lists)
  const at = Math.max(
    0,
    lists.findIndex((list) => list !== OWN_LIST),
  )
  const [date, since, name] = [texts(detail?.dates)[at], texts(detail?.since)[at], detail?.name]
  return {
    kind: 'list',
    list: lists[at] ?? '',
    ...(date === undefined ? {} : { date }),
    ...(date !== undefined && since && since <= date ? { since } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  }
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
