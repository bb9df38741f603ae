/** Claims about a device that has the keys and writes what no Rugzak would: the others go on, and lose nothing. */

import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { random } from '#core/kernel/random.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { aPlace, type TestPlace } from '../testing/a-place.ts'
import { aReplica, type TestReplica } from '../testing/a-replica.ts'
import { type Device, STAMP, type Stamp, stampAfter } from './clock.ts'
import { exchange } from './exchange.ts'
import { keysOf, newVault } from './keys.ts'
import { seal } from './seal.ts'
import { ROOT } from './sync.ts'

const keys = await keysOf((await newVault('a long enough passphrase', random)).secrets)
const visit = (place: TestPlace, replica: TestReplica) => exchange(place, keys, replica, { random })

const EVIL = 'evil0000'
const AT = stampAfter(undefined, 1_900_000_000_000, EVIL as Device)
const ID = await sha256Hex(utf8('a badge'))
const BADGE = `badges/${ID}`

async function lies(place: TestPlace, name: string, plain: Uint8Array<ArrayBuffer>) {
  const path = `${ROOT}${keys.vault}/state/${name}`
  place.files.set(path, await seal(keys, name, plain, random))
}

const segmentOf = (changes: readonly object[], more: object = {}) =>
  new Uint8Array(
    deflateSync(
      utf8(JSON.stringify({ version: 1, by: EVIL, number: 1, before: '', changes, ...more })),
    ),
  )

const aChange = (row: string, fields: object, more: object = {}) => ({
  ...{ by: EVIL, number: 1, at: AT, row, knew: {}, fields },
  ...more,
})

/** A device with a badge, one that will have it, and between them this log. */
async function between(plain: Uint8Array<ArrayBuffer>, name = `${EVIL}-000001`) {
  const place = aPlace()
  const [one, other] = [aReplica('one'), aReplica('other')]
  await one.add(utf8('a badge'))
  one.records.set(BADGE, { payload: {}, labels: [], notes: 'mine', ownEvidence: [] })
  one.records.set('collections/c', { id: 'c', title: 'Craft', badgeIds: [ID] })
  await visit(place, one)
  await lies(place, name, plain)
  for (let round = 0; round < 2; round += 1) {
    for (const device of [one, other]) {
      const ended = await visit(place, device)
      expect(ended).toMatchObject({ ok: true })
    }
    const { badgeIds } = one.records.get('collections/c') as { badgeIds: string[] }
    one.records.set('collections/c', { id: 'c', title: 'Craft', badgeIds: [...badgeIds, 'more'] })
  }
  return { place, one, other }
}

const NOTHING = { known: {}, heads: {} }

describe('a log with', () => {
  it.each([
    ['a field that every object has', [aChange('pages/p', { constructor: 1 })]],
    ['fields of another shape', [aChange(BADGE, { ownEvidence: 5, capsules: 5, file: 5 })]],
    ['blocks of another shape', [aChange('pages/p', { 'content.title': 5, 'list.x': 5 })]],
    ['a place in a list that is none', [aChange('collections/c', { 'place.x': '!', 'list.x': 1 })]],
    ['the highest place there is', [aChange('collections/c', { [`place.${ID}`]: 'zzzz0' })]],
    ['files that lie nowhere', [aChange(`files/${ID}`, { pieces: 5 })]],
    ['files outside the vault', [aChange(`files/${ID}`, { pieces: [['../../a', 0, 1]] })]],
    ['pieces without end', [aChange(`files/${ID}`, { pieces: [['a', -1, 1e15]] })]],
    ['a kind that there is not', [aChange('trustLists/x', { a: 1 }), aChange('__proto__/x', {})]],
    ['changes of another device', [aChange('pages/p', { title: 'x' }, { by: 'one00000' })]],
  ])('%s', async (_, changes) => {
    const { other } = await between(segmentOf(changes))
    expect(other.records.get(BADGE)).toMatchObject({ notes: 'mine' })
  })

  it('the name of another device in it does not silence that one', async () => {
    const log = segmentOf([], { by: 'one00000' })
    const { place, one, other } = await between(log)
    one.records.set(BADGE, { ...one.records.get(BADGE), notes: 'later' })
    await visit(place, one)
    await visit(place, other)
    expect(other.records.get(BADGE)).toMatchObject({ notes: 'later' })
  })

  it('more in it than it says is not unpacked', async () => {
    const log = JSON.stringify({ version: 1, by: EVIL, number: 1, before: '', changes: [] })
    const bomb = new Uint8Array(deflateSync(utf8(log.padEnd(150_000_000))))
    expect(bomb.length).toBeLessThan(1_000_000)
    const { place, other } = await between(bomb)
    expect(await visit(place, other)).toMatchObject({ value: { troubles: [{ kind: 'damaged' }] } })
  })

  it('a knowledge of what this device never wrote is not believed', async () => {
    const place = aPlace()
    const one = aReplica('one')
    await visit(place, one)
    await lies(
      place,
      `${EVIL}-000001`,
      segmentOf([aChange(BADGE, {}, { knew: { one00000: 9e15 } })]),
    )
    expect(await visit(place, one)).toMatchObject({ failure: { kind: 'copied' } })
  })

  it('everything in one, of another device, is not that of the other', async () => {
    const log = segmentOf([], { whole: [['pages/p', NOTHING]], by: 'one00000' })
    const { other } = await between(log, `${EVIL}-000001-whole`)
    expect(other.records.get(BADGE)).toMatchObject({ notes: 'mine' })
  })
})

describe('a moment', () => {
  it.each(['zzzzzzzzzzzzz', '0zzzzzzzzzzzz', '0000000000000', '0cyxv4400zzzz'])(
    'after %s is one that the others can read, and later than the moment before it',
    (last) => {
      let at = `${last}${EVIL}` as Stamp
      for (const now of [1_800_000_000_000, 0, -5, 9e15]) {
        at = stampAfter(at, now, 'one00000' as Device)
        expect(at).toMatch(STAMP)
      }
    },
  )
})

it('a place that lists an object twice has it once', async () => {
  const place = aPlace()
  const [one, other] = [aReplica('one'), aReplica('other')]
  await one.add(utf8('a badge'))
  one.records.set(BADGE, { payload: {}, labels: [], notes: 'mine', ownEvidence: [] })
  await visit(place, one)
  const list = place.list
  const twice: typeof list = async (prefix) => {
    const listed = await list(prefix)
    return listed.ok
      ? {
          ok: true,
          value: [...listed.value, ...listed.value, { path: `${prefix}one00000-0000001` }],
        }
      : listed
  }
  expect(await visit({ ...place, list: twice }, other)).toMatchObject({ value: { troubles: [] } })
  expect(other.records.get(BADGE)).toMatchObject({ notes: 'mine' })
})
