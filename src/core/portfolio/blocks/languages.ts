/** The languages the author speaks, each with how well, as the author says. */
import { z } from 'zod'
import { blockKind, isBlank, text } from './kind.ts'

export const languages = blockKind(
  'languages',
  { title: text, languages: z.array(z.object({ language: text, level: text })) },
  {
    blank: { title: '', languages: [] },
    isEmpty: ({ languages }) => isBlank(...languages.map(({ language }) => language)),
  },
)
