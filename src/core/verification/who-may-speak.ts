/**
 * Decides who may speak for an address and for an issuer (docs/spec/judging.md 19). Everything else asks here:
 * awards, classes, profiles, keys, DID documents, lists and linked pages.
 *
 * Three rules, all about text and none about the network:
 * - an answer counts only from the origin that was asked (`listenTo`, `isSameOrigin`);
 * - what lies under an issuer's own path is the issuer's (`liesUnder`);
 * - paths are compared decoded and at a boundary, and never when they hide a dot or a slash (`plainPath`).
 *
 * Contexts, lists of known issuers and newer versions that a person chose to load do not pass through here.
 */

import type { Loaded, Wanted, World } from '../kernel/world.ts'
import { isSameOrigin } from '../net/identity.ts'
import type { Detail, Remark } from './report.ts'

export interface Listening {
  /** the same web, in which an answer from another origin is no answer */
  readonly world: World
  /** one remark per redirect that was followed, and per host that was heard without encryption */
  readonly remarks: () => readonly Remark[]
}

/** Hears only who was asked: an issuer's host that sends on to another one does not vouch for it. */
export function listenTo(world: World): Listening {
  const remarks = new Map<string, Remark>()
  const load = async (wanted: Wanted): Promise<Loaded> => {
    const loaded = await world.load(wanted)
    if (loaded.outcome === 'unreachable') return loaded
    const heard = hear(wanted.url, loaded.url)
    if (heard.outcome === 'moved') return { outcome: 'unreachable', why: 'moved', host: heard.to }
    if (heard.remark !== undefined) remarks.set(`${wanted.url} ${loaded.url}`, heard.remark)
    const { host, protocol } = new URL(loaded.url)
    if (protocol === 'http:') remarks.set(host, { code: 'insecure', detail: { host } })
    return loaded
  }
  return { world: { now: world.now, load }, remarks: () => [...remarks.values()] }
}

type Heard =
  | { readonly outcome: 'heard'; readonly remark?: Remark }
  | { readonly outcome: 'moved'; readonly to: string }

function hear(asked: string, answered: string): Heard {
  if (!URL.canParse(asked) || !URL.canParse(answered)) return { outcome: 'moved', to: answered }
  const [from, to] = [new URL(asked), new URL(answered)]
  if (isSameOrigin(asked, answered)) return { outcome: 'heard', ...redirect(from, to) }
  const move = MOVES.find((it) => it.from === from.host && it.to === to.host)
  if (move === undefined) return { outcome: 'moved', to: to.host }
  return { outcome: 'heard', remark: { code: 'platformMoved', detail: { ...move } } }
}

function redirect(from: URL, to: URL): { readonly remark?: Remark } {
  if (from.host !== to.host)
    return { remark: { code: 'redirected', detail: { from: from.host, to: to.host } } }
  const [asked, answered] = [from, to].map(({ pathname, search }) => pathname + search)
  if (asked === answered) return {}
  return { remark: { code: 'redirectedWithin', detail: { from: from.href, to: to.href } } }
}

/** A platform that gave itself another name and sends the old addresses on; known from its own pages. */
interface Move {
  readonly name: string
  /** the day on which we read it there */
  readonly since: string
  readonly from: string
  readonly to: string
}

/** developerdocs.instructure.com: Canvas Credentials (Badgr) is Parchment Digital Badges. */
const PARCHMENT = { name: 'Parchment Digital Badges', since: '2025-12-06' }
const MOVES: readonly Move[] = [
  { ...PARCHMENT, from: 'badgr.com', to: 'badges.parchment.com' },
  { ...PARCHMENT, from: 'api.badgr.io', to: 'api.badges.parchment.com' },
]

/** Why nothing could be read, for the detail of an answer: with the host to which it moved. */
export function whyUnread({ why, host }: { readonly why: string; readonly host: string }): Detail {
  return why === 'moved' ? { why, to: host } : { why }
}

/** Where a document was asked for, and the address that answered. */
export interface Place {
  readonly asked: string
  readonly answered: string
}

/**
 * Whether a document lies under the path of `owner`, an issuer's id: the address that was asked and the one that
 * answered both. An id that is a bare origin owns nothing this way, for anybody may have a folder there, and
 * neither does one with a query, a fragment or a user name. A query may name any other file.
 */
export function liesUnder(place: Place | string, owner: string): boolean {
  if (typeof place !== 'string')
    return liesUnder(place.asked, owner) && liesUnder(place.answered, owner)
  if (!isSameOrigin(place, owner) || !isPlain(place) || !isPlain(owner)) return false
  if (new URL(owner).pathname === '/' || new URL(owner).hash !== '') return false
  const [path, root] = [plainPath(place), plainPath(owner)]
  return path !== undefined && root !== undefined && reaches(path, root)
}

/** Whether a document was asked on the origin of `owner` and answered from it. */
export function isOnOrigin(place: Place, owner: string): boolean {
  return isSameOrigin(place.asked, owner) && isSameOrigin(place.answered, owner)
}

function isPlain(address: string): boolean {
  const { username, password, search } = new URL(address)
  return username + password + search === ''
}

/** Whether `path` is `root` or goes on below it: `/award` reaches to `/award/1`, and not to `/awards`. */
export function reaches(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`)
}

/** Dots and slashes that some servers decode and others do not, also when encoded twice. */
const HIDDEN = /%(?:25)*(?:2e|2f|5c)/i
/** `..;x` is a step up to servers that drop what stands behind the `;`. */
const STEP = /(?:^|\/)\.{1,2}(?:;[^/]*)?(?=\/|$)/

/** What URL parsers drop from an address, and what hides from a reader in a decoded path. */
const DROPPED = /[\t\n\r]/g
const UNSEEN = /[\\\p{Cc}]/u

/** The decoded path of a web address; undefined when nobody can say which path a server makes of it. */
export function plainPath(address: string): string | undefined {
  if (HIDDEN.test(address.replace(DROPPED, '').split(/[?#]/)[0] ?? '')) return undefined
  try {
    const path = decodeURIComponent(new URL(address).pathname)
    return STEP.test(path) || UNSEEN.test(path) ? undefined : path
  } catch {
    return undefined
  }
}
