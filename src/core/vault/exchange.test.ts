/** Claims about several devices on one place: they end equal, nothing is lost, and the place learns nothing. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '#core/kernel/random.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { aPlace, type TestPlace } from '../testing/a-place.ts'
import { aReplica, type TestReplica } from '../testing/a-replica.ts'
import { exchange } from './exchange.ts'
import { keysOf, newVault, renewed, type VaultKeys } from './keys.ts'
import { versionsBeside } from './merge.ts'
import { isOfBackpack } from './row-key.ts'

const made = await newVault('a long enough passphrase', random)
const keys = await keysOf(made.secrets)

const visit = (place: TestPlace, replica: TestReplica, with_: VaultKeys = keys) =>
  exchange(place, with_, replica, { random })

/** Until nobody has anything new to tell. */
async function settle(place: TestPlace, ...replicas: readonly TestReplica[]) {
  for (let round = 0; round < 3; round += 1)
    for (const replica of replicas) expect(await visit(place, replica)).toMatchObject({ ok: true })
}

/** What is a file in a badge is compared with the files. */
const backpack = ({ records }: TestReplica) =>
  Object.fromEntries(
    [...records]
      .toSorted()
      .map(([key, { payload: _, ...record }]) => [key, { form: 'json', ...record }]),
  )

const SIZE = 200
const textOf = (name: string) => utf8(`${name} `.repeat(SIZE))
const keyOf = async (name: string) => `badges/${await sha256Hex(textOf(name))}`
const WELDING = await keyOf('welding')
const SEWING = await keyOf('sewing')

async function aBadge(replica: TestReplica, name: string) {
  await replica.add(textOf(name))
  const file = await replica.add(utf8(`picture of ${name}`))
  const payload = { form: 'json' }
  const badge = { payload, file, place: 'backpack', labels: [], notes: '', ownEvidence: [] }
  replica.records.set(await keyOf(name), badge)
}

function change(replica: TestReplica, key: string, by: object) {
  replica.records.set(key, { ...replica.records.get(key), ...by })
}

async function twoWithABadge() {
  const place = aPlace()
  const [one, other] = [aReplica('one'), aReplica('other')]
  await aBadge(one, 'welding')
  await settle(place, one, other)
  return { place, one, other }
}

