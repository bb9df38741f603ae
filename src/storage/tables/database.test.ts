/** Claims about old code, new code and tabs that share one database. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isReadOnly, setReadOnly } from '../guards/write-guard.ts'
import { allBadges } from '../live/badge-queries.ts'
import { saveIdentities } from '../operations/identities.ts'
import { keepBatch } from '../operations/keep-badges.ts'
import { anItem } from '../testing/kept-badges.ts'
import { db, SCHEMA_VERSION } from './database.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})
afterEach(() => setReadOnly(false))

/** The next version of Rugzak, in another tab: it adds a table. */
function newerTab(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('rugzak', (SCHEMA_VERSION + 1) * 10)
    request.onupgradeneeded = () => request.result.createObjectStore('novelty')
    request.onerror = () => reject(new Error('the newer tab could not open'))
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

describe('a newer Rugzak on the same database', () => {
  it('stops writes in a tab that was open, and lets it read on', async () => {
    await keepBatch([await anItem('a')])
    await newerTab()
    expect(isReadOnly()).toBe(true)
    expect(await keepBatch([await anItem('b')])).toMatchObject([
      { outcome: 'failed', failure: { kind: 'newerDatabase' } },
    ])
    expect(await allBadges.read()).toHaveLength(1)
  })

  it('stops writes of old code that opens it afterwards', async () => {
    await keepBatch([await anItem('a')])
    db.close({ disableAutoOpen: false })
    await newerTab()
    await db.open()
    const saved = await saveIdentities({ id: '1', value: 'me@example.org' })
    expect(saved).toEqual({ ok: false, failure: { kind: 'newerDatabase' } })
    expect(await allBadges.read()).toHaveLength(1)
  })
})
