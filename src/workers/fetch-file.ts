/** Fetches the badge behind an address, with the same guard and manners as a verification. */
import type { Loaded, World } from '#core/kernel/world.ts'
import type { Fetched } from './protocol.ts'

/**
 * The first of the addresses that answers with a document. What a click on "fetch" allows is this, and only
 * this: a failure says why, so that the person knows what to do instead.
 */
export async function fetchFile(
  urls: readonly string[],
  world: Pick<World, 'load'>,
): Promise<Fetched> {
  let last: Fetched = { outcome: 'unreachable', why: 'refusedHost', host: '' }
  for (const url of urls) {
    last = asFile(url, await world.load({ url, purpose: 'award' }))
    if (last.outcome === 'file') return last
  }
  return last
}

function asFile(asked: string, loaded: Loaded): Fetched {
  if (loaded.outcome === 'unreachable') return loaded
  const { status, body, contentType } = loaded
  if (status < 200 || status > 299) {
    return { outcome: 'refused', status, host: new URL(asked).host }
  }
  const bytes = new Blob([new Uint8Array(body)], { type: contentType })
  return { outcome: 'file', bytes, name: nameOf(asked) }
}

/** What people would call it: the last part of the path, or the host. */
function nameOf(address: string): string {
  const { host, pathname } = new URL(address)
  return pathname.split('/').findLast((part) => part !== '') ?? host
}
