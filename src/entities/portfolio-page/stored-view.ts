/** The view of a portfolio over stored badges: what may leave of it and nothing else, in preview and export alike. */
import { badgesOf } from '#core/portfolio/document.ts'
import { ownWords, type PublicPortfolio } from '#core/portfolio/redact.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { called } from './called.ts'
import type { PageView, ShownBadge } from './page-view.ts'

/** What is told of one badge beside its record: addresses in whatever form, and a verdict where there is one. */
export type BadgeAddresses = Pick<
  ShownBadge,
  'picture' | 'original' | 'mark' | 'standing' | 'endorsements'
>

export interface StoredParts extends Pick<PageView, 'files' | 'words'> {
  readonly records: Iterable<BadgeRecord>
  readonly addresses: (record: BadgeRecord) => BadgeAddresses
}

/** Badges that are gone are left out. */
export function storedView(page: PublicPortfolio, parts: StoredParts): PageView {
  const { records, addresses, files, words } = parts
  const byId = new Map<string, BadgeRecord>([...records].map((record) => [record.id, record]))
  const badges = badgesOf(page).flatMap((id) => {
    const record = byId.get(id)
    if (!record) return []
    const own = ownWords(record, page)
    return [
      [
        id,
        { id, ...called(record.badge, page.language, words), own, ...addresses(record) },
      ] as const,
    ]
  })
  return { portfolio: page, badges: new Map(badges), files, words }
}
