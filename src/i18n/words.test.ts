/** Every answer and every remark of the core has a sentence in both languages. */
import { expect, it } from 'vitest'
import { BAKING_REMARKS } from '#core/baking/carrier.ts'
import { CATALOG, type CheckId, type Weight, weight } from '#core/verification/catalog.ts'
import { REMARKS } from '#core/verification/remarks.ts'
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

const KEEPS_FROM_VALID = new Set<Weight>([
  'open',
  'expired',
  'suspended',
  'revoked',
  'invalid',
  'malformed',
])
const problems = answers.filter(([id, answer]) =>
  KEEPS_FROM_VALID.has(weight(id as CheckId, answer)),
) // keys of CATALOG

it.each(problems)('%s %s says in Dutch and English what can be done', (id, answer) => {
  const said = [en, nl].map((words) => (words.do as Record<string, Record<string, string>>)[id]) // JSON
  expect(said.map((table) => /^\p{Lu}.{10,}[.]$/su.test(table?.[answer] ?? ''))).toEqual([
    true,
    true,
  ])
})

it('no advice is about an answer that the core never gives', () => {
  const given = new Set(answers.map(([id, answer]) => `${id}.${answer}`))
  for (const words of [en, nl])
    for (const [id, table] of Object.entries(words.do))
      for (const answer of Object.keys(table)) expect(given).toContain(`${id}.${answer}`)
})

it.each([...Object.keys(REMARKS), ...BAKING_REMARKS])(
  'the remark %s is a sentence in Dutch and English',
  (code) => {
    const key = code.replaceAll('.', '_')
    const said = [en, nl].map((words) => (words.remark as Record<string, string>)[key] ?? '') // JSON
    expect(said.every((sentence) => sentence.length > 20)).toBe(true)
    expect(said[0]).not.toBe(said[1])
  },
)

it('no remark has words that the core never says', () => {
  const codes = [...Object.keys(REMARKS), ...BAKING_REMARKS].map((code) =>
    code.replaceAll('.', '_'),
  )
  expect(Object.keys(en.remark).toSorted()).toEqual(codes.toSorted())
})

it('both languages leave the same holes in a remark', () => {
  const holes = (words: object) =>
    Object.values(words).map((sentence) =>
      String(sentence)
        .match(/{{\w+}}/g)
        ?.toSorted(),
    )
  expect(holes(nl.remark)).toEqual(holes(en.remark))
})
