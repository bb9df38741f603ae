/** Claims about badges as people hold them: every language, every person and every inner badge is there to be shown. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCredentials } from '../formats/read-credential.ts'
import { readWhole } from '../formats/whole.ts'
import { badgesIn } from '../importing/badges-in.ts'
import { offlineWorld } from '../net/offline.ts'
import { judging } from '../testing/judging.ts'
import { shownIn } from './shown.ts'

const CASES = '../shared/cases/in'
const world = offlineWorld(Date.parse('2026-11-29T12:00:00Z'))
const text = (file: string) => readFileSync(`${CASES}/${file}`, 'utf8').trim()

describe.skipIf(!existsSync(CASES))('cases from real use', () => {
  it.each([
    ['achievement-name-array.json', 'Botenbouw basis', 'Boat building basics'],
    ['ui-bilingual.json', 'Botenbouw tweetalig', 'Boat building bilingual'],
    ['language-map.jwt', 'Botenbouw basis', 'Boat building basics'],
  ])('%s is valid, and complete, in both its languages', async (file, dutch, english) => {
    const { badge, verdict, answer } = await judging(text(`08-language-values/${file}`), world)
    expect([verdict, answer('shape')]).toEqual(['valid', 'complete'])
    expect([shownIn(badge, 'nl').name, shownIn(badge, 'en').name]).toEqual([dutch, english])
  })

  it('an issuer has its name in the language of the reader', async () => {
    const { badge } = await judging(text('08-language-values/ui-bilingual.json'), world)
    expect([shownIn(badge, 'nl').issuer.name, shownIn(badge, 'en').issuer.name]).toEqual([
      'Werf De Kiel',
      'The Keel Yard',
    ])
  })

  it('a name that was escaped for a web page is shown as it was meant', async () => {
    const { badge } = await judging(text('17-html-text/entities-name.json'), world)
    const { name, issuer } = shownIn(badge, 'nl')
    expect([name, issuer.name]).toEqual(['Zagen & schaven – Café', 'R&D Werf'])
  })

  it('two subjects are both there, unverified with the reason', async () => {
    const { badge, verdict, answer } = await judging(text('23-arrays/two-subjects.json'), world)
    expect([verdict, answer('shape')]).toEqual(['unverified', 'unclear'])
    expect(badge.further?.map(({ recipient }) => recipient[0]?.value)).toEqual([
      'did:example:tweede',
    ])
  })

  it('a certified boost holds the badge it vouches for, which is valid by itself', async () => {
    const { credentials } = await badgesIn(
      new Uint8Array(readFileSync(`${CASES}/04-certified-boost/certified.json`)),
    )
    const [outer] = credentials
    const [inner] = outer?.badge.members ?? []
    expect(outer?.badge.kind).toBe('other')
    expect((await judging(inner?.payload.text ?? '', world)).verdict).toBe('valid')
    const read = outer && (await readCredentials(outer.payload, readWhole))
    expect(read?.ok && read.value[0]?.badge.types).toEqual(['CertifiedBoostCredential'])
  })
})
