/** Claims about what devices tell each other of themselves: "on two devices" is said only of what the other said it has. */

import { describe, expect, it } from 'vitest'
import { random } from '#core/kernel/random.ts'
import { aPlace, type TestPlace } from '../testing/a-place.ts'
import { aReplica, type TestReplica } from '../testing/a-replica.ts'
import { standings } from './devices.ts'
import { exchange } from './exchange.ts'
import { keysOf, newVault } from './keys.ts'

const keys = await keysOf((await newVault('a long enough passphrase', random)).secrets)

async function visits(place: TestPlace, ...replicas: readonly TestReplica[]) {
  for (const replica of replicas)
    expect(await exchange(place, keys, replica, { random })).toMatchObject({ ok: true })
}

const page = (title: string) => ({ id: 'p', title })
const equalSeenBy = (replica: TestReplica, shutOut = {}) =>
  standings(replica.rows, shutOut)
    .filter(({ isEqual }) => isEqual)
    .map(({ device }) => device)
    .toSorted()

function two() {
  const [one, other] = [aReplica('one'), aReplica('other')]
  one.records.set('pages/p', page('first'))
  return { place: aPlace(), one, other }
}

describe('a device', () => {
  it('does not say of another that it has what that did not fetch yet', async () => {
    const { place, one, other } = two()
    await visits(place, one, other, one)
    expect(equalSeenBy(one)).toEqual(['one00000', 'other000'])
    one.records.set('pages/p', page('second'))
    await visits(place, one)
    expect(equalSeenBy(one)).toEqual(['one00000'])
    await visits(place, other, one)
    expect(equalSeenBy(one)).toEqual(['one00000', 'other000'])
  })

  it('does not say so when what the other fetched was not whole there', async () => {
    const { place, one, other } = two()
    await visits(place, one, other, one)
    const file = await one.add(new Uint8Array([1, 2, 3]))
    one.records.set('collections/c', { id: 'c', title: 'C', cover: file, badgeIds: [] })
    await visits(place, one)
    for (const path of place.files.keys()) if (path.includes('/packs/')) place.files.delete(path)
    await visits(place, other)
    other.records.set('pages/q', { id: 'q', title: 'mine' })
    await visits(place, other, one)
    expect(equalSeenBy(one)).not.toContain('other000')
  })

  it('says nothing more once everybody knows', async () => {
    const { place, one, other } = two()
    await visits(place, one, other, one, other)
    const before = [...place.files.keys()]
    await visits(place, one, other, one, other)
    expect([...place.files.keys()]).toEqual(before)
  })

  it('that was shut out is no more counted, nor waited for', async () => {
    const { place, one, other } = two()
    await visits(place, one, other, one)
    other.records.set('pages/q', { id: 'q', title: 'late' })
    await visits(place, other)
    expect(standings(one.rows, { other000: 1 }).map(({ device }) => device)).toEqual(['one00000'])
  })

  it('whose note is nothing of the kind has nothing', async () => {
    const { place, one, other } = two()
    await visits(place, one, other, one)
    const key = 'devices/other000'
    const row = one.rows.get(key)!
    const heads = { ...row.heads, heard: [{ ...row.heads.heard![0]!, value: 'all of it' }] }
    one.rows.set(key, { ...row, heads })
    expect(equalSeenBy(one)).toEqual(['one00000'])
  })
})
