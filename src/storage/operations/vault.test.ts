/** Claims about a backpack that several devices share: what one has the other gets, byte for byte, and nothing is lost. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BadgeId } from '#core/badge/badge.ts'
import type { CollectionId } from '#core/records/records.ts'
import { aPlace, type TestPlace } from '#core/testing/a-place.ts'
import { aReplica, type TestReplica } from '#core/testing/a-replica.ts'
import { standings } from '#core/vault/devices.ts'
import { exchange } from '#core/vault/exchange.ts'
import { keysOf, newVault, renewed } from '#core/vault/keys.ts'
import { db } from '../tables/database.ts'
import { anItemOf, aRealItem } from '../testing/backups.ts'
import { editBadge } from './edit-badge.ts'
import { keepBatch } from './keep-badges.ts'
import { moveTo, removeForever } from './place-badges.ts'
import { joinVault, leaveVault, membership, newDevice, renewKeys } from './vault-membership.ts'
import { deviceRows, nameDevice } from './vault-present.ts'
import { thisDevice } from './vault-replica.ts'

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
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
    const anew = await renewed(made.secrets, 'another passphrase', {}, random)
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

it('leaving keeps the backpack, and forgets the vault', async () => {
  const place = aPlace()
  await aKeptBadge()
  await settle(place, await joined())
  await leaveVault()
  expect(await membership()).toBeUndefined()
  expect(await db.badges.count()).toBe(1)
})

it('keys are kept so that nobody reads the secret out of them', async () => {
  await joined()
  const { epochs } = (await membership())!.keys
  await expect(crypto.subtle.exportKey('raw', epochs[0]!.seal)).rejects.toThrow()
})
