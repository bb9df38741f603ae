/** Claims about a backpack that several devices share: what one has the other gets, byte for byte, and nothing is lost. */
import { random } from '#core/kernel/random.ts'
import 'fake-indexeddb/auto'
import type { Table } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BadgeId } from '#core/badge/badge.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { failed } from '#core/kernel/result.ts'
import type { CollectionId } from '#core/records/records.ts'
import { aPlace, type TestPlace } from '#core/testing/a-place.ts'
import { aReplica, type TestReplica } from '#core/testing/a-replica.ts'
import { standings } from '#core/vault/devices.ts'
import { exchange } from '#core/vault/exchange.ts'
import { keysOf, newVault, renewed } from '#core/vault/keys.ts'
import { versionsBeside } from '#core/vault/merge.ts'
import { db } from '../tables/database.ts'
import { anItemOf, aRealItem } from '../testing/backups.ts'
import { editBadge } from './edit-badge.ts'
import { keepBatch } from './keep-badges.ts'
import { moveTo, removeForever } from './place-badges.ts'
import { removePlace } from './places.ts'
import { VAULT_TABLES } from './vault-gather.ts'
import { joinVault, leaveVault, membership, newDevice, renewKeys } from './vault-membership.ts'
import { deviceRows, nameDevice } from './vault-present.ts'
import { answerRemoval } from './vault-removal.ts'
import { thisDevice } from './vault-replica.ts'

const made = await newVault('a long enough passphrase', random)
const keys = await keysOf(made.secrets)

async function joined() {
  const device = newDevice(random)
  await joinVault(keys, device, 'a place')
  return thisDevice(device)
}

async function settle(
  place: TestPlace,
  ...replicas: readonly (TestReplica | Awaited<ReturnType<typeof joined>>)[]
) {
  for (let round = 0; round < 3; round += 1)
    for (const replica of replicas)
      expect(await exchange(place, keys, replica as TestReplica, { random })).toMatchObject({
        ok: true,
      })
}

async function aKeptBadge(): Promise<BadgeId> {
  const [kept] = await keepBatch([await aRealItem('welding')])
  return kept!.id
}

/** All of the learner's, as it would be drawn and saved. */
async function backpack() {
  const [badges, files, collections] = await Promise.all([
    db.badges.toArray(),
    db.files.toArray(),
    db.collections.toArray(),
  ])
  const bytes = await Promise.all(
    files.map(async (it) => [it.digest, it.name, new Uint8Array(await it.bytes.arrayBuffer())]),
  )
  return { badges: badges.map(({ judged: _, ...row }) => row), bytes, collections }
}

const aCollection = (id: string, badgeIds: readonly BadgeId[]) => ({
  ...{
    id: id as CollectionId,
    title: 'Craft',
    text: '',
    position: 0,
    order: 'hand' as const,
    badgeIds,
  },
  updatedAt: '2026-01-01T00:00:00Z',
})

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

describe('a new device', () => {
  it('gets every badge with its file, its words and its collections', async () => {
    const place = aPlace()
    const id = await aKeptBadge()
    await editBadge(id, { notes: 'mine', labels: ['craft'] })
    await db.collections.put(aCollection('c', [id]))
    await settle(place, await joined())
    const before = await backpack()
    await db.delete({ disableAutoOpen: false })
    await settle(place, await joined())
    expect(await backpack()).toEqual(before)
    expect(before.badges[0]).toMatchObject({ notes: 'mine' })
  })

  it('has no verdict of another: it asks anew', async () => {
    const place = aPlace()
    await aKeptBadge()
    await settle(place, await joined())
    await db.delete({ disableAutoOpen: false })
    await settle(place, await joined())
    expect(await db.reports.count()).toBe(0)
    expect((await db.badges.toArray()).every(({ judged }) => judged === undefined)).toBe(true)
  })
})

