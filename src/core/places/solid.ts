/** A Solid pod (Solid Protocol 0.11): containers of files, opened to everybody by Web Access Control. */

import { z } from 'zod'
import { failed, found } from '../kernel/result.ts'
import { below, isSameHost, placeAddress } from './address.ts'
import { askJson } from './json-answer.ts'
import { type Entries, entry, type PlaceKind } from './kind.ts'
import type { Entry, Place, Reply } from './place.ts'
import { type Answer, ask, type Send } from './send.ts'
import { walk } from './walk.ts'
import { webStore } from './web-store.ts'
import { decoded } from './webdav.ts'

export const solid: PlaceKind = {
  id: 'solid',
  fields: [{ name: 'address', type: 'address', start: 'https://solidcommunity.net/' }],
  login: 'redirect',
  address: (entries, mayBePrivate) => placeAddress(entry(entries, 'address'), mayBePrivate),
  meet: async (entries, send) => {
    const pod = await podOf(send, entry(entries, 'webId'))
    return pod.ok ? found({ ...entries, pod: pod.value }) : pod
  },
  open,
}

const STORAGE = '<http://www.w3.org/ns/pim/space#Storage>'

/** The storage in which the WebID stands: the first folder above it that calls itself one (Solid Protocol 4.1). */
async function podOf(send: Send, webId: string): Reply<string> {
  if (!URL.canParse(webId)) return failed({ kind: 'unclear' })
  const [origin, steps] = [new URL(webId).origin, new URL(webId).pathname.split('/').slice(1, -1)]
  for (let depth = steps.length; depth >= 0; depth--) {
    const folder = [origin, ...steps.slice(0, depth), ''].join('/')
    const answer = await ask(send, { method: 'HEAD', url: folder })
    if (answer.ok && isStorage(answer.value)) return found(folder)
    if (!answer.ok && answer.failure.kind === 'unreachable') return answer
  }
  return failed({ kind: 'missing' })
}

const isStorage = (answer: Answer) => (answer.header('Link') ?? '').includes(STORAGE)

/** Everything of ours stands in one folder of the pod. */
function open(entries: Entries, send: Send): Place {
  const root = `${entry(entries, 'pod')}rugzak/`
  return webStore({
    host: new URL(root).host,
    send,
    address: (path) => below(root, path),
    list: (prefix) => list(send, root, prefix),
    publicUrl: (path) => below(root, path),
    share: (prefix) => share(send, root, prefix, entry(entries, 'webId')),
    tidy: (prefix) => tidy(send, root, prefix),
  })
}

const list = (send: Send, root: string, prefix: string) =>
  walk([prefix], async (folder) => {
    const contained = await containedIn(send, below(root, folder))
    if (!contained.ok) return contained
    const ours = contained.value.filter((id) => id.startsWith(root))
    return found(ours.flatMap((id) => entryAt(decoded(id.slice(root.length)))))
  })

const entryAt = (path: string | undefined): readonly Entry[] => (path ? [{ path }] : [])

const CONTAINS = 'http://www.w3.org/ns/ldp#contains'

/** A container as JSON-LD in expanded form: nodes with ids. */
const container = z.array(
  z.object({ [CONTAINS]: z.array(z.object({ '@id': z.string() })).optional() }),
)

async function containedIn(send: Send, url: string): Reply<readonly string[]> {
  const headers = { Accept: 'application/ld+json' }
  const nodes = await askJson(send, { method: 'GET', url, headers }, container)
  if (!nodes.ok) return nodes
  const ids = nodes.value.flatMap((node) => node[CONTAINS] ?? [])
  return found(
    ids
      .map((one) => one['@id'])
      .flatMap((id) => (URL.canParse(id, url) ? [new URL(id, url).href] : [])),
  )
}

/** Everybody reads, the owner keeps every right: in the list of access of the folder (Web Access Control). */
async function share(send: Send, root: string, prefix: string, owner: string): Reply<void> {
  const folder = below(root, prefix)
  const head = await ask(send, { method: 'HEAD', url: folder })
  if (!head.ok) return head
  const acl = /<([^>]*)>\s*;\s*rel="?acl"?/.exec(head.value.header('Link') ?? '')?.[1]
  if (acl === undefined || !isSameHost(folder, acl)) return failed({ kind: 'unfit' })
  const answer = await ask(send, {
    method: 'PUT',
    url: new URL(acl, folder).href,
    headers: { 'Content-Type': 'text/turtle' },
    body: accessList(owner),
  })
  return answer.ok ? found(undefined) : answer
}

function accessList(owner: string): string {
  return [
    '@prefix acl: <http://www.w3.org/ns/auth/acl#>.',
    '@prefix foaf: <http://xmlns.com/foaf/0.1/>.',
    `<#owner> a acl:Authorization; acl:agent <${new URL(owner).href}>;`,
    '  acl:accessTo <./>; acl:default <./>; acl:mode acl:Read, acl:Write, acl:Control.',
    '<#everybody> a acl:Authorization; acl:agentClass foaf:Agent;',
    '  acl:accessTo <./>; acl:default <./>; acl:mode acl:Read.',
    '',
  ].join('\n')
}

/** From the deepest folder up; the server itself refuses to remove a folder with something in it. */
async function tidy(send: Send, root: string, prefix: string): Reply<void> {
  const inner = await containedIn(send, below(root, prefix))
  if (!inner.ok) return inner.failure.kind === 'missing' ? found(undefined) : inner
  for (const id of inner.value.filter((one) => one.startsWith(root) && one.endsWith('/'))) {
    const path = decoded(id.slice(root.length))
    const tidied = path === undefined ? found(undefined) : await tidy(send, root, path)
    if (!tidied.ok) return tidied
  }
  const answer = await ask(send, { method: 'DELETE', url: below(root, prefix) })
  return answer.ok || answer.failure.kind === 'stale' ? found(undefined) : answer
}
