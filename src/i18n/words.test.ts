/** Every answer of the catalogue has a sentence in both languages. */
import { expect, it } from 'vitest'
import { CATALOG } from '#core/verification/catalog.ts'
import en from '#locales/en/verification.json' with { type: 'json' }
import nl from '#locales/nl/verification.json' with { type: 'json' }

const answers = Object.entries(CATALOG).flatMap(([id, table]) =>
  Object.keys(table).map((answer) => [id, answer] as const),
)

it.each(answers)('%s %s can be said in Dutch and English', (id, answer) => {
  const said = [en, nl].map(
    (words) => (words.check as Record<string, Record<string, string>>)[id]?.[answer],
  ) // JSON
  expect(said.every((sentence) => (sentence ?? '').length > 3)).toBe(true)
})
