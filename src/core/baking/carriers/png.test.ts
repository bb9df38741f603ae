/** What a PNG may hide, case by case. */
import { describe, expect, it } from 'vitest'
import { anIdat, anIend, anIhdr, anItxt, aPng, aText, aZtxt, pngOf } from '../../testing/a-png.ts'
import { ob2Json, ob2Jws, ob3Json, ob3Jws } from '../../testing/some-payloads.ts'
import { failureFrom, latin1Bytes, unbakedFrom } from '../../testing/unbaking.ts'

const baked = anItxt('openbadges', ob2Json)

describe('a PNG gives its badge', () => {
  it.each([
    ['iTXt after IHDR', aPng([baked])],
    ['iTXt before IEND', aPng([aText('date:create', '2024')], [baked])],
    [
      'iTXt with language and translated keyword',
      aPng([anItxt('openbadges', ob2Json, { language: 'nl', translated: 'Öpenbadges' })]),
    ],
    [
      'animated, with foreign chunks',
      aPng([
        { type: 'acTL', data: new Uint8Array(8) },
        baked,
        { type: 'eXIf', data: new Uint8Array(9) },
      ]),
    ],
  ])('from %s, without a remark', async (_name, bytes) => {
    const { finds, remarks } = await unbakedFrom(bytes)
    expect(finds).toEqual([
      { payload: { form: 'json', text: ob2Json }, keyword: 'openbadges', remarks: [] },
    ])
    expect(remarks).toEqual([])
  })

  it.each([
    ['openbadges', ob2Jws],
    ['openbadgecredential', ob3Jws],
    ['clrcredential', ob3Jws],
  ])('signed under %s', async (keyword, text) => {
    const { finds } = await unbakedFrom(aPng([anItxt(keyword, `\uFEFF ${text}\n\0`)]))
    expect(finds).toEqual([{ payload: { form: 'jws', text }, keyword, remarks: [] }])
  })

  it('as the address that OB 0.5 wrote into tEXt, unremarked', async () => {
    const text = 'https://example.org/assertion.json'
    const { finds } = await unbakedFrom(aPng([aText('openbadges', text)]))
    expect(finds).toEqual([{ payload: { form: 'url', text }, keyword: 'openbadges', remarks: [] }])
  })
})

describe('a PNG is read leniently, and says so', () => {
  it.each([
    ['textChunk', aText('openbadges', ob2Json)],
    ['compressed', aZtxt('openbadges', ob2Json)],
    ['compressed', anItxt('openbadges', ob2Json, { compressed: true })],
    ['badCrc', { ...baked, crc: 1 }],
    ['oddKeyword', anItxt('openbadgecredential', ob2Json)],
  ])('%s', async (remark, chunk) => {
    const { finds } = await unbakedFrom(aPng([chunk]))
    expect(finds).toHaveLength(1)
    expect(finds[0]?.payload.text).toBe(ob2Json)
    expect(finds[0]?.remarks).toEqual([remark])
  })

  it('reads Latin-1 in tEXt when the bytes are not UTF-8', async () => {
    const { finds } = await unbakedFrom(aPng([aText('openbadges', latin1Bytes('{"name":"é"}'))]))
    expect(finds[0]?.payload.text).toBe('{"name":"é"}')
  })

  it('says nothing about a bad checksum elsewhere', async () => {
    const { finds, remarks } = await unbakedFrom(
      pngOf([anIhdr(), baked, { ...anIdat(), crc: 7 }, anIend()]),
    )
    expect([finds[0]?.remarks, remarks]).toEqual([[], []])
  })

  it('keeps a badge that stands before the place where the file breaks off', async () => {
    const whole = aPng([baked])
    const { finds, remarks } = await unbakedFrom(whole.subarray(0, whole.length - 20))
    expect([finds.length, remarks]).toEqual([1, ['truncated']])
  })

  it('ignores what comes after IEND, and remarks it', async () => {
    const { finds, remarks } = await unbakedFrom(
      pngOf([anIhdr(), baked, anIend(), anItxt('openbadges', '{}')]),
    )
    expect([finds.length, remarks]).toEqual([1, ['trailingData']])
  })
})

describe('several texts in one PNG', () => {
  it('with different content are two finds, iTXt first, both marked', async () => {
    const { finds } = await unbakedFrom(
      aPng([aText('openbadges', '{"n":2}'), anItxt('openbadges', '{"n":1}')]),
    )
    expect(finds.map((find) => find.payload.text)).toEqual(['{"n":1}', '{"n":2}'])
    expect(finds.every((find) => find.remarks.includes('duplicate'))).toBe(true)
  })

  it('with equal content are one find', async () => {
    expect((await unbakedFrom(aPng([baked, baked]))).finds).toHaveLength(1)
  })

  it('of two generations are two unmarked finds, the newer one first', async () => {
    const { finds } = await unbakedFrom(aPng([baked, anItxt('openbadgecredential', ob3Json)]))
    expect(finds.map((find) => [find.keyword, find.remarks])).toEqual([
      ['openbadgecredential', []],
      ['openbadges', []],
    ])
  })

  it('keep the readable one when the other is not, and say that one was not read', async () => {
    const { finds, remarks } = await unbakedFrom(
      aPng([baked, anItxt('openbadgecredential', 'rubbish')]),
    )
    expect([finds.length, remarks]).toEqual([1, ['partUnread']])
  })
})

