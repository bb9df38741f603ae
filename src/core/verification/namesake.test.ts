import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { namesakeOf } from './namesake.ts'

const harvard = {
  id: 'did:web:harvard.edu',
  name: 'Harvard University',
  url: 'https://www.harvard.edu',
  otherNames: ['Harvard'],
}
const LISTS = [{ name: 'Schools', source: '', date: '2026-11-01', issuers: [harvard] }]
const FOUND = { name: 'Harvard University', list: 'Schools' }
const like = (over: object) => namesakeOf({ identifiers: [], id: 'did:key:z6Mk', ...over }, LISTS)

describe('the name of a listed issuer', () => {
  it.each([
    ['as it is', 'Harvard University'],
    ['its other name', 'Harvard'],
    ['in other case and spaces', '  HARVARD   university'],
    ['without spaces, with signs', 'Harvard-University®'],
    ['with a zero-width space', 'Harv\u200bard University'],
    ['behind more that is not seen than is compared', `${'\u200b'.repeat(600)}Harvard`],
    ['with a blank letter', 'Harvard\u3164University'],
    ['with a soft hyphen', 'Har\u00advard University'],
    ['with bidi controls', '\u202eHarvard\u202c University\u2069'],
    ['with a joiner and a tag character', 'Harvard\u2060 University\u{e0041}'],
    ['with a Cyrillic a', 'Hаrvаrd University'],
    ['with a capital that only looks Latin', 'Ηarvard University'],
    ['in Greek and Cyrillic letters', 'Нarνard Uniνersity'],
    ['in mathematical letters', '𝐇𝐚𝐫𝐯𝐚𝐫𝐝 University'],
    ['in full-width letters', 'Ｈａｒｖａｒｄ University'],
    ['with accents', 'Härvard Univérsity'],
    ['with an l for an i', 'Harvard Unlverslty'],
    ['with a one for an i', 'Harvard Un1vers1ty'],
  ])('%s looks like it', (_, name) => {
    expect(like({ name })).toEqual(FOUND)
  })

  it.each(['Harvard University Press', 'Howard University', '', 'H', '哈佛大学'])(
    '%j does not',
    (name) => {
      expect(like({ name })).toBeUndefined()
    },
  )

  it('under a foreign domain is a namesake too, under its own domain it is not', () => {
    expect(like({ name: 'Harvard', id: 'https://harvard.example' })).toEqual(FOUND)
    expect(like({ name: 'Harvard', id: 'https://harvard.edu/law' })).toBeUndefined()
    expect(like({ name: 'Harvard', id: 'did:web:badges.harvard.edu:law' })).toBeUndefined()
  })
})

describe('the website of a listed issuer', () => {
  it.each([
    'https://harvard.edu.evil.example/badges',
    'https://www.harvard.edu.evil.example',
    'https://login.harvard.edu.evil.example',
    'https://harvard-edu.example',
    'https://harvard-edu-badges.example',
    'https://hаrvard.edu',
    'did:web:harvard.edu.evil.example',
  ])('is posed as by %s', (id) => {
    expect(like({ id })).toEqual(FOUND)
    expect(like({ url: id })).toEqual(FOUND)
  })

  it.each([
    'https://notharvard.edu',
    'https://harvard.example',
    'https://edu.example',
    'mailto:a@b',
  ])('is not posed as by %s', (id) => {
    expect(like({ id })).toBeUndefined()
  })
})

it('a name of a million letters is compared at once', () => {
  const time = stopwatch()
  expect(like({ name: 'а\u200b'.repeat(500_000), url: `https://${'a.'.repeat(500_000)}` })).toBe(
    undefined,
  )
  expect(time()).toBeLessThan(1000)
})
