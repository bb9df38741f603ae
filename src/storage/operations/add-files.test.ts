/** Claims about one award in several files: it is one badge, all files are kept, and no other file gets to it. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeOriginals } from '#core/backup/write-originals.ts'
import { openZip } from '#core/backup/zip-reader.ts'
import type { BadgeId, FileDigest } from '#core/badge/badge.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { originalsOfBadge } from '#core/records/file-references.ts'
import { anUnsignedBadge } from '#core/testing/an-unsigned-badge.ts'
import { db } from '../tables/database.ts'
import { anItemOf } from '../testing/backups.ts'
import { keepBatch } from './keep-badges.ts'
import { originalsOf } from './originals.ts'
import { moveTo, removeForever } from './place-badges.ts'

const DOCUMENT = JSON.parse(anUnsignedBadge('a')) as object
const SPELLINGS = [0, 2, 4].map((width) => JSON.stringify(DOCUMENT, null, width))
const [TIGHT = '', SPACED = '', WIDE = ''] = SPELLINGS

const digestOf = async (text: string) => (await sha256Hex(utf8(text))) as FileDigest

async function theBadge() {
  const [badge = expect.fail('none'), ...others] = await db.badges.toArray()
  expect(others).toEqual([])
  return badge
}

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

describe('one award in three files', () => {
  const items = () =>
    Promise.all([anItemOf(TIGHT, 'png'), anItemOf(SPACED, 'svg'), anItemOf(WIDE, 'json')])

  it('let go together is one badge with three files', async () => {
    const outcomes = await keepBatch(await items())
    const { id } = await theBadge()
    expect(outcomes).toMatchObject([
      { outcome: 'kept', id, alike: [] },
      { outcome: 'already', id, how: 'fileAdded' },
      { outcome: 'already', id, how: 'fileAdded' },
    ])
    const digests = await Promise.all(['png', 'svg', 'json'].map(digestOf))
    expect(originalsOfBadge(await theBadge())).toEqual(digests)
    expect(new Set(await db.files.toCollection().primaryKeys())).toEqual(new Set(digests))
  })

  it('that came one after the other is the same, and keeps the text that came first', async () => {
    for (const item of await items()) await keepBatch([item])
    expect((await theBadge()).payload.text).toBe(TIGHT)
    expect(originalsOfBadge(await theBadge())).toHaveLength(3)
  })

  it('is one badge when two tabs import two of them at the same moment', async () => {
    const [png, svg] = await items()
    await Promise.all([keepBatch([png]), keepBatch([svg])])
    expect(originalsOfBadge(await theBadge())).toHaveLength(2)
  })

  it('has nothing added when one of them comes again', async () => {
    await keepBatch(await items())
    for (const item of await items())
      expect(await keepBatch([item])).toMatchObject([{ outcome: 'already', how: 'sameFile' }])
    expect(await db.files.count()).toBe(3)
  })

  it('goes into an export with all of them', async () => {
    await keepBatch(await items())
    const ids = await db.badges.toCollection().primaryKeys()
    const zip = await openZip(await writeOriginals(originalsOf(ids, () => undefined)))
    expect(zip.ok && zip.value.names).toHaveLength(3)
  })

  it('takes all of them along when it is removed for good', async () => {
    await keepBatch(await items())
    await removeForever([(await theBadge()).id])
    expect(await db.files.count()).toBe(0)
  })

  it('stays in the trash with the file that came while it was there', async () => {
    const [first, second] = await items()
    await keepBatch([first])
    await moveTo([first.credential.id], 'trash')
    expect(await keepBatch([second])).toMatchObject([{ how: 'fileAdded', place: 'trash' }])
    expect(await theBadge()).toMatchObject({ place: 'trash', otherFiles: [await digestOf('svg')] })
  })
})

describe('the text of a badge that is here', () => {
  it('pasted adds nothing', async () => {
    await keepBatch([await anItemOf(TIGHT, 'png')])
    expect(await keepBatch([await anItemOf(TIGHT)])).toMatchObject([{ how: 'sameAward' }])
    expect(await db.files.count()).toBe(1)
  })
  it('pasted in another spelling is kept as a file, byte for byte', async () => {
    await keepBatch([await anItemOf(TIGHT, 'png')])
    expect(await keepBatch([await anItemOf(SPACED)])).toMatchObject([{ how: 'fileAdded' }])
    expect(await (await db.files.get(await digestOf(SPACED)))?.bytes.text()).toBe(SPACED)
  })
})

describe('a file that says something else under the same id', () => {
  it.each([
    ['another name', { name: 'Better' }],
    ['a proof that the true one does not have', { proof: { proofValue: 'z3FXQ' } }],
    ['no issuer', { issuer: undefined }],
  ])('is another badge, and leaves the true one as it was: %s', async (_, over) => {
    await keepBatch([await anItemOf(TIGHT, 'png')])
    const before = await theBadge()
    const forged = await anItemOf(JSON.stringify({ ...DOCUMENT, ...over }), 'forged')
    expect(await keepBatch([forged])).toMatchObject([{ outcome: 'kept' }])
    expect(await db.badges.get(before.id)).toEqual(before)
    expect(await db.badges.count()).toBe(2)
  })
  it('that was here first is no place for the true one', async () => {
    const forged = await anItemOf(JSON.stringify({ ...DOCUMENT, name: 'Better' }), 'forged')
    await keepBatch([forged])
    await keepBatch([await anItemOf(TIGHT, 'png'), await anItemOf(SPACED, 'svg')])
    expect((await db.badges.get(forged.credential.id))?.otherFiles).toBeUndefined()
    expect(await db.badges.count()).toBe(2)
  })
})

describe('a badge out of a record that is here in another spelling', () => {
  it('belongs to the record that is here', async () => {
    const record = await anItemOf(TIGHT, 'record')
    const again = await anItemOf(SPACED, 'record again')
    const member = await anItemOf(anUnsignedBadge('member'), 'record again')
    await keepBatch([record])
    await keepBatch([again, { ...member, memberOf: again.credential.id }])
    const id: BadgeId = member.credential.id
    expect((await db.badges.get(id))?.memberOf).toBe(record.credential.id)
  })
})