describe('two devices on one place', () => {
  it('have the same badges, byte for byte', async () => {
    const { one, other } = await twoWithABadge()
    expect(backpack(other)).toEqual(backpack(one))
    expect(other.files).toEqual(one.files)
  })

  it('need one visit each, and read every pack once', async () => {
    const place = aPlace()
    const [one, other] = [aReplica('one'), aReplica('other')]
    for (let made = 0; made < 250; made += 1) await aBadge(one, `badge ${made}`)
    await visit(place, one)
    place.asked.length = 0
    expect(await visit(place, other)).toMatchObject({ value: { incomplete: [] } })
    expect(backpack(other)).toEqual(backpack(one))
    expect(new Set(place.asked).size).toBe(place.asked.length)
  })

  it('show the place nothing but ciphertext', async () => {
    const { place } = await twoWithABadge()
    const seen = [...place.files].map(
      ([path, bytes]) => path + new TextDecoder('latin1').decode(bytes),
    )
    expect(seen.join('\n')).not.toMatch(/welding|backpack|notes/)
  })

  it('ask twice when there is nothing new', async () => {
    const { place, one } = await twoWithABadge()
    place.asked.length = 0
    await visit(place, one)
    expect(place.asked).toHaveLength(2)
  })

  it('keep both of two texts that were written at once, and the later one first', async () => {
    const { place, one, other } = await twoWithABadge()
    change(one, WELDING, { notes: 'mine' })
    change(other, WELDING, { notes: 'yours' })
    other.clock += 5_000
    await settle(place, one, other)
    expect(one.records.get(WELDING)).toMatchObject({ notes: 'yours' })
    for (const { rows } of [one, other])
      expect(versionsBeside(rows.get(WELDING)!, 'notes')).toEqual(['mine'])
  })

  it('do not lose the other text when somebody goes on writing without choosing', async () => {
    const { place, one, other } = await twoWithABadge()
    change(one, WELDING, { notes: 'mine' })
    change(other, WELDING, { notes: 'yours' })
    await settle(place, one, other)
    change(one, WELDING, { notes: 'something else' })
    await settle(place, one, other)
    const beside = versionsBeside(other.rows.get(WELDING)!, 'notes')
    expect(new Set(beside).size).toBe(1)
    expect(['mine', 'yours']).toContain(beside[0])
  })

  it('remove what was removed, unless somebody wrote on it meanwhile', async () => {
    const { place, one, other } = await twoWithABadge()
    await aBadge(one, 'sewing')
    await settle(place, one, other)
    one.records.delete(WELDING)
    one.records.delete(SEWING)
    change(other, WELDING, { notes: 'do not lose this' })
    await settle(place, one, other)
    expect(Object.keys(backpack(one))).toEqual([WELDING])
    expect(backpack(one)).toEqual(backpack(other))
    expect(one.records.get(WELDING)).toMatchObject({
      notes: 'do not lose this',
      place: 'backpack',
    })
  })

  it('take a clock that is a day ahead for no reason to lose what comes after', async () => {
    const { place, one, other } = await twoWithABadge()
    other.clock += 86_400_000
    change(other, WELDING, { place: 'archive' })
    await settle(place, one, other)
    change(one, WELDING, { place: 'trash' })
    await settle(place, one, other)
    expect(other.records.get(WELDING)).toMatchObject({ place: 'trash' })
  })

  it('never unite two collections because of their name', async () => {
    const { place, one, other } = await twoWithABadge()
    one.records.set('collections/a', { id: 'a', title: 'Craft', badgeIds: ['x'] })
    other.records.set('collections/b', { id: 'b', title: 'Craft', badgeIds: ['y'] })
    await settle(place, one, other)
    expect(backpack(one)).toMatchObject({
      'collections/a': { badgeIds: ['x'] },
      'collections/b': { badgeIds: ['y'] },
    })
  })

  it('put what both add to a collection in it, in one order', async () => {
    const { place, one, other } = await twoWithABadge()
    one.records.set('collections/a', { id: 'a', title: 'Craft', badgeIds: ['x', 'y'] })
    await settle(place, one, other)
    change(one, 'collections/a', { badgeIds: ['y', 'x', 'one'] })
    change(other, 'collections/a', { badgeIds: ['other', 'x', 'y'] })
    await settle(place, one, other)
    expect(backpack(one)).toEqual(backpack(other))
    const { badgeIds } = one.records.get('collections/a') as { badgeIds: string[] }
    expect(badgeIds.toSorted()).toEqual(['one', 'other', 'x', 'y'])
  })
})