describe('a PNG without a readable badge says why', () => {
  const zeros = '\0'.repeat(10_000_000)
  it.each([
    ['noBadgeData', 'no badge chunk', aPng()],
    ['noBadgeData', 'a keyword of another kind', aPng([anItxt('openbadgesx', ob2Json)])],
    ['unreadable', 'neither JSON, JWS nor address', aPng([anItxt('openbadges', 'hello')])],
    [
      'unreadable',
      'an address under the OB 3 keyword',
      aPng([anItxt('openbadgecredential', 'https://example.org/1')]),
    ],
    [
      'unreadable',
      'an iTXt without its five zeros',
      aPng([{ type: 'iTXt', data: latin1Bytes('openbadges\0\0\0') }]),
    ],
    [
      'unreadable',
      'a broken zlib stream',
      aPng([{ type: 'zTXt', data: latin1Bytes('openbadges\0\0nonsense') }]),
    ],
    ['brokenJson', 'half a JSON document', aPng([anItxt('openbadges', ob2Json.slice(0, 40))])],
    [
      'bomb',
      'ten megabytes of zeros in ten kilobytes',
      aPng([anItxt('openbadges', zeros, { compressed: true })]),
    ],
    ['bomb', 'the same in zTXt', aPng([aZtxt('openbadges', zeros)])],
    ['damaged', 'a length of 0xFFFFFFFF', pngOf([anIhdr(), { ...baked, length: 0xffffffff }])],
    ['damaged', 'no IHDR', pngOf([baked, anIend()])],
    ['damaged', 'line ends changed by a text transfer', latin1Bytes('\x89PNG\n\x1a\n')],
    [
      'tooComplex',
      'a million chunks',
      pngOf([anIhdr(), ...Array.from({ length: 20_000 }, anIdat)]),
    ],
    [
      'tooComplex',
      'JSON nested too deep',
      aPng([anItxt('openbadges', `{"a":${'['.repeat(70)}${']'.repeat(70)}}`)]),
    ],
  ])('%s: %s', async (kind, _name, bytes) => {
    expect((await failureFrom(bytes)).kind).toBe(kind)
  })
})

it('lists every chunk of the file, neighbours of one kind together', async () => {
  const { parts } = await unbakedFrom(pngOf([anIhdr(), baked, anIdat(), anIdat(), anIend()]))
  expect(parts).toEqual([
    { type: 'IHDR', label: '', size: 13 },
    { type: 'iTXt', label: 'openbadges', size: baked.data.length },
    { type: 'IDAT', label: '', size: 2 * anIdat().data.length },
    { type: 'IEND', label: '', size: 0 },
  ])
})

describe('a PNG as tools write it', () => {
  const chunk = (text: string) => ({ type: 'iTXt', data: latin1Bytes(text) })
  const apple = { type: 'CgBI', data: new Uint8Array([0x50, 0, 0x20, 2]) }
  const ob3 = 'openbadgecredential'
  it.each([
    ['miscounted', aPng([chunk(`${ob3}\0${ob3Json}`)])],
    ['miscounted', aPng([chunk(`${ob3}\0\0\0\0${ob3Json}`)])],
    ['miscounted', aPng([chunk(`${ob3}\0\0\0\0\0\0\0${ob3Json}`)])],
    ['miscounted', aPng([chunk(`${ob3}\x000\x30\0\0${ob3Json}`)])],
    ['oddKeyword', aPng([anItxt('OpenBadgeCredential', ob3Json)])],
    ['oddKeyword', aPng([aText('openbadge', 'https://example.org/1')])],
  ])('%s: the text is read all the same (%#)', async (remark, bytes) => {
    const { finds } = await unbakedFrom(bytes)
    expect(finds).toHaveLength(1)
    expect(finds[0]?.remarks).toContain(remark)
  })

  it.each([
    ['leadingData', new Uint8Array([0x0a, ...aPng([anItxt(ob3, ob3Json)])])],
    ['leadingData', new Uint8Array([0xef, 0xbb, 0xbf, ...aPng([anItxt(ob3, ob3Json)])])],
    ['applePng', pngOf([apple, anIhdr(), anItxt(ob3, ob3Json), anIdat(), anIend()])],
  ])('%s: the file is read, and that is told (%#)', async (remark, bytes) => {
    const { finds, remarks } = await unbakedFrom(bytes)
    expect([finds.length, remarks]).toEqual([1, [remark]])
  })

  it('whose badge text cannot be read names where it stands and how much it is', async () => {
    const failure = await failureFrom(aPng([anItxt('openbadges', 'hello')]))
    expect(failure).toEqual({
      kind: 'unreadable',
      detail: { format: 'PNG', chunk: 'iTXt', keyword: 'openbadges', size: 20 },
    })
  })

  it('without one names its chunks and the keywords of its texts', async () => {
    const failure = await failureFrom(aPng([aText('Software', 'Krita'), aText('Author', 'Sam')]))
    expect(failure).toMatchObject({
      kind: 'noBadgeData',
      detail: { format: 'PNG', chunks: 5, keywords: 'Software, Author' },
    })
  })
})
