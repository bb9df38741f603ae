/** The skills that badges state, each with the badges that prove it. */
import { badgeIds, blockKind, namesBadges, text } from './kind.ts'

export const skills = blockKind(
  'skills',
  { title: text, badgeIds },
  { blank: { title: '', badgeIds: [] }, ...namesBadges },
)
