/** Claims about the address of the wall. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EVERYTHING,
  FACET_IDS,
  type FacetId,
  formatQuery,
  PLACES,
  parseQuery,
  type Query,
  SORTS,
  toggle,
  VIEWS,
} from './query.ts'

/** Whole characters only: half a surrogate pair cannot stand in an address. */
const wellFormed = fc.string({ unit: 'grapheme' })
const values = fc.uniqueArray(
  wellFormed.filter((it) => it !== ''),
  { minLength: 1, maxLength: 4 },
)
const filters = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...FACET_IDS), values), { selector: ([id]) => id })
  .map((pairs): Query['filters'] => Object.fromEntries(pairs))
const sort = fc.option(fc.constantFrom(...SORTS), { nil: undefined })

const query: fc.Arbitrary<Query> = fc
  .record({
    text: wellFormed,
    filters,
    sort,
    view: fc.constantFrom(...VIEWS),
    place: fc.constantFrom(...PLACES),
  })
  .map(({ sort: chosen, ...rest }) => (chosen === undefined ? rest : { ...rest, sort: chosen }))

describe('the address of the wall', () => {
  it('gives back every query that was written into it', () => {
    fc.assert(
      fc.property(query, (it) => {
        const address = formatQuery(it).toString()
        expect(parseQuery(new URLSearchParams(address))).toEqual(it)
      }),
    )
  })
  it('is empty for the wall as it opens', () => {
    expect(formatQuery(EVERYTHING).toString()).toBe('')
  })
  it('leaves out what it does not know, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (address) => {
        const read = parseQuery(new URLSearchParams(address))
        expect(parseQuery(formatQuery(read))).toEqual(read)
      }),
    )
    expect(parseQuery(new URLSearchParams('sort=worst&view=cube&place=moon'))).toEqual(EVERYTHING)
  })
  it('is the same again after a value was switched on and off', () => {
    const facet: FacetId = 'label'
    expect(toggle(toggle(EVERYTHING, facet, 'zorg'), facet, 'zorg')).toEqual(EVERYTHING)
  })
})
