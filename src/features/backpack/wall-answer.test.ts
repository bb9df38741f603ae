/** Claims about what the wall shows while not all badges have been read. */
import { expect, it } from 'vitest'
import { findable } from '#core/search/findable.ts'
import { EVERYTHING, type Query } from '#core/search/query.ts'
import { aBadge, aRecord } from '#core/testing/a-badge.ts'
import { answerSoFar } from './wall-answer.ts'

const badge = (name: string) =>
  findable(
    aRecord({
      id: name,
      badge: { ...aBadge(), name, achievement: { ...aBadge().achievement, name } },
    }),
  )
const newest = [badge('Luisteren'), badge('Veilig tillen')]
const found = (asked: Partial<Query>) =>
  answerSoFar(newest, { ...EVERYTHING, ...asked }).found.map(({ name }) => name)

it('a search is answered from the badges that are there', () => {
  expect(found({ text: 'tillen' })).toEqual(['Veilig tillen'])
})

it('a filter leaves out those that do not fit', () => {
  expect(found({ filters: { label: ['zorg'] } })).toEqual([])
})

it('the wall as it opens shows them all', () => {
  expect(found({})).toEqual(['Luisteren', 'Veilig tillen'])
})

it('another order is not begun, as the first badge of it may still come', () => {
  expect(found({ sort: 'name' })).toEqual([])
})

it('what may be chosen is not told before everything was counted', () => {
  expect(answerSoFar(newest, EVERYTHING).facets).toBeUndefined()
})
