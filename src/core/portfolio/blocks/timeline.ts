/** Badges by the day they were awarded. */
import { badgeIds, blockKind, namesBadges, text } from './kind.ts'

export const timeline = blockKind(
  'timeline',
  { title: text, badgeIds },
  { blank: { title: '', badgeIds: [] }, ...namesBadges },
)
