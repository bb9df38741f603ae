/** remoteStorage (draft-dejong-remotestorage): found by an address like one of mail, opened by a token from its own site. */
import { z } from 'zod'
import { failed, found } from '../kernel/result.ts'
import { isPublicName } from '../net/guard-host.ts'
import { below, placeAddress } from './address.ts'
import { askJson } from './json-answer.ts'
import { type Entries, entry, type PlaceKind, withHeader } from './kind.ts'
import { type Entry, type Place, PRIVATE_FOLDER, type Reply, type Tag } from './place.ts'
import type { Send } from './send.ts'
import { walk } from './walk.ts'
import { webStore } from './web-store.ts'

export const remotestorage: PlaceKind = {
  id: 'remotestorage',
  fields: [{ name: 'account', type: 'text' }],
  login: 'redirect',
  address: (entries, mayBePrivate) => placeAddress(hostOf(entries), mayBePrivate),
  authorised: (_, secrets, send) =>
    withHeader(send, 'Authorization', `Bearer ${entry(secrets, 'token')}`),
  meet,
  open,
}

/** `me@host`; loopback hosts are http, as nothing else runs there. */
function hostOf(entries: Entries): string {
  const host = entry(entries, 'account').split('@').at(-1) ?? ''
  return /^(localhost|127\.0\.0\.1)(:|$)/.test(host) ? `http://${host}` : host
}

const REL = /^http:\/\/tools\.ietf\.org\/id\/draft-dejong-remotestorage/
const AUTH = 'http://tools.ietf.org/html/rfc6749#section-4.2'

const link = z.object({
  rel: z.string(),
  href: z.string(),
  properties: z.record(z.string(), z.unknown()),
})
const finger = z.object({ links: z.array(z.unknown()) })

/** WebFinger (RFC 7033): where the files stand (`root`) and where the token is asked (`login`). */
async function meet(entries: Entries, send: Send): Reply<Entries> {
  // found before the login: asking it again with a token would be refused to a browser
  if (entries.root) {
    const listed = await open(entries, send).list('')
    return listed.ok ? found(entries) : listed
  }
  const host = placeAddress(hostOf(entries), true)
  if (!host.ok) return failed({ kind: 'unclear' })
  const resource = encodeURIComponent(`acct:${entry(entries, 'account')}`)
  const url = `${host.value.href}.well-known/webfinger?resource=${resource}`
  const answer = await askJson(send, { method: 'GET', url }, finger)
  if (!answer.ok) return answer
  const links = answer.value.links.flatMap((one) => link.safeParse(one).data ?? [])
  const storage = links.find(({ rel }) => REL.test(rel))
  const login = storage?.properties[AUTH]
  if (!storage || typeof login !== 'string') return failed({ kind: 'missing' })
  const mayBePrivate = !isPublicName(host.value.hostname)
  const root = placeAddress(storage.href, mayBePrivate)
  const isAddress = URL.canParse(login) && placeAddress(login, mayBePrivate).ok
  return root.ok && isAddress && URL.canParse(storage.href)
    ? found({ ...entries, root: root.value.href, login })
    : failed({ kind: 'unclear' })
}

/** What is private stands beside what everybody may read, each in a folder of ours. */
function open(entries: Entries, send: Send): Place {
  const root = entry(entries, 'root')
  const address = (path: string) =>
    below(root, path.startsWith(PRIVATE_FOLDER) ? `rugzak/${path}` : `public/rugzak/${path}`)
  return webStore({
    host: new URL(root).host,
    send,
    address,
    list: (prefix) => list(send, address, prefix),
    publicUrl: address,
  })
}

const items = z.object({
  items: z.record(z.string(), z.object({ ETag: z.string().optional() })),
})

function list(send: Send, address: (path: string) => string, prefix: string) {
  const begin = prefix === '' ? ['', PRIVATE_FOLDER] : [prefix]
  return walk(begin, async (folder) => {
    const answer = await askJson(send, { method: 'GET', url: address(folder) }, items)
    if (!answer.ok) return answer
    const all = Object.entries(answer.value.items)
    return found(all.map(([name, { ETag }]) => ({ path: `${folder}${name}`, ...tagIn(ETag) })))
  })
}

/** Listed without the quotes that it has as a header. */
function tagIn(tag: string | undefined): Pick<Entry, 'tag'> {
  return tag === undefined ? {} : { tag: `"${tag.replaceAll('"', '')}"` as Tag }
}
