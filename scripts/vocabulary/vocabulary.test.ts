/** The table of names is what the bundled contexts say, and nothing else. */
import { expect, it } from 'vitest'
import { readBundled } from '../../src/core/verification/contexts/context-set.ts'
import { VOCABULARY } from '../../src/core/verification/signed/vocabulary.ts'
import { NAMED_BY, vocabularyOf } from './vocabulary-of.ts'

it('is the table that the bundled contexts give', async () => {
  expect(VOCABULARY).toEqual(vocabularyOf(await Promise.all(NAMED_BY.map(readBundled))))
})

it('has the names of today where an IRI has two', () => {
  expect(Object.values(VOCABULARY.properties)).not.toContain('tags')
  expect(Object.values(VOCABULARY.classes)).toContain('OpenBadgeCredential')
  expect(Object.values(VOCABULARY.classes)).not.toContain('AchievementCredential')
})
