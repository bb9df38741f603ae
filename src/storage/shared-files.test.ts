/** Claims about what other apps share: it waits apart, for a yes, an hour at most. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { WAITING_TIME } from '#core/records/inbox.ts'
import { wholeBackpack } from './backup-source.ts'
import { db } from './database.ts'
import { acceptShared, inbox, inboxCount, saveInbox, sharedFiles } from './inbox.ts'
import { emptyOldShared, keepShared } from './shared-files.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

const file = (name: string) => new File(['{}'], name)

async function idsShared(...names: string[]): Promise<string[]> {
  await keepShared(names.map(file))
  return (await sharedFiles.read()).map(({ id }) => id)
}

it('waits apart: no import goes on with it, and no table but the inbox has it', async () => {
  await idsShared('a.png')
  expect(await inboxCount.read()).toBe(0)
  expect(await inbox.read()).toEqual([])
  const filled = await Promise.all(
    db.tables.map(async (table) => ((await table.count()) > 0 ? table.name : [])),
  )
  expect(filled.flat()).toEqual(['inbox'])
})

it('is in no backup', async () => {
  await idsShared('a.png')
  for await (const rows of wholeBackpack().files()) expect(rows).toEqual([])
})

it('becomes an import by the yes, and only what was said yes to', async () => {
  const [one = '', two = ''] = await idsShared('a.png', 'b.png')
  const accepted = await acceptShared([one])
  expect(accepted.ok && accepted.value.map(({ id }) => id)).toEqual([one])
  expect((await inbox.read()).map(({ id }) => id)).toEqual([one])
  expect((await sharedFiles.read()).map(({ id }) => id)).toEqual([two])
})

it('is not said yes to twice, and nothing else is by its name', async () => {
  const [one = ''] = await idsShared('a.png')
  const row = { id: 'own', batch: 'b', name: 'c', bytes: file('c'), addedAt: '' }
  await saveInbox(row)
  await acceptShared([one])
  const again = await acceptShared([one, 'own', 'gone'])
  expect(again.ok && again.value).toEqual([])
})

it('is gone after an hour, and what an import did not reach is not', async () => {
  const addedAt = new Date().toISOString()
  await saveInbox({ id: 'own', batch: 'b', name: 'c', bytes: file('c'), addedAt })
  const ids = await idsShared('a.png')
  await emptyOldShared(Date.now() + WAITING_TIME - 1000)
  expect(await db.inbox.count()).toBe(2)
  const late = await acceptShared(ids, Date.now() + WAITING_TIME)
  expect(late.ok && late.value, 'a yes that comes too late').toEqual([])
  await emptyOldShared(Date.now() + WAITING_TIME)
  expect((await db.inbox.toArray()).map(({ id }) => id)).toEqual(['own'])
})

it.each([
  ['in an hour from now, by a clock that was set back', Date.now() + 2 * WAITING_TIME],
  ['at no moment', Number.NaN],
])('is gone when it came %s', async (_, at) => {
  const [id = ''] = await idsShared('a.png')
  const addedAt = Number.isNaN(at) ? '' : new Date(at).toISOString()
  await db.inbox.update(id, { addedAt })
  await emptyOldShared()
  expect(await db.inbox.count()).toBe(0)
})

it('makes way when something else is shared an hour later', async () => {
  const [id = ''] = await idsShared('a.png')
  await db.inbox.update(id, { addedAt: new Date(Date.now() - WAITING_TIME).toISOString() })
  await keepShared([file('b.png')])
  expect((await sharedFiles.read()).map(({ name }) => name)).toEqual(['b.png'])
})
