/** Which certificates of a CV came in meanwhile as badges: the same address, or the same name by the same issuer. */
import type { Badge } from '../badge/badge.ts'
import type { BadgeRecord } from '../records/records.ts'
import type { ToCollect } from '../records/to-collect.ts'

type Kept = Pick<BadgeRecord, 'id' | 'badge'>

/** A badge for each certificate that has one, by the id of its line. A name alone tells nothing. */
export function collectedAmong(
  list: readonly ToCollect[],
  badges: readonly Kept[],
): ReadonlyMap<string, Kept> {
  const byWord = new Map(badges.flatMap((one) => wordsFor(one.badge).map((word) => [word, one])))
  return new Map(
    list.flatMap((one) => {
      const kept = wordsOf(one).flatMap((word) => byWord.get(word) ?? [])[0]
      return kept ? [[one.id, kept] as const] : []
    }),
  )
}

const wordsOf = ({ url, name, authority }: ToCollect) => [
  ...addressed(url),
  ...(authority.trim() === '' ? [] : [named(name, authority)]),
]

function wordsFor({ id, name, issuer, achievement }: Badge): readonly string[] {
  const names = [...new Set([name, achievement.name])]
  return [
    ...[id, achievement.id].flatMap((one) => addressed(one ?? '')),
    ...names.map((one) => named(one, issuer.name ?? '')),
  ]
}

const plain = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
const named = (name: string, by: string) => JSON.stringify([plain(name), plain(by)])
const addressed = (url: string) =>
  /^https?:\/\//i.test(url) && URL.canParse(url) ? [new URL(url).href.replace(/\/$/, '')] : []
