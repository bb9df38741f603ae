/** What baking adds comes out again, and nothing else of the picture changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromUtf8, utf8 } from '../kernel/bytes.ts'
import { anIdat, anIhdr, anItxt, aPng, aText, pngOf } from '../testing/a-png.ts'
import { ob2Json, ob3Json, ob3Jws } from '../testing/some-payloads.ts'
import { latin1Bytes, unbakedFrom } from '../testing/unbaking.ts'
import { bake } from './bake.ts'

const PLAIN_SVG =
  '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg xmlns="http://www.w3.org/2000/svg">é</svg>'
const IMAGES: readonly [string, Uint8Array][] = [
  ['PNG', aPng()],
  ['SVG', utf8(PLAIN_SVG)],
  ['empty SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg" />')],
  ['UTF-16 SVG', new Uint8Array(Buffer.from(`\uFEFF${PLAIN_SVG}`, 'utf16le'))],
  ['Latin-1 SVG', latin1Bytes(PLAIN_SVG.replace('?>', ' encoding="ISO-8859-1"?>'))],
]
const ob2 = { form: 'json', text: ob2Json } as const
const ob3 = { form: 'json', text: ob3Json } as const

async function baked(...input: Parameters<typeof bake>): Promise<Uint8Array> {
  const result = await bake(...input)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

describe.each(IMAGES)('%s', (_name, image) => {
  it('gives any JSON back as the same value, and PNG as the same text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
        async (members) => {
          const text = JSON.stringify({ ...members, end: ']]>' })
          const { carrier, finds } = await unbakedFrom(
            await baked(image, { form: 'json', text }, 'openbadges'),
          )
          expect(finds).toHaveLength(1)
          expect(JSON.parse(finds[0]!.payload.text)).toEqual(JSON.parse(text))
          if (carrier === 'png') expect(finds[0]?.payload.text).toBe(text)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives a signature back byte for byte, without a remark', async () => {
    const payload = { form: 'jws', text: ob3Jws } as const
    const { finds, remarks } = await unbakedFrom(await baked(image, payload, 'openbadgecredential'))
    expect(finds).toEqual([{ payload, keyword: 'openbadgecredential', remarks: [] }])
    expect(remarks).toEqual([])
  })

  it('replaces what stood under the same keyword and keeps the other generation', async () => {
    const both = await baked(await baked(image, ob2, 'openbadges'), ob3, 'openbadgecredential')
    const again = await baked(both, { form: 'json', text: '{"new":true}' }, 'openbadges')
    const { finds } = await unbakedFrom(again)
    expect(finds.map((find) => find.payload.text)).toEqual([ob3Json, '{"new":true}'])
  })

  it('is the same file when baked twice', async () => {
    const once = await baked(image, ob2, 'openbadges')
    expect(await baked(once, ob2, 'openbadges')).toEqual(once)
  })
})

it('copies pixels, animation and foreign chunks of a PNG verbatim', async () => {
  const chunks = [
    anIhdr(),
    aText('date', 'x'),
    anIdat(),
    anIdat(),
    { type: 'IEND', data: new Uint8Array() },
  ]
  const image = pngOf(chunks)
  const written = await baked(image, ob2, 'openbadges')
  const [header, ...rest] = chunks
  expect(written).toEqual(pngOf([header!, anItxt('openbadges', ob2Json), ...rest]))
})

it('removes every old text chunk of the keyword, compressed or not', async () => {
  const image = aPng([aText('openbadges', 'a'), anItxt('openbadges', 'b', { compressed: true })])
  expect(await baked(image, ob2, 'openbadges')).toEqual(aPng([anItxt('openbadges', ob2Json)]))
})

it('changes nothing in an SVG but one element behind the root tag', async () => {
  const written = fromUtf8(await baked(utf8(PLAIN_SVG), ob2, 'openbadges'))
  const element = /<openbadges:assertion.*<\/openbadges:assertion>/s
  expect(written?.replace(element, '')).toBe(PLAIN_SVG)
  expect(written).toMatch(/<svg [^>]*><openbadges:assertion/)
})

it.each([
  ['jpeg', latin1Bytes('\xff\xd8\xff\xe0')],
  ['damaged', aPng().subarray(0, 60)],
  ['damaged', utf8('<svg><g></svg>')],
  ['entities', utf8('<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg/>')],
])('refuses to bake into what is %s', async (kind, image) => {
  const result = await bake(image, ob2, 'openbadges')
  expect(result).toMatchObject({ ok: false, failure: { kind } })
})

it('refuses an address under the OB 3 keyword, where no reader would take it', async () => {
  const address = { form: 'url', text: 'https://example.org/1' } as const
  expect((await bake(aPng(), address, 'openbadgecredential')).ok).toBe(false)
})