describe('two devices', () => {
  it('tell each other where a badge was put, and remove it for good only when one of them says so', async () => {
    const place = aPlace()
    const id = await aKeptBadge()
    const [mine, other] = [await joined(), aReplica('other')]
    await settle(place, mine, other)
    await moveTo([id], 'trash')
    await settle(place, mine, other)
    expect(other.records.get(`badges/${id}`)).toMatchObject({ place: 'trash' })
    await removeForever([id])
    await settle(place, mine, other)
    expect(other.records.size).toBe(0)
  })

  it('take over a note, and keep ours beside it when both were written at once', async () => {
    const place = aPlace()
    const id = await aKeptBadge()
    const [mine, other] = [await joined(), aReplica('other')]
    await settle(place, mine, other)
    await editBadge(id, { notes: 'mine' })
    const theirs = { ...other.records.get(`badges/${id}`), notes: 'theirs' }
    other.records.set(`badges/${id}`, theirs)
    other.clock += 60_000
    await settle(place, other, mine)
    expect(await db.badges.get(id)).toMatchObject({ notes: 'theirs' })
    const row = await db.vaultRows.get(`badges/${id}`)
    expect(JSON.stringify(row)).toContain('mine')
  })

  it('that have one award in two spellings have one badge, with the words of both', async () => {
    const place = aPlace()
    const item = await aRealItem('welding')
    await keepBatch([await anItemOf(`${item.credential.payload.text} `, 'twin')])
    const [twin] = await db.badges.toArray()
    await editBadge(twin!.id, { notes: 'of the twin' })
    await settle(place, await joined())
    await db.delete({ disableAutoOpen: false })
    const [kept] = await keepBatch([item])
    await editBadge(kept!.id, { notes: 'of the first' })
    await settle(place, await joined())
    const badges = await db.badges.toArray()
    expect(badges).toHaveLength(1)
    expect(badges[0]?.notes).toContain('of the twin')
    expect(badges[0]?.notes).toContain('of the first')
  })

  it('leave examples where they are', async () => {
    const place = aPlace()
    await keepBatch([{ ...(await aRealItem('welding')), example: 'examples' }])
    const [mine, other] = [await joined(), aReplica('other')]
    await settle(place, mine, other)
    expect(other.records.size).toBe(0)
  })
})

describe('what a device says of itself', () => {
  it('is its name and its badges, and that it has what the other wrote', async () => {
    const place = aPlace()
    await aKeptBadge()
    const device = newDevice(random)
    await joinVault(keys, device, 'a place', 'Laptop')
    const [mine, other] = [thisDevice(device), aReplica('other')]
    other.records.set('collections/c', { ...aCollection('c', []) })
    await settle(place, mine, other)
    const equal = standings(await deviceRows(), {}).filter(({ isEqual }) => isEqual)
    expect(new Set(equal.map((one) => one.device))).toEqual(new Set([device, 'other000']))
    expect(equal.find((one) => one.device === device)).toMatchObject({ name: 'Laptop', badges: 1 })
    await nameDevice('Schootcomputer')
    expect(standings(await deviceRows(), {}).find((one) => one.device === device)).toMatchObject({
      name: 'Schootcomputer',
      badges: 1,
    })
  })

  it('goes out again when it got newer keys, with what was not told yet', async () => {
    const place = aPlace()
    const mine = await joined()
    await settle(place, mine)
    await aKeptBadge()
    await mine.gather()
    const before = await db.vaultUnsent.count()
    expect(before).toBeGreaterThan(0)
    const anew = await renewed(made.secrets, 'another passphrase', {}, {}, random)
    const newer = await keysOf(anew.secrets)
    await renewKeys(newer)
    expect(await db.vaultUnsent.count()).toBe(before)
    expect(await exchange(place, newer, mine, { random })).toMatchObject({ ok: true })
    const [one] = standings(await deviceRows(), {})
    expect(one).toMatchObject({ badges: 1 })
    expect(await exchange(place, keys, aReplica('old'), { random })).toEqual({
      ok: false,
      failure: { kind: 'locked' },
    })
  })
})

const NO_BADGE = await sha256Hex(utf8('no badge'))

describe('what another device wrote', () => {
  const UNREAD = { payload: { form: 'json' }, ownEvidence: [] }

  /** A row of another device, as this or another version of Rugzak may write it. */
  async function written(key: string, record: Record<string, unknown>) {
    const place = aPlace()
    const [mine, other] = [await joined(), aReplica('other')]
    await other.add(utf8('no badge'))
    other.records.set(key, record)
    await settle(place, other, mine)
    return { place, mine, other }
  }

  it.each([
    ['a page of a kind that this version cannot read', 'pages/p', { title: 5 }],
    ['a badge whose text it cannot read', `badges/${NO_BADGE}`, UNREAD],
    ['a setting that no other device may set', 'settings/consent', { value: 'allowed' }],
  ])('%s is neither taken over nor removed there', async (_, key, record) => {
    const { place, mine, other } = await written(key, record)
    expect(await db.table(key.split('/')[0]!).count()).toBe(0)
    await settle(place, mine, other)
    expect(other.records.get(key)).toBeDefined()
  })

  it('and could not be read is taken over once it can be', async () => {
    const { place, mine, other } = await written('collections/c', { title: 5 })
    other.records.set('collections/c', { ...aCollection('c', []) })
    await settle(place, other, mine)
    expect(await db.collections.get('c' as CollectionId)).toMatchObject({ title: 'Craft' })
  })
})

