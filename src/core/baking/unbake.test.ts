/** Files of every kind, told apart by their bytes. */
import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { crc32 } from '../kernel/crc32.ts'
import { aPng } from '../testing/a-png.ts'
import { corpusBytes, corpusItems } from '../testing/corpus.ts'
import { aJws, ob2Json, ob3Json, ob3Jws } from '../testing/some-payloads.ts'
import { failureFrom, latin1Bytes, unbakedFrom } from '../testing/unbaking.ts'
import { unbake } from './unbake.ts'

describe('text files', () => {
  it.each([
    ['json', 'json', ob2Json],
    ['json', 'json', ` \n${ob2Json}\n`],
    ['jws', 'jws', `${ob3Jws}\n`],
    ['jws', 'jws', aJws({ sub: 'unsecured' }, '')],
    ['url', 'url', ' https://example.org/badge.json '],
  ])('are read as %s', async (carrier, form, text) => {
    const unbaked = await unbakedFrom(utf8(text))
    expect(unbaked.carrier).toBe(carrier)
    expect(unbaked.finds).toEqual([{ payload: { form, text: text.trim() }, remarks: [] }])
  })

  it('keep the exact text of a credential inside an envelope', async () => {
    const odd = '{ "credentialSubject" : { "n": 1.50, "s":"a,]}\\"" } }'
    const presentation = `{"type":["VerifiablePresentation"], "verifiableCredential": [ ${odd} , "${ob3Jws}"]}`
    const { finds } = await unbakedFrom(utf8(presentation))
    expect(finds.map((find) => find.payload)).toEqual([
      { form: 'json', text: odd },
      { form: 'jws', text: ob3Jws },
    ])
  })

  it.each([
    ['a list', `[${ob2Json},${ob3Json}]`, 2],
    [
      'a CHAPI credential',
      `{"type":"web","dataType":"VerifiablePresentation","data":{"type":"VerifiablePresentation","verifiableCredential":${ob3Json}}}`,
      1,
    ],
    ['an OB 3 API answer', `{"credential":[${ob3Json}],"compactJwsString":["${ob3Jws}"]}`, 2],
    ['a Badge Connect answer', `{"status":{"error":null},"results":[${ob2Json}]}`, 1],
    ['an OpenID4VCI answer', `{"credentials":[{"credential":"${ob3Jws}"}]}`, 1],
    [
      'an enveloped credential',
      `{"type":"VerifiablePresentation","verifiableCredential":[{"type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,${ob3Jws}"}]}`,
      1,
    ],
    [
      'a signed presentation',
      aJws({ vp: { type: 'VerifiablePresentation', verifiableCredential: [ob3Jws] } }),
      1,
    ],
  ])('give the credentials inside %s', async (_name, text, count) => {
    const { finds } = await unbakedFrom(utf8(text))
    expect(finds).toHaveLength(count)
    expect(finds.every(({ payload }) => [ob2Json, ob3Json, ob3Jws].includes(payload.text))).toBe(
      true,
    )
  })
})

describe('a file that holds no badge says what it is', () => {
  it.each([
    ['empty', ''],
    ['empty', '  \n\t '],
    ['brokenJson', '{"a":1'],
    ['brokenJson', '[1,'],
    ['noBadgeData', '[1,2]'],
    ['noBadgeData', '{"type":"VerifiablePresentation","verifiableCredential":[]}'],
    ['html', '<!DOCTYPE html><html><body>Log in</body></html>'],
    ['jpeg', '\xff\xd8\xff\xe0\x00\x10JFIF'],
    ['picture', 'GIF89a'],
    ['picture', 'RIFF\x00\x00\x00\x00WEBPVP8 '],
    ['picture', '\x00\x00\x00\x18ftypheic'],
    ['notABadgeFile', '%PDF-1.7'],
    ['notABadgeFile', 'just some words'],
    ['notABadgeFile', 'eyJhbGciOiJub25lIn0 and more words'],
    ['notABadgeFile', 'https://example.org is a nice place'],
  ])('%s: %j', async (kind, text) => {
    expect((await failureFrom(latin1Bytes(text))).kind).toBe(kind)
  })

  it('tooLarge: above 20 MB it is not even looked at', async () => {
    expect((await failureFrom(new Uint8Array(20_000_001))).kind).toBe('tooLarge')
  })
})

it('reads a view into a larger buffer as the file it is', async () => {
  const buffer = new Uint8Array(2000)
  const file = utf8(ob2Json)
  buffer.set(file, 700)
  const { finds } = await unbakedFrom(buffer.subarray(700, 700 + file.length))
  expect(finds[0]?.payload.text).toBe(ob2Json)
})

it('computes the CRC-32 that the PNG and ZIP specifications name', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
  expect(crc32(aPng().subarray(12, 29))).toBe(new DataView(aPng().buffer).getUint32(29))
})

const expectations: Readonly<Record<string, (kind: string) => boolean>> = {
  ok: (kind) => kind === 'ok',
  none: (kind) => kind === 'noBadgeData',
  error: (kind) => kind === 'notABadgeFile',
}

describe.skipIf(corpusItems().length === 0)('real badge files', () => {
  const images = corpusItems().filter(({ file }) => file.startsWith('baked-'))

  it.each(images.map((item) => [item.id, item] as const))(
    '%s unbakes as its source says',
    async (_id, item) => {
      const result = await unbake(corpusBytes(item))
      const kind = result.ok ? 'ok' : result.failure.kind
      expect(expectations[item.expected?.unbake ?? '']?.(kind), kind).toBe(true)
    },
  )
})
