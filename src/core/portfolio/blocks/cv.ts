/** A line of a CV: work, education, voluntary work, an own statement or something else, with the badges that prove it. */
import { z } from 'zod'
import { badgeIds, blockKind, isBlank, namesBadges, text } from './kind.ts'

export const CV_SECTIONS = ['work', 'education', 'volunteer', 'statement', 'other'] as const

export const cv = blockKind(
  'cv',
  {
    section: z.enum(CV_SECTIONS),
    role: text,
    organisation: text,
    /** as typed: `2024`, `2024-09` or `2024-09-01`; '' when open */
    start: text,
    end: text,
    text,
    badgeIds,
  },
  {
    blank: {
      section: 'work',
      role: '',
      organisation: '',
      start: '',
      end: '',
      text: '',
      badgeIds: [],
    },
    ...namesBadges,
    isEmpty: ({ role, organisation, text, badgeIds }) =>
      isBlank(role, organisation, text) && badgeIds.length === 0,
  },
)
