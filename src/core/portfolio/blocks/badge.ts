/** One badge at length; what the author wrote beside it outlives it. */
import { z } from 'zod'
import { blockKind, isBlank, text } from './kind.ts'

export const badge = blockKind(
  'badge',
  { badgeId: z.string(), text },
  {
    blank: { badgeId: '', text: '' },
    isEmpty: ({ badgeId, text }) => badgeId === '' && isBlank(text),
    badges: ({ badgeId }) => (badgeId === '' ? [] : [badgeId]),
    without: (block, ids) => {
      if (!ids.has(block.badgeId)) return [block]
      return block.text === '' ? [] : [{ kind: 'text', id: block.id, text: block.text }]
    },
  },
)
