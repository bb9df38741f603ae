/** Badges as cards under a title. */
import { badgeIds, blockKind, isBlank, namesBadges, text } from './kind.ts'

export const collection = blockKind(
  'collection',
  { title: text, text, badgeIds },
  {
    blank: { title: '', text: '', badgeIds: [] },
    ...namesBadges,
    isEmpty: ({ text, badgeIds }) => badgeIds.length === 0 && isBlank(text),
  },
)
