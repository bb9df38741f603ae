/** Claims about the file that is made of ESCO's download. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { askedIn } from './asked.ts'
import { sampleCatalogue } from './catalogue.ts'
import { type EscoContent, packEsco, readEscoFile } from './esco-file.ts'

const own = sampleCatalogue([
  { id: 'weld', name: { nl: 'lassen', en: 'weld' }, also: { nl: [], en: [] }, esco: ['w'] },
])

const none = { nl: [], en: [] }
const CONTENT: EscoContent = {
  version: 'v1.2.0',
  groups: [{ nl: 'metaal bewerken', en: 'working metal' }],
  skills: [
    { uuid: 'a', name: { nl: '', en: 'shoe horses' }, also: none, group: 0 },
    { uuid: 'w', name: { nl: '', en: 'join metals' }, also: none, group: -1 },
    { uuid: 'b', name: { nl: '', en: 'politics' }, also: none, group: -1 },
  ],
  occupations: [{ name: { nl: 'smid', en: 'smith' }, essential: [1, 0] }],
}

const zipped = (content: unknown) => gzipSync(JSON.stringify(content))
const read = (content: unknown = packEsco(CONTENT)) => readEscoFile(zipped(content), own)

/** As steps, which may lead beside the skills and back. */
function withEssential(essential: readonly number[]) {
  const { occupations, ...rest } = packEsco(CONTENT)
  return zipped({ ...rest, occupations: { ...occupations, essential: [essential] } })
}

function withPhrase(phrase: readonly number[]) {
  const { lexicons, ...rest } = packEsco(CONTENT)
  const phrases = lexicons.en.phrases.with(0, [[...phrase]])
  return zipped({ ...rest, lexicons: { ...lexicons, en: { ...lexicons.en, phrases } } })
}

async function catalogue() {
  const answer = await read()
  if (!answer.ok) throw new Error(answer.failure)
  return answer.value
}

describe('a file of ESCO', () => {
  it('adds its skills to our own, and one that our list names is that one', async () => {
    const { skills, version } = await catalogue()
    expect(skills.map(({ id }) => id)).toEqual(['weld', 'a', 'b'])
    expect(version).toBe('v1.2.0')
  })
  it('leads to our skill by its words as well', async () => {
    const all = await catalogue()
    const asked = askedIn(all, 'You will join metals of the ship.')
    expect(asked.map(({ skill }) => all.skills[skill]?.id)).toEqual(['weld'])
  })
  it('says the group of a skill that has no Dutch name', async () => {
    const { skills } = await catalogue()
    expect(skills[1]).toMatchObject({ name: { nl: '' }, group: { nl: 'metaal bewerken' } })
    expect(skills[2]).toMatchObject({ group: { nl: '' } })
  })
  it('keeps what an occupation cannot do without', async () => {
    const { occupations } = await catalogue()
    expect(occupations).toEqual([{ name: { nl: 'smid', en: 'smith' }, essential: [1, 0] }])
  })
  it('finds a name of one word only as it is written', async () => {
    const all = await catalogue()
    expect(askedIn(all, 'You are polite to all of our guests.')).toEqual([])
    expect(askedIn(all, 'You talk of politics with our guests.')).toHaveLength(1)
  })
})

describe('another file is refused by name', () => {
  it.each([
    ['notEsco', new TextEncoder().encode('skills')],
    ['notEsco', zipped({ format: 'other' })],
    ['notEsco', gzipSync('no JSON')],
    ['newer', zipped({ ...packEsco(CONTENT), version: 2 })],
    ['damaged', zipped(packEsco(CONTENT)).subarray(0, 200)],
    ['damaged', zipped({ ...packEsco(CONTENT), ids: ['a'] })],
    ['damaged', zipped({ ...packEsco(CONTENT), group: [9, 0, 0] })],
    ['damaged', withPhrase([])],
    ['damaged', withPhrase([0, 99])],
    ['damaged', withPhrase([-1])],
    ['damaged', withEssential([9])],
    ['damaged', withEssential([-1])],
    ['damaged', withEssential([0, -1, 1])],
    ['damaged', withEssential([9, ...Array<number>(8).fill(-1)])],
  ])('%s', async (failure, bytes) => {
    expect(await readEscoFile(bytes, own)).toEqual({ ok: false, failure })
  })
})
