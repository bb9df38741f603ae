/** Claims about what one file turns out to hold. */
import { openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '#core/baking/limits.ts'
import { base64url, sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { lerRsFile } from '#core/resume/write-ler-rs.ts'
import { anItxt, aPng } from '#core/testing/a-png.ts'
import { aResume } from '#core/testing/a-resume.ts'
import { anUnsignedBadge } from '#core/testing/an-unsigned-badge.ts'
import { aNormalisedBadge } from '#core/testing/normalised-badge.ts'
import { readFile } from './read-file.ts'

const VC = 'https://www.w3.org/ns/credentials/v2'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'
const issuer = { id: 'https://school.example', type: ['Profile'], name: 'School' }

const aCredential = (name: string) => ({
  '@context': [VC, OB],
  id: `urn:x:${name}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer,
  validFrom: '2025-01-01T00:00:00Z',
  name,
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: `urn:x:a:${name}`, type: ['Achievement'], name },
  },
})

const aClr = (...members: unknown[]) => ({
  '@context': [VC, CLR, OB],
  id: 'urn:x:clr',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer,
  validFrom: '2025-01-01T00:00:00Z',
  name: 'Record',
  credentialSubject: { type: ['ClrSubject'], verifiableCredential: members },
})

const reading = (text: string | Uint8Array<ArrayBuffer>) => readFile(new Blob([text]), 'badge')

async function finds(text: string) {
  const read = await reading(text)
  return read.outcome === 'read' ? read.finds : expect.fail(JSON.stringify(read))
}

describe('a file', () => {
  it('with a baked badge gives it with the digest of the whole file', async () => {
    const text = JSON.stringify(aCredential('a'))
    const png = new Uint8Array(aPng([anItxt('openbadgecredential', text)]))
    const read = await reading(png)
    expect(read).toMatchObject({ outcome: 'read', carrier: 'png', digest: await sha256Hex(png) })
    expect(read).toMatchObject({ finds: [{ credential: { id: await sha256Hex(utf8(text)) } }] })
  })

  it('with one badge baked in twice gives one badge', async () => {
    const text = JSON.stringify(aCredential('a'))
    const png = aPng([anItxt('openbadgecredential', text), anItxt('openbadges', text)])
    const read = await reading(new Uint8Array(png))
    expect(read.outcome === 'read' && read.finds).toHaveLength(1)
  })

  it('with a CLR gives the record and the badges that came out of it', async () => {
    const [record, ...members] = await finds(
      JSON.stringify(aClr(aCredential('a'), aCredential('b'))),
    )
    expect(record?.memberOf).toBeUndefined()
    expect(members.map((one) => one.memberOf)).toEqual([
      record?.credential.id,
      record?.credential.id,
    ])
    expect(members.map((one) => one.credential.badge.name)).toEqual(['a', 'b'])
  })

  it('with more badges in its records than anybody collects gives those that a device can judge', async () => {
    const jws = (...members: unknown[]) =>
      [{ alg: 'ES256' }, aClr(...members), 'x'].map((part) => base64url(utf8(JSON.stringify(part))))
    const many = (from: number) =>
      Array.from({ length: 900 }, (_, at) => aCredential(String(from + at)))
    const records = [0, 1000, 2000].map((from) => jws(...many(from)).join('.'))
    const type = ['VerifiablePresentation']
    const all = await finds(JSON.stringify({ type, verifiableCredential: records }))
    expect(all).toHaveLength(2000)
    expect(all.filter(({ memberOf }) => memberOf === undefined).length).toBeGreaterThan(1)
  })

  it('without a badge says why, and still gives its digest', async () => {
    expect(await reading('{"hello":"world"}')).toMatchObject({
      outcome: 'nothing',
      digest: await sha256Hex(utf8('{"hello":"world"}')),
    })
  })

  it('too large to be a badge is not even read', async () => {
    const huge = {
      size: LIMITS.file + 1,
      slice: () => new Blob(),
      arrayBuffer: () => Promise.reject(new Error('read')),
    }
    expect(await readFile(huge as unknown as Blob, 'huge')).toMatchObject({
      failure: { kind: 'tooLarge' },
    }) // only what a refusal may look at
  })

  it('that is an archive is told by its first bytes, however large', async () => {
    const archive = new Blob(['PK\u0003\u0004 and more'])
    const head = { slice: () => archive, size: LIMITS.file + 1 } as unknown as Blob // as of a large file
    expect(await readFile(archive, 'a.png')).toMatchObject({ isArchive: true })
    expect(await readFile(head, 'a.png')).toMatchObject({ isArchive: true })
    expect(await reading('{"type":"Assertion"}')).not.toHaveProperty('isArchive')
  })

  it('that was thrown away after it was chosen is gone', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'rugzak-gone-')), 'badge.png')
    writeFileSync(path, 'badge')
    const chosen = await openAsBlob(path)
    rmSync(path)
    expect(await readFile(chosen, 'badge.png')).toMatchObject({ failure: { kind: 'gone' } })
  })
})

it("reads in another backpack's list of its badges whom they were awarded to", async () => {
  const list = new Blob(['{"sam@example.org":["1.png"]}'])
  const read = await readFile(list, 'backpack/manifest.txt')
  expect(read).toMatchObject({ outcome: 'nothing', addresses: ['sam@example.org'] })
  expect(await readFile(list, 'other.json')).not.toHaveProperty('addresses')
})

it('takes a résumé in LER-RS for no badge, whoever wrapped it, and the badges in it for badges', async () => {
  const issuedAt = '2026-11-30T10:00:00Z'
  const text = anUnsignedBadge('Listening')
  const badges = [{ badge: aNormalisedBadge(), payload: { form: 'json', text } }] as const
  const read = (of: Parameters<typeof lerRsFile>[0]['badges']) =>
    readFile(new Blob([lerRsFile({ resume: aResume(), badges: of, issuedAt })]), 'cv.json')
  expect(await read([])).toMatchObject({ outcome: 'nothing' })
  const found = await read(badges)
  const finds = found.outcome === 'read' ? found.finds : []
  expect(finds.map(({ credential }) => credential.payload.text)).toEqual([text])
})
