/** Claims about a lock that another tab changed meanwhile: who still looks at how it was takes no way in away, and no row. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setOpenLock } from '#storage/lock/lock-state.ts'
import { readLock } from '#storage/operations/lock.ts'
import { saveSetting } from '#storage/operations/settings.ts'
import { db } from '#storage/tables/database.ts'
import type { TheLock } from '#storage/tables/lock-record.ts'
import { draftOf, leaveDraft } from '../drafts.ts'
import { finishLock } from './finish.ts'
import {
  addLockPasskey,
  changePassphrase,
  chooseLock,
  takeBackLock,
  takeOffLock,
  unlockBy,
} from './lock.ts'

const PHRASE = 'zeven natte schapen'

/** Like that of a browser: what it holds are its own members. */
function aLocalStorage(): Storage {
  const own: Record<string, unknown> = {}
  const hidden = (value: unknown) => ({ value, enumerable: false })
  return Object.defineProperties(own, {
    getItem: hidden((key: string) => own[key] ?? null),
    setItem: hidden((key: string, text: string) => Object.assign(own, { [key]: text })),
    removeItem: hidden((key: string) => Reflect.deleteProperty(own, key)),
  }) as unknown as Storage
}

class APasskey {
  readonly rawId = new Uint8Array([1]).buffer
  getClientExtensionResults = () => ({ prf: { results: { first: new Uint8Array(32).buffer } } })
}

beforeEach(async () => {
  vi.stubGlobal('localStorage', aLocalStorage())
  setOpenLock(undefined)
  await db.delete({ disableAutoOpen: false })
  // the page takes no words until it has seen that the lock of the claim before is gone
  await vi.waitFor(async () =>
    expect(await saveSetting('ownName', 'Zeilen')).toMatchObject({ ok: true }),
  )
})

async function there(): Promise<TheLock> {
  const lock = await readLock()
  if (!lock) throw new Error('no lock')
  return lock
}

/** Chooses it; gives how it looks to a tab that stands before it. */
async function chosen(): Promise<TheLock> {
  await chooseLock(PHRASE)
  return there()
}

/** In this tab it is opened and every row is encrypted. */
async function finished(lock: TheLock): Promise<TheLock> {
  expect(await unlockBy(lock, PHRASE)).toMatchObject({ ok: true })
  expect(await finishLock(lock)).toMatchObject({ value: { is: 'on' } })
  return there()
}

const ownName = async () => (await db.settings.get('ownName'))?.value

describe('a tab that stands before the lock as it was', () => {
  it('does not take back a lock under which rows were encrypted', async () => {
    const before = await chosen()
    const lock = await finished(before)
    expect(await takeBackLock(before)).toMatchObject({ failure: { kind: 'gone' } })
    expect(await unlockBy(lock, PHRASE)).toMatchObject({ ok: true })
    expect(await ownName()).toBe('Zeilen')
  })

  it('does not bring back a passphrase that was changed', async () => {
    const before = await chosen()
    await finished(before)
    await changePassphrase(PHRASE, 'negen droge geiten')
    expect(await unlockBy(before, PHRASE)).toMatchObject({ failure: { kind: 'gone' } })
    expect(await finishLock(before)).toMatchObject({ failure: { kind: 'gone' } })
    expect(await unlockBy(await there(), 'negen droge geiten')).toMatchObject({ ok: true })
  })

  it('encrypts nothing under a lock that was taken off', async () => {
    const lock = await finished(await chosen())
    await takeOffLock()
    expect(await finishLock(await there())).toMatchObject({ value: { is: 'off' } })
    expect(await unlockBy(lock, PHRASE)).toMatchObject({ failure: { kind: 'gone' } })
    expect(await ownName()).toBe('Zeilen')
  })
})

describe('a tab that was busy with the lock while another changed it', () => {
  it('chooses no second lock over the first', async () => {
    const lock = await finished(await chosen())
    expect(await chooseLock('een ander slot erop')).toMatchObject({ ok: false })
    expect(await there()).toEqual(lock)
    expect(localStorage.getItem('rugzak.lock')).toBe('on')
  })

  it('adds no passkey to the ways in of before', async () => {
    await finished(await chosen())
    // the person takes their time, and is in another tab meanwhile
    const create = async () => {
      await changePassphrase(PHRASE, 'negen droge geiten')
      return new APasskey()
    }
    vi.stubGlobal('PublicKeyCredential', APasskey)
    vi.stubGlobal('navigator', { credentials: { create } })
    expect(await addLockPasskey(PHRASE, 'Rugzak')).toMatchObject({ failure: { kind: 'gone' } })
    expect(await unlockBy(await there(), 'negen droge geiten')).toMatchObject({ ok: true })
  })
})

it('words that were not saved yet stay those words, cut off as putting the lock on may be', async () => {
  leaveDraft('note', 'lief dagboek')
  const lock = await chosen()
  await finished(lock)
  expect(JSON.stringify(localStorage)).not.toContain('dagboek')
  await finishLock({ ...lock, state: 'closing' }) // cut off just before it was said to be on
  expect(draftOf('note')).toBe('lief dagboek')
})

it('words that a sleeping tab left readable are encrypted at the next opening', async () => {
  const lock = await finished(await chosen())
  setOpenLock(undefined)
  leaveDraft('note', 'lief dagboek')
  await unlockBy(lock, PHRASE)
  await finishLock(lock)
  expect(JSON.stringify(localStorage)).not.toContain('dagboek')
  expect(draftOf('note')).toBe('lief dagboek')
})
