/** What the author wants to reach, and by when. */
import { z } from 'zod'
import { blockKind, isBlank, text } from './kind.ts'

export const goals = blockKind(
  'goals',
  { title: text, goals: z.array(z.object({ goal: text, when: text })) },
  {
    blank: { title: '', goals: [] },
    isEmpty: ({ goals }) => isBlank(...goals.map(({ goal }) => goal)),
  },
)