describe('many badges that another device removed', () => {
  const COUNT = 6

  async function sharedBadges() {
    const place = aPlace()
    await keepBatch(
      await Promise.all(Array.from({ length: COUNT }, (_, at) => aRealItem(`badge ${at}`))),
    )
    const [mine, other] = [await joined(), aReplica('other')]
    await settle(place, mine, other)
    expect(await db.badges.count()).toBe(COUNT)
    for (const key of other.records.keys()) if (key.startsWith('badges/')) other.records.delete(key)
    await settle(place, other, mine)
    return { place, mine, other }
  }

  it('stay here, with the question, until the person has answered', async () => {
    await sharedBadges()
    expect(await db.badges.count()).toBe(COUNT)
    expect(await db.vault.get('removal')).toMatchObject({ value: { rows: { length: COUNT } } })
  })

  it('go when the person says so', async () => {
    const { place, mine } = await sharedBadges()
    await answerRemoval('remove')
    await settle(place, mine)
    expect(await db.badges.count()).toBe(0)
    expect(await db.vault.get('removal')).toBeUndefined()
  })

  it('are on every device again when the person keeps them', async () => {
    const { place, mine, other } = await sharedBadges()
    await answerRemoval('keep')
    await settle(place, mine, other)
    expect(await db.badges.count()).toBe(COUNT)
    expect([...other.records.keys()].filter((key) => key.startsWith('badges/'))).toHaveLength(COUNT)
  })

  it('are not asked about when they were in the trash here', async () => {
    const place = aPlace()
    const id = await aKeptBadge()
    const [mine, other] = [await joined(), aReplica('other')]
    await moveTo([id], 'trash')
    await settle(place, mine, other)
    other.records.clear()
    await settle(place, other, mine)
    expect(await db.badges.count()).toBe(0)
  })
})

describe('a copy of the data of a browser', () => {
  /** Both think that they are the same device; the copy wrote last. */
  async function copied() {
    const place = aPlace()
    const id = await aKeptBadge()
    const mine = await joined()
    await settle(place, mine)
    const then = await Promise.all(VAULT_TABLES.map((table) => table.toArray()))
    await editBadge(id, { notes: 'of the copy' })
    await settle(place, mine)
    await db.transaction('rw', VAULT_TABLES, async () => {
      for (const [at, table] of VAULT_TABLES.entries()) {
        await table.clear()
        await (table as Table).bulkPut(then[at]!)
      }
    })
    await editBadge(id, { notes: 'of the first' })
    return { place, id, mine }
  }

  it('is found out before anything is mixed up', async () => {
    const { place, mine } = await copied()
    expect(await exchange(place, keys, mine, { random })).toMatchObject({
      failure: { kind: 'copied' },
    })
  })

  it('loses no word when one of the two is a device of its own from then on', async () => {
    const { place, id } = await copied()
    const other = aReplica('other')
    await settle(place, await joined(), other)
    const { notes } = other.records.get(`badges/${id}`)!
    const beside = versionsBeside(other.rows.get(`badges/${id}`)!, 'notes')
    expect([notes, ...beside].toSorted()).toEqual(['of the copy', 'of the first'])
  })

  it('is not suspected of a device whose last upload was cut off after it arrived', async () => {
    const place = aPlace()
    await aKeptBadge()
    const mine = await joined()
    const cut = {
      ...place,
      put: async (...asked: Parameters<TestPlace['put']>) => {
        await place.put(...asked)
        return failed({ kind: 'unreachable' } as const)
      },
    }
    expect(await exchange({ ...cut, put: place.put }, keys, mine, { random })).toMatchObject({
      ok: true,
    })
    await editBadge((await db.badges.toCollection().first())!.id, { notes: 'late' })
    expect(await exchange(cut, keys, mine, { random })).toMatchObject({ ok: false })
    await settle(place, mine)
  })
})

it('a disk that is full while badges come in keeps what was here, and gets the rest later', async () => {
  const place = aPlace()
  await aKeptBadge()
  await settle(place, await joined())
  const whole = await backpack()
  await db.delete({ disableAutoOpen: false })
  const [other] = await keepBatch([await aRealItem('sewing')])
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  const mine = await joined()
  db.files.hook('creating').subscribe(full)
  const visited = await exchange(place, keys, mine, { random })
  db.files.hook('creating').unsubscribe(full)
  expect(visited).toMatchObject({ failure: { kind: 'storage', failure: { kind: 'quota' } } })
  expect((await db.badges.toArray()).map(({ id }) => id)).toEqual([other?.id])
  await settle(place, mine)
  expect((await backpack()).badges).toContainEqual(whole.badges[0])
  expect((await backpack()).badges).toHaveLength(2)
})

it('leaving keeps the backpack, and forgets the vault', async () => {
  const place = aPlace()
  await aKeptBadge()
  await settle(place, await joined())
  await leaveVault()
  expect(await membership()).toBeUndefined()
  expect(await db.badges.count()).toBe(1)
})

it('forgetting the place of a vault leaves the vault: this device may join another', async () => {
  await joined()
  await removePlace('another place')
  expect(await membership()).toBeDefined()
  await removePlace('a place')
  expect(await membership()).toBeUndefined()
})

it('keys are kept so that nobody reads the secret out of them', async () => {
  await joined()
  const { epochs } = (await membership())!.keys
  await expect(crypto.subtle.exportKey('raw', epochs[0]!.seal)).rejects.toThrow()
})
