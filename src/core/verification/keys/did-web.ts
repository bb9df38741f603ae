/** Finds a key in the DID document that a web host publishes (did:web). */

import type { World } from '../../kernel/world.ts'
import { isSameController } from '../../net/identity.ts'
import type { KeyAnswer, PublicKey } from './key.ts'
import { loadKeyDocument } from './key-document.ts'
import { keyOfMethod, keysOf } from './method.ts'

const PREFIX = 'did:web:'

export function isDidWeb(reference: string): boolean {
  return reference.startsWith(PREFIX)
}

/**
 * The https address of a did:web document; undefined when the DID is malformed: an empty or dot segment,
 * a character that would leave its place, or a host that is no host name (did:web).
 */
export function didWebUrl(did: string): string | undefined {
  const [host = '', ...path] = did.slice(PREFIX.length).split(':').map(decoded)
  if (!/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host) || path.some((segment) => !isSegment(segment)))
    return undefined
  const where = path.length === 0 ? '/.well-known' : `/${path.map(encodeURIComponent).join('/')}`
  const url = `https://${host}${where}/did.json`
  return URL.canParse(url) ? url : undefined
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

const isSegment = (segment: string) =>
  segment !== '' && segment !== '.' && segment !== '..' && !/[/\\@?#:]/.test(segment)

/** Reads the document and takes the method it lists; bound when the issuer is that DID. */
export async function findDidWeb(
  reference: string,
  issuer: string | undefined,
  world: World,
): Promise<KeyAnswer> {
  const [did = '', fragment] = reference.split('#')
  const bare = did.split('?')[0] ?? ''
  const url = didWebUrl(bare)
  if (url === undefined) return { outcome: 'refused', why: 'malformedDid' }
  const loaded = await loadKeyDocument(url, world)
  if (loaded.outcome === 'text') return { outcome: 'missing', host: loaded.host }
  if (loaded.outcome !== 'document') return loaded
  const id = fragment === undefined ? reference : `${bare}#${fragment}`
  const key = await keyOfMethod(loaded.document, id, bare, loaded.host)
  if ('outcome' in key) return key
  return { outcome: 'found', key, binding: isSameController(issuer, bare) ? 'bound' : 'unbound' }
}

/** Every key by which the DID asserts; none when its document cannot be read. */
export async function didWebKeys(did: string, world: World): Promise<readonly PublicKey[]> {
  const url = didWebUrl(did)
  const loaded = url === undefined ? undefined : await loadKeyDocument(url, world)
  return loaded?.outcome === 'document' ? keysOf(loaded.document, did, loaded.host) : []
}
