/** Claims about files in which a badge is wrapped once more, by an API, a chat or a mail program. */

import { describe, expect, it } from 'vitest'
import { aJws } from '#core/testing/some-payloads.ts'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { readFile } from './read-file.ts'

const award = JSON.stringify(
  {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:x:boat',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://yard.example', type: ['Profile'], name: 'Yard' },
    validFrom: '2025-01-01T00:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { id: 'urn:x:a', type: ['Achievement'], name: 'Boat building', n: 1 },
    },
  },
  null,
  1,
).replace('"n": 1', '"n" :  1.50')
const oneLine = JSON.stringify(JSON.parse(award))
const jws = aJws(JSON.parse(award))
const [header = '', claims = '', signature = ''] = jws.split('.')
const signed = (bytes: string) => ({ protected: header, signature: bytes })
const flat = { payload: claims, ...signed(signature) }
const context = '"@context": ["https://www.w3.org/ns/credentials/v2"]'

const read = (text: string) => readFile(new Blob([text]), 'file')

async function texts(text: string) {
  const reading = await read(text)
  if (reading.outcome !== 'read') return reading.outcome
  return reading.finds.map(({ credential }) => credential.payload.text)
}

describe('a badge that was wrapped once more is found as it was written', () => {
  it.each([
    ['under a member of any name', `{"ok": true, "data": {"items": [ ${award} ]}}`, [award]],
    ['beside a type of the answer', `{"type":"issued","credential": ${award}}`, [award]],
    ['under credential and one more object', `{"credential": {"inner": ${award}}}`, [award]],
    ['in a graph', `{${context}, "@graph": [ ${award} ]}`, [award]],
    ['as a JWS under any member', `{"jwt": "${jws}"}`, [jws]],
    ['as JSON in a string', JSON.stringify({ vc: award }), [award]],
    ['as a string of JSON', JSON.stringify(award), [award]],
    ['as a quoted JWS', `"${jws}"\n`, [jws]],
    ['as a JWS broken into lines', jws.replace(/.{76}/g, '$&\r\n'), [jws]],
    ['as a JWS after a word', `Credential:\n${jws}\n`, [jws]],
    ['in a Markdown fence', `Here it is:\n\n\`\`\`json\n${award}\n\`\`\`\nBye`, [award]],
    ['one on a line', `${oneLine}\n${jws}\n`, [oneLine, jws]],
    ['as a flattened JWS', JSON.stringify(flat), [jws]],
    [
      'as a general JWS of one signature',
      JSON.stringify({ payload: claims, signatures: [signed(signature)] }),
      [jws],
    ],
    [
      'in a presentation that is the JWT itself',
      aJws({ type: 'VerifiablePresentation', verifiableCredential: [JSON.parse(oneLine)] }),
      [oneLine],
    ],
    [
      'in an enveloped presentation',
      `{${context}, "type": "EnvelopedVerifiablePresentation", "id": "data:application/vp+jwt,${aJws(
        { type: ['VerifiablePresentation'], verifiableCredential: [JSON.parse(oneLine)] },
      )}"}`,
      [oneLine],
    ],
    [
      'in an envelope whose JWS is in base64',
      `{${context}, "type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt;base64,${btoa(jws)}"}`,
      [jws],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await texts(text)).toEqual(expected)
  })

  it.each([
    ['words outside the signature', { ...flat, header: { kid: 'k' } }],
    ['a second signature', { payload: claims, signatures: [signature, 'c2ln'].map(signed) }],
  ])('with %s, which are kept beside it', async (_, document) => {
    const text = JSON.stringify(document)
    expect(await texts(text)).toEqual([text])
    expect(await texts(`{"a": [${text}]}`)).toEqual([text])
  })

  it('with what it discloses behind it', async () => {
    const whole = `${jws}~WyJhIiwiYiIsImMiXQ~`
    expect(await texts(`Credential: ${whole}`)).toEqual([whole])
  })

  it('each on its own, whatever is broken beside it', async () => {
    const text = JSON.stringify({ a: { jwt: jws }, b: 'eyJ.x.y', c: [null, { d: award }] })
    expect(await texts(text)).toEqual([jws, award])
  })
})

describe('nothing becomes a badge for being wrapped', () => {
  it.each([
    ['an access token', JSON.stringify({ access_token: aJws({ sub: 'me', scope: 'badges' }) })],
    ['the author of a package', '{"author": {"name": "Kim", "url": "https://kim.example"}}'],
    ['a credential that repeats a key', `{"data": ${oneLine.replace('{', '{"id":"x",')}}`],
    ['one deeper than a person nests', `${'{"a":'.repeat(40)}${oneLine}${'}'.repeat(40)}`],
  ])('%s', async (_, text) => {
    expect(await read(text)).toMatchObject({ outcome: 'nothing' })
  })

  it('and a wrapper that also holds a private key is told of', async () => {
    const text = `{"key": {"privateKeyMultibase": "z1"}, "badge": ${award}}`
    expect(await read(text)).toMatchObject({ outcome: 'read', remarks: ['holdsSecrets'] })
  })

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['quotes in quotes', JSON.stringify(JSON.stringify('"'.repeat(300_000)))],
    ['half tokens', 'eyJ'.repeat(1_000_000)],
    ['fences', '```\n{\n'.repeat(200_000)],
    ['strings that are almost JSON', JSON.stringify({ a: Array(90_000).fill('{x}') })],
    ['blank lines', '\n'.repeat(1_000_000)],
  ])('and a megabyte of %s takes no longer than it should', async (_, text) => {
    const time = stopwatch()
    expect(await read(text)).toMatchObject({ outcome: 'nothing' })
    expect(time()).toBeLessThan(3000)
  })
})
