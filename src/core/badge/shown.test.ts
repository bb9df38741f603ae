/** Claims about what a person sees of a badge: their language, signs instead of escapes, and never an empty name. */
import { describe, expect, it } from 'vitest'
import { readWhole } from '../formats/whole.ts'
import type { JsonObject } from '../kernel/json.ts'
import { anUnsignedBadge } from '../testing/an-unsigned-badge.ts'
import { languagesOf, namelessness, shownIn } from './shown.ts'
import { unescaped } from './unescape.ts'

const said = (nl: string, en: string) => [
  { '@value': nl, '@language': 'nl-NL' },
  { '@value': en, '@language': 'en' },
]

async function read(over: JsonObject, achievement: JsonObject = {}) {
  const document = {
    ...(JSON.parse(anUnsignedBadge('Knopen', achievement)) as JsonObject),
    ...over,
  }
  const badge = await readWhole(document)
  if (badge === undefined) throw new Error('the test badge cannot be read')
  return badge
}

const bilingual = await read(
  { issuer: { id: 'https://werf.example', name: { nl: 'Werf', en: 'Yard' } } },
  {
    name: said('Knopen', 'Knots'),
    description: said('Legt knopen.', 'Ties knots.'),
    criteria: { narrative: said('Leg er *tien*.', 'Tie *ten*.') },
    tag: said('touw', 'rope'),
    alignment: [
      { targetName: said('Knopen leggen', 'Tying'), targetUrl: 'https://esco.example/1' },
    ],
  },
)

describe('a badge in two languages', () => {
  it.each([
    ['nl', ['Knopen', 'Legt knopen.', 'Leg er *tien*.', 'Werf', 'Knopen leggen']],
    ['en', ['Knots', 'Ties knots.', 'Tie *ten*.', 'Yard', 'Tying']],
    ['en-GB', ['Knots', 'Ties knots.', 'Tie *ten*.', 'Yard', 'Tying']],
  ])('is shown in that of a reader of %s', (language, words) => {
    const { name, achievement, issuer } = shownIn(bilingual, language)
    const { description, criteria, alignments } = achievement
    expect([name, description, criteria?.narrative, issuer.name, alignments[0]?.name]).toEqual(
      words,
    )
  })

  it('is shown in English to who reads neither, and says which languages it has', () => {
    expect(shownIn(bilingual, 'fr').name).toBe('Knots')
    expect(languagesOf(bilingual)).toEqual(['nl-nl', 'en'])
  })

  it('keeps keywords apart: a list of things is no text in two languages', () => {
    expect(shownIn(bilingual, 'en').achievement.tags).toEqual(['touw', 'rope'])
  })

  it('leaves nothing over, and judges by the text as it stands', () => {
    expect(bilingual.unknown).toEqual([])
    expect(bilingual.name).toBe('Knopen')
  })
})

it('a text without a language is preferred to one in a third language', async () => {
  const { name } = shownIn(
    await read({}, { name: ['Knopen', { '@value': 'Nœuds', '@language': 'fr' }] }),
    'en',
  )
  expect(name).toBe('Knopen')
})

it('an object with an id is no language map', async () => {
  const { issuer } = await read({
    issuer: { id: 'https://werf.example', url: { id: 'https://x.example' } },
  })
  expect(issuer.url).toBeUndefined()
})

describe('HTML escapes', () => {
  it.each([
    ['Zagen &amp; schaven &#8211; Caf&eacute;', 'Zagen & schaven – Café'],
    ['R&amp;D', 'R&D'],
    ['&#x1F6A3; roeien', '🚣 roeien'],
    ['&amp;amp; in HTML', '&amp; in HTML'],
    ['omgekeerd &#8238;dravraH', 'omgekeerd dravraH'],
  ])('of a text that was escaped whole are undone once: %s', (text, shown) => {
    expect(unescaped(text)).toBe(shown)
  })

  it.each([
    'R&D',
    'AT&T &amp; co & meer',
    '&onbekend; blijft',
    '&lt;b&gt; is iets anders dan <b>',
    '&#0; &#xD800; &#1114112;',
    '&amp',
  ])('are left where the author may have meant them: %s', (text) => {
    expect(unescaped(text)).toBe(text)
  })

  it('are undone for showing only, and not in Markdown, which reads them itself', async () => {
    const badge = await read({}, { name: 'R&amp;D', criteria: { narrative: 'R&amp;D' } })
    expect([badge.name, shownIn(badge, 'nl').name]).toEqual(['R&amp;D', 'R&D'])
    expect(shownIn(badge, 'nl').achievement.criteria?.narrative).toBe('R&amp;D')
  })
})

it('a badge without a name says what it is, and one with a name does not', async () => {
  const boost = {
    type: ['VerifiableCredential', 'CertifiedBoostCredential'],
    credentialSubject: {},
  }
  const { name: _, ...document } = JSON.parse(anUnsignedBadge('x')) as JsonObject
  const nameless = await readWhole({ ...document, ...boost })
  expect(nameless && namelessness(nameless)).toEqual({
    kind: 'other',
    type: 'CertifiedBoostCredential',
    issuer: 'School',
  })
  expect(namelessness(bilingual)).toBeUndefined()
})
