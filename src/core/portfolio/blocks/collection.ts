/** Badges as cards under a title. */
import { badgeIds, blockKind, namesBadges, text } from './kind.ts'

export const collection = blockKind(
  'collection',
  { title: text, text, badgeIds },
  { blank: { title: '', text: '', badgeIds: [] }, ...namesBadges },
)
