/** WebDAV (RFC 4918): Nextcloud, ownCloud, Apache and other servers, where they let a browser in. */
import { base64, fromUtf8, utf8 } from '../kernel/bytes.ts'
import { failed, found } from '../kernel/result.ts'
import { below, placeAddress, publicFolder } from './address.ts'
import { type Entries, entry, type PlaceKind, withHeader } from './kind.ts'
import type { Entry, Place, Reply, Tag } from './place.ts'
import { ask, failureOf, type Send } from './send.ts'
import { walk } from './walk.ts'
import { webStore } from './web-store.ts'
import { hasElement, inside, textIn } from './xml.ts'

export const webdav: PlaceKind = {
  id: 'webdav',
  fields: [
    { name: 'address', type: 'address' },
    { name: 'user', type: 'text' },
    { name: 'password', type: 'secret' },
    { name: 'public', type: 'address', optional: true },
  ],
  login: 'typed',
  address: (entries, mayBePrivate) => placeAddress(entry(entries, 'address'), mayBePrivate),
  authorised: (entries, secrets, send) =>
    withHeader(send, 'Authorization', basic(entry(entries, 'user'), entry(secrets, 'password'))),
  meet: async (entries, send) => {
    const known = await propfind(send, entry(entries, 'address'), '0')
    return known.ok ? found(entries) : known
  },
  open,
}

/** RFC 7617, in UTF-8. */
export function basic(user: string, password: string): string {
  return `Basic ${base64(utf8(`${user}:${password}`))}`
}

function open(entries: Entries, send: Send): Place {
  const root = entry(entries, 'address')
  const made = new Set([''])
  return webStore({
    host: new URL(root).host,
    send,
    address: (path) => below(root, path),
    prepare: (path) => makeFolders(send, root, path, made),
    list: (prefix) => list(send, root, prefix),
    tidy: (prefix) => tidy(send, root, prefix, made),
    publicUrl: (path) => below(publicFolder(entry(entries, 'public')) ?? root, path),
    room: () => room(send, root),
  })
}

/** Makes each folder above the file that this session has not made or met yet. */
async function makeFolders(send: Send, root: string, path: string, made: Set<string>): Reply<void> {
  const steps = path.split('/').slice(0, -1)
  for (let depth = 1; depth <= steps.length; depth++) {
    const folder = `${steps.slice(0, depth).join('/')}/`
    if (made.has(folder)) continue
    const answer = await send({ method: 'MKCOL', url: below(root, folder) })
    if (!answer.ok) return answer
    const { status } = answer.value
    // 405: it is there (RFC 4918, 9.3.1)
    if (status !== 405 && status >= 300) return failed(failureOf(status))
    made.add(folder)
  }
  return found(undefined)
}

async function propfind(send: Send, url: string, depth: '0' | '1'): Reply<string> {
  const answer = await ask(send, {
    method: 'PROPFIND',
    url,
    headers: { Depth: depth, 'Content-Type': 'application/xml' },
    body: '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getcontentlength/><quota-available-bytes/></prop></propfind>',
  })
  if (!answer.ok) return answer
  const xml = fromUtf8(answer.value.bytes)
  // a website that is no WebDAV server may answer anything at all
  return xml && hasElement(xml, 'multistatus') ? found(xml) : failed({ kind: 'unclear' })
}

/** Folder by folder, because few servers answer `Depth: infinity`. */
const list = (send: Send, root: string, prefix: string) =>
  walk([prefix], async (folder) => {
    const xml = await propfind(send, below(root, folder), '1')
    if (!xml.ok) return xml
    return found(inside(xml.value, 'response').flatMap((one) => entryOf(one, root) ?? []))
  })

function entryOf(response: string, root: string): Entry | undefined {
  const path = pathOf(response, root)
  if (path === undefined) return undefined
  if (!hasElement(response, 'collection')) return fileOf(response, path)
  return { path: path.endsWith('/') ? path : `${path}/` }
}

/** The path below the root; undefined of anything else, whatever a server lists. */
function pathOf(response: string, root: string): string | undefined {
  const href = textIn(response, 'href')
  if (href === undefined || !URL.canParse(href, root)) return undefined
  const { pathname } = new URL(href, root)
  const base = new URL(root).pathname
  if (!pathname.startsWith(base)) return undefined
  return decoded(pathname.slice(base.length))
}

export function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function fileOf(response: string, path: string): Entry {
  const tag = textIn(response, 'getetag')
  const size = Number(textIn(response, 'getcontentlength') ?? Number.NaN)
  return {
    path,
    ...(tag && { tag: tag as Tag }),
    ...(Number.isFinite(size) && { size }),
  }
}

async function room(send: Send, root: string): Reply<number | undefined> {
  const xml = await propfind(send, root, '0')
  if (!xml.ok) return xml
  const left = Number(textIn(xml.value, 'quota-available-bytes') || Number.NaN)
  // negative: unlimited or unknown (RFC 4331, and Nextcloud's habit)
  return found(left >= 0 ? left : undefined)
}

/** A folder in which a file is left stays. */
async function tidy(send: Send, root: string, prefix: string, made: Set<string>): Reply<void> {
  const left = await list(send, root, prefix)
  if (!left.ok || left.value.length > 0) return left.ok ? found(undefined) : left
  const answer = await ask(send, { method: 'DELETE', url: below(root, prefix) })
  for (const folder of made) if (folder.startsWith(prefix)) made.delete(folder)
  return answer.ok || answer.failure.kind === 'missing' ? found(undefined) : answer
}
