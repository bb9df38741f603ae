/** The measured vacancies, and how well guesses agree with what a person marked. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../../src/core/matching/language.ts'

const vacancies = z.array(
  z.object({
    id: z.string(),
    language: z.enum(['nl', 'en']),
    skills: z.array(z.string()),
    text: z.string(),
  }),
)

export type Vacancy = z.infer<typeof vacancies>[number]

export const SETS = ['tuning', 'held'] as const

/** The vacancies of one half. */
export function vacanciesOf(set: (typeof SETS)[number]): readonly Vacancy[] {
  const file = new URL(`./${set}.json`, import.meta.url)
  return vacancies.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Ids of the marked list that a matcher finds in a text. */
export type Guess = (text: string, language: Language) => ReadonlySet<string>

/** Over all skills of all these vacancies together. */
export function scoreOf(vacancies: readonly Vacancy[], guess: Guess): Score {
  let [right, guessed, marked] = [0, 0, 0]
  for (const { text, language, skills } of vacancies) {
    const guesses = guess(text, language)
    right += skills.filter((skill) => guesses.has(skill)).length
    guessed += guesses.size
    marked += skills.length
  }
  const f1 = (2 * right) / (guessed + marked)
  return { precision: right / Math.max(1, guessed), recall: right / marked, f1 }
}
