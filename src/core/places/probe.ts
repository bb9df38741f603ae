/** Tries a place before anything is written to it that matters: what it does there is found out, not looked up. */
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { failed, found } from '../kernel/result.ts'
import { assured, isEqual } from './assured.ts'
import type { Abilities, NewContent, Place, Reply, Tag } from './place.ts'
import type { Send } from './send.ts'

const NONE = { ifNoneMatch: '*' } as const

/**
 * Writes, reads, lists and removes files of its own in a new folder `probe-<name>`.
 * @param look asks without any login, as a stranger does
 * @returns `lying` of a place that gives back something else, or still has what it removed
 */
export async function probe(place: Place, look: Send, name: string): Reply<Abilities> {
  if (place.probe) return place.probe()
  const folder = `probe-${name}/`
  const tried = await tryOut(place, look, folder)
  const gone = await clearUp(place, folder)
  return tried.ok && !gone.ok ? gone : tried
}

async function tryOut(place: Place, look: Send, folder: string): Reply<Abilities> {
  const [page, file] = [`${folder}index.html`, `${folder}probe.json`]
  const content = await pageOf(folder)
  const put = await assured(place).put(page, content)
  if (!put.ok) return put
  const listed = await place.list(folder)
  if (!listed.ok) return listed
  if (!listed.value.some(({ path }) => path === page)) return failed({ kind: 'lying' })
  const other = await assured(place).put(file, { bytes: utf8('{}'), type: 'application/json' })
  if (!other.ok && other.failure.kind !== 'unfit') return other
  const conditions = await conditionsOf(place, page, content)
  if (!conditions.ok) return conditions
  const room = await place.room?.()
  return found({
    takes: other.ok ? 'any' : 'pictures',
    conditions: conditions.value,
    address: await addressOf(place, look, page, content),
    ...(room?.ok && room.value !== undefined && { room: room.value }),
  })
}

async function pageOf(folder: string): Promise<NewContent> {
  const bytes = utf8(`<p>${await sha256Hex(utf8(folder))}</p>`)
  return { bytes, type: 'text/html', title: folder }
}

/** Asks for two writes that must fail. */
async function conditionsOf(
  place: Place,
  path: string,
  content: NewContent,
): Reply<Abilities['conditions']> {
  const again = await place.put(path, content, NONE)
  if (!again.ok && again.failure.kind !== 'stale') return found('looked')
  const over = await place.put(path, content, { ifMatch: '"never-a-version"' as Tag })
  if (!over.ok && over.failure.kind === 'unreachable') return over
  const isKept = !again.ok && !over.ok && over.failure.kind === 'stale'
  return found(isKept ? 'kept' : 'looked')
}

/** A place that says it is public is looked at from outside. */
async function addressOf(
  place: Place,
  look: Send,
  path: string,
  { bytes }: NewContent,
): Promise<Abilities['address']> {
  const url = place.publicUrl(path)
  if (url === undefined) return 'none'
  if (place.isLate) return 'unseen'
  const shared = await place.share?.(path.slice(0, path.lastIndexOf('/') + 1))
  if (shared && !shared.ok) return 'closed'
  const seen = await look({ method: 'GET', url })
  if (!seen.ok) return 'unseen'
  return seen.value.status === 200 && isEqual(seen.value.bytes, bytes) ? 'readable' : 'closed'
}

async function clearUp(place: Place, folder: string): Reply<void> {
  const left = await place.list(folder)
  if (!left.ok) return left
  for (const { path } of left.value) {
    const removed = await place.remove(path)
    if (!removed.ok && removed.failure.kind !== 'missing') return removed
  }
  const tidied = await place.tidy?.(folder)
  if (tidied && !tidied.ok) return tidied
  const after = await place.list(folder)
  if (!after.ok) return after
  return after.value.length === 0 ? found(undefined) : failed({ kind: 'lying' })
}