describe('a place that fails', () => {
  it.each(['unreachable', 'full', 'expired', 'busy'] as const)(
    'loses nothing when it is %s at any request',
    async (kind) => {
      for (let at = 0; at < 8; at += 1) {
        const place = aPlace()
        const [one, other] = [aReplica('one'), aReplica('other')]
        await aBadge(one, 'welding')
        let left = at
        place.trouble = () => (left-- === 0 ? kind : undefined)
        const cut = await visit(place, one)
        if (!cut.ok) expect(cut.failure).toMatchObject({ kind })
        place.trouble = () => undefined
        await settle(place, one, other)
        expect(backpack(other)).toEqual(backpack(one))
        expect(other.files).toEqual(one.files)
      }
    },
  )

  it('is not believed when it says that it wrote: the next visit makes it good', async () => {
    const place = aPlace()
    const [one, other] = [aReplica('one'), aReplica('other')]
    await aBadge(one, 'welding')
    place.lies = true
    await visit(place, one)
    place.lies = false
    await settle(place, one, other)
    expect(backpack(other)).toEqual(backpack(one))
  })

  it.each([
    ['cut off', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1)],
    [
      'changed',
      (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    ],
    ['empty', () => new Uint8Array()],
  ])('gives no half badge when an object is %s', async (_, spoil) => {
    const { place, one } = await twoWithABadge()
    for (const [path, bytes] of [...place.files]) {
      const third = aReplica('third')
      place.files.set(path, spoil(bytes))
      await visit(place, third)
      expect([{}, backpack(one)]).toContainEqual(backpack(third))
      place.files.set(path, bytes)
    }
  })

  it('is found out when one object stands in for another', async () => {
    const { place, one, other } = await twoWithABadge()
    change(one, WELDING, { notes: 'second' })
    await settle(place, one, other)
    const logs = [...place.files.keys()].filter((path) => path.includes('/one00000-'))
    const [first = '', second = ''] = logs
    place.files.set(second, place.files.get(first)!)
    const third = aReplica('third')
    expect(await visit(place, third)).toMatchObject({
      value: { troubles: [{ device: 'one00000', kind: 'damaged' }] },
    })
  })

  it('is told of when it shows an older state, and is made whole by who wrote it', async () => {
    const { place, one, other } = await twoWithABadge()
    const before = new Map(place.files)
    change(one, WELDING, { notes: 'later' })
    await settle(place, one, other)
    place.files.clear()
    for (const [path, bytes] of before) place.files.set(path, bytes)
    const found = await visit(place, other)
    const { troubles } = found.ok ? found.value : { troubles: [] }
    expect(troubles).toContainEqual(expect.objectContaining({ device: 'one00000', kind: 'older' }))
    const third = aReplica('third')
    await settle(place, one, other, third)
    expect(third.records.get(WELDING)).toMatchObject({ notes: 'later' })
  })
})

describe('what is spoilt at the place', () => {
  const spoil = (place: TestPlace, folder: string) => {
    for (const [path, bytes] of place.files)
      if (path.includes(folder) && !path.endsWith('keys.json'))
        place.files.set(path, bytes.slice(0, -1))
  }

  it('of a log is written anew by the device that wrote it, which cannot see it itself', async () => {
    const place = aPlace()
    const [one, other] = [aReplica('one'), aReplica('other')]
    await aBadge(one, 'welding')
    await visit(place, one)
    spoil(place, '/state/one')
    expect(await visit(place, other)).toMatchObject({ value: { troubles: [{ kind: 'damaged' }] } })
    await settle(place, one, other)
    expect(backpack(other)).toEqual(backpack(one))
    const quiet = await visit(place, other)
    expect(quiet).toMatchObject({ value: { troubles: [], sent: 0 } })
  })

  it('of a pack is sent anew by a device that has the files', async () => {
    const place = aPlace()
    const [one, other] = [aReplica('one'), aReplica('other')]
    await aBadge(one, 'welding')
    await visit(place, one)
    spoil(place, '/packs/')
    expect(await visit(place, other)).toMatchObject({ value: { incomplete: [WELDING] } })
    await settle(place, one, other)
    expect(backpack(other)).toEqual(backpack(one))
    expect(other.files).toEqual(one.files)
    expect(await visit(place, one)).toMatchObject({ value: { incomplete: [], sent: 0 } })
  })
})

describe('keys', () => {
  it('leave the vault of another learner on the same place alone', async () => {
    const { place, one } = await twoWithABadge()
    const theirs = await newVault('another passphrase', random)
    const stranger = aReplica('strange')
    await aBadge(stranger, 'sewing')
    const inside = await keysOf(theirs.secrets)
    await visit(place, stranger, inside)
    await visit(place, one)
    expect(Object.keys(backpack(stranger))).toEqual([SEWING])
    expect(Object.keys(backpack(one))).toEqual([WELDING])
  })

  it('that were renewed close what is new to a device that was shut out, which says so', async () => {
    const { place, one, other } = await twoWithABadge()
    const anew = await renewed(made.secrets, 'the next passphrase', { other000: 1 }, {}, random)
    change(one, WELDING, { notes: 'secret now' })
    await visit(place, one, await keysOf(anew.secrets))
    expect(await visit(place, other)).toEqual({ ok: false, failure: { kind: 'locked' } })
    expect(other.records.get(WELDING)).toMatchObject({ notes: '' })
  })
})

