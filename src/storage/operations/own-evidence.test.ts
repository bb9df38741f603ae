/** Claims about evidence that the learner adds to a badge. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { badgeId } from '#core/testing/a-badge.ts'
import { badge } from '../live/badge-queries.ts'
import { db } from '../tables/database.ts'
import { aFile, anItem } from '../testing/kept-badges.ts'
import { keepBatch } from './keep-badges.ts'
import { addOwnEvidence, removeOwnEvidence } from './own-evidence.ts'
import { removeForever } from './place-badges.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

async function kept(...names: string[]) {
  const items = await Promise.all(names.map((name) => anItem(name)))
  await keepBatch(items)
  return items.map((item) => item.credential.id)
}

const photo = (text = 'photo') => new File([text], 'photo.jpg', { type: 'image/jpeg' })
const own = async (id: string) => (await badge.read(id))?.ownEvidence ?? []

describe('own evidence', () => {
  it('is kept with its file, and the credential is not touched', async () => {
    const [id = badgeId('none')] = await kept('a')
    const before = await badge.read(id)
    expect(await addOwnEvidence(id, { title: 'Photo' }, photo())).toMatchObject({ ok: true })
    const [item] = await own(id)
    expect(item).toMatchObject({ title: 'Photo' })
    expect(await db.files.get(item!.file!)).toMatchObject({ name: 'photo.jpg', role: 'evidence' })
    expect((await badge.read(id))?.payload).toEqual(before?.payload)
  })

  it('takes its file along when it goes, but never one that another badge or a portfolio shows', async () => {
    const [a = badgeId('none'), b = badgeId('none')] = await kept('a', 'b')
    await addOwnEvidence(a, { title: 'Photo' }, photo())
    await addOwnEvidence(b, { title: 'Photo' }, photo())
    const [onA] = await own(a)
    await removeOwnEvidence(a, onA!.id)
    expect(await own(a)).toEqual([])
    expect(await db.files.get(onA!.file!)).toBeDefined()
    const page = { id: 'p', title: '', content: `{"file":"${onA!.file!}"}`, updatedAt: '' }
    await db.table('pages').put(page)
    await removeForever([b])
    expect(await db.files.get(onA!.file!)).toBeDefined()
    await db.table('pages').clear()
    await addOwnEvidence(a, { title: 'Again' }, photo())
    await removeOwnEvidence(a, (await own(a))[0]!.id)
    expect(await db.files.get(onA!.file!)).toBeUndefined()
  })

  it('never renames an original whose bytes are added as evidence, nor removes it', async () => {
    const [id = badgeId('none')] = await kept('a')
    const file = await aFile('png of a')
    await addOwnEvidence(id, { title: 'The badge itself' }, new File([file.bytes], 'mine.png'))
    await removeOwnEvidence(id, (await own(id))[0]!.id)
    const [row] = await db.files.toArray()
    expect(row).toMatchObject({ name: file.name, role: 'original' })
  })

  it('says so when the badge went meanwhile', async () => {
    const gone = await addOwnEvidence(badgeId('none'), { title: 'Photo' })
    expect(gone).toEqual({ ok: false, failure: { kind: 'gone' } })
  })
})
