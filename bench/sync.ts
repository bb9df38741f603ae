/** Measures what sharing a backpack asks of a place: requests and bytes of a first visit, a change, and a quiet day. */
import type { Place } from '../src/core/places/place.ts'
import { aPlace } from '../src/core/testing/a-place.ts'
import { aReplica, type TestReplica } from '../src/core/testing/a-replica.ts'
import { exchange } from '../src/core/vault/exchange.ts'
import { keysOf, newVault, type VaultKeys } from '../src/core/vault/keys.ts'

const LIMITS = { ratio: 2, quiet: 2, first: 200 } as const
/** Bytes of the picture of a badge and of what is baked in it: as measured on real ones, less at ten thousand, which are held in memory twice. */
const TEXT = 3_000
const PICTURE = (badges: number) => (badges > 3_000 ? 5_000 : 45_000)

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))

/** Bytes and requests that went over the line. */
interface Line {
  requests: number
  bytes: number
}

/** The place, with what goes over the line to it counted. Listings count as their names, tags and sizes. */
function counted(place: Place, line: Line): Place {
  const count = (bytes: number) => {
    line.requests += 1
    line.bytes += bytes
  }
  return {
    ...place,
    list: async (prefix) => {
      const listed = await place.list(prefix)
      count(listed.ok ? JSON.stringify(listed.value).length : 0)
      return listed
    },
    read: async (path) => {
      const read = await place.read(path)
      count(read.ok ? read.value.bytes.length : 0)
      return read
    },
    put: (path, content, condition) => {
      count(content.bytes.length)
      return place.put(path, content, condition)
    },
  }
}

const noise = (size: number) => {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 65_536) bytes.set(random(Math.min(65_536, size - at)), at)
  return bytes
}

/** A badge of a text and a picture that nothing makes smaller; answers its bytes. */
async function addBadge(replica: TestReplica, picture: number): Promise<number> {
  const id = await replica.add(noise(TEXT))
  const file = await replica.add(noise(picture))
  const own = { place: 'backpack', labels: [], notes: '', reflection: '', ownEvidence: [] }
  replica.records.set(`badges/${id}`, { payload: { form: 'json' }, file, ...own })
  return TEXT + picture
}

async function visit(place: Place, keys: VaultKeys, replica: TestReplica): Promise<Line> {
  const line: Line = { requests: 0, bytes: 0 }
  const done = await exchange(counted(place, line), keys, replica, { random })
  if (!done.ok) throw new Error(`the visit failed: ${done.failure.kind}`)
  return line
}

const row = (name: string, { requests, bytes }: Line, of = bytes) =>
  console.log(
    `${name.padEnd(40)}${String(requests).padStart(6)} requests${(bytes / 1000).toFixed(1).padStart(12)} kB${(bytes / of).toFixed(2).padStart(8)} x`,
  )

/** Two devices and one place: what each visit asks. */
async function simulate(badges: number) {
  const keys = await keysOf((await newVault('for a measurement', random)).secrets)
  const [place, one, other] = [aPlace(), aReplica('one'), aReplica('other')]
  let kept = 0
  for (let made = 0; made < badges; made += 1) kept += await addBadge(one, PICTURE(badges))
  console.log(`\n${badges} badges, ${(kept / 1e6).toFixed(1)} MB`)
  row('first visit of the first device', await visit(place, keys, one), kept)
  const first = await visit(place, keys, other)
  row('first visit of the second', first, kept)
  const size = await addBadge(one, PICTURE(badges))
  const up = await visit(place, keys, one)
  row('one badge more, sent', up, size)
  const down = await visit(place, keys, other)
  row('one badge more, fetched', down, size)
  const quiet = await visit(place, keys, other)
  row('a visit on a quiet day', quiet)
  const lists = quiet.bytes
  return { first, quiet, ratio: Math.max(up.bytes - lists, down.bytes - lists) / size }
}

let ratio = 0
let isRight = true
for (const badges of [10, 1_000, 3_000, 10_000]) {
  const measured = await simulate(badges)
  ratio = measured.ratio
  if (measured.quiet.requests > LIMITS.quiet) isRight = false
  if (badges === 3_000 && measured.first.requests > LIMITS.first) isRight = false
}
console.log(`\nlistings are counted in the kB above, and not in the ratio below`)
console.log(`sync: ${ratio.toFixed(2)}x of the changed bytes (asked <= ${LIMITS.ratio})`)
process.exitCode = ratio <= LIMITS.ratio && isRight ? 0 : 1