describe('a device that has only the keys from before they were renewed', () => {
  async function afterRenewal(counted: Record<string, number>) {
    const { place, one, other } = await twoWithABadge()
    await visit(place, one)
    const shutOut = {}
    const anew = await renewed(made.secrets, 'the next passphrase', shutOut, counted, random)
    return { place, one, other, now: await keysOf(anew.secrets) }
  }

  it('cannot write under another name', async () => {
    const { place, one, now } = await afterRenewal({ one00000: 9, other000: 9 })
    const thief = aReplica('thief')
    await aBadge(thief, 'sewing')
    await visit(place, thief)
    const seen = await visit(place, one, now)
    expect(seen).toMatchObject({ value: { troubles: [{ device: 'thief000', kind: 'damaged' }] } })
    expect(Object.keys(backpack(one))).toEqual([WELDING])
  })

  it('is heard all the same once it was given the new ones', async () => {
    const { place, one, other, now } = await afterRenewal({ one00000: 9 })
    change(other, WELDING, { notes: 'late' })
    await visit(place, other)
    expect(await visit(place, one, now)).toMatchObject({ value: { troubles: [{}] } })
    for (let round = 0; round < 3; round += 1)
      for (const device of [other, one]) await visit(place, device, now)
    expect(one.records.get(WELDING)).toMatchObject({ notes: 'late' })
    expect(await visit(place, one, now)).toMatchObject({ value: { troubles: [] } })
  })
})

interface Action {
  readonly who: 0 | 1
  readonly what: keyof typeof ACTIONS | 'visit' | 'cut'
  readonly badge: number
  readonly clock: number
}

/** What a person may do; `count` makes each of it other than all before. */
const ACTIONS = {
  add: async (replica: TestReplica, badge: string) => {
    if (!replica.records.has(await keyOf(badge))) await aBadge(replica, badge)
  },
  note: async (replica: TestReplica, badge: string, count: number) => {
    const key = await keyOf(badge)
    if (replica.records.has(key)) change(replica, key, { notes: `note ${count}` })
  },
  remove: async (replica: TestReplica, badge: string) => {
    replica.records.delete(await keyOf(badge))
  },
  collect: (replica: TestReplica, _: string, count: number) => {
    const { badgeIds = [] } = Object(replica.records.get('collections/c')) as {
      badgeIds?: string[]
    } // ours
    const more = [`${replica.device}${count}`, ...badgeIds]
    replica.records.set('collections/c', { id: 'c', title: 'C', badgeIds: more })
  },
} as const

async function act(
  place: TestPlace,
  replica: TestReplica,
  { what, badge, clock }: Action,
  count: number,
) {
  replica.clock = 1_800_000_000_000 + clock
  if (what !== 'visit' && what !== 'cut') return ACTIONS[what](replica, `b${badge}`, count)
  let left = badge
  place.trouble = () => (what === 'cut' && left-- === 0 ? 'unreachable' : undefined)
  await visit(place, replica)
  place.trouble = () => undefined
}

/** Without what devices say of themselves: that the last visit was theirs is not told yet. */
const told = ({ rows }: TestReplica) =>
  Object.fromEntries([...rows].filter(([key]) => isOfBackpack(key)))

const anAction = fc.record<Action>({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom('add', 'note', 'remove', 'collect', 'visit', 'cut'),
  badge: fc.nat(5),
  clock: fc.integer({ min: -90_000_000, max: 90_000_000 }),
})

it('whatever two devices do, with cuts and wrong clocks, they end equal', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAction, { maxLength: 40 }), async (actions) => {
      const place = aPlace()
      const both = [aReplica('one'), aReplica('other')] as const
      for (const [at, action] of actions.entries()) await act(place, both[action.who], action, at)
      await settle(place, ...both)
      expect(backpack(both[0])).toEqual(backpack(both[1]))
      expect(told(both[0])).toEqual(told(both[1]))
    }),
    { numRuns: 60 },
  )
})
