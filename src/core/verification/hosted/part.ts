/** Finds the achievement or issuer that another document names: at its own address, or inside. */

import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject } from '../../kernel/json.ts'
import type { Purpose, World } from '../../kernel/world.ts'
import { isSameHost, isWebAddress } from '../../net/identity.ts'
import type { Answer } from '../catalog.ts'
import type { Detail, Remark } from '../report.ts'
import { whyUnread } from '../who-may-speak.ts'
import type { Followed } from './follow.ts'
import { follow } from './follow.ts'
import { idOf } from './members.ts'

export type Part =
  /** read from the web, at the address that is its id */
  | {
      readonly source: 'hosted'
      readonly id: string
      readonly document: JsonObject
      readonly remarks: readonly Remark[]
    }
  /** written inside the document that names it */
  | { readonly source: 'embedded'; readonly id?: string; readonly document: JsonObject }
  /** not there, or named by something that is no web address */
  | { readonly source: 'absent'; readonly id?: string }
  | { readonly source: 'lost'; readonly answer: Answer<'hosting'>; readonly detail: Detail }

/** Where to look: embedded copies with a web address are read again there unless they were signed. */
export interface Looking {
  readonly purpose: Purpose
  readonly world: World
  readonly trustEmbedded: boolean
}

/** Resolves one reference. */
export async function findPart(reference: Json | undefined, looking: Looking): Promise<Part> {
  const id = idOf(reference)
  if (isObject(reference) && (looking.trustEmbedded || !isWebAddress(id)))
    return { source: 'embedded', document: reference, ...(id === undefined ? {} : { id }) }
  if (!isWebAddress(id)) return { source: 'absent', ...(id === undefined ? {} : { id }) }
  return partOf(await follow(id, looking.purpose, looking.world), id, looking)
}

function partOf(followed: Followed, id: string, looking: Looking): Part {
  const part = looking.purpose
  if (followed.outcome === 'document')
    return {
      source: 'hosted',
      id: followed.id,
      document: followed.document,
      remarks: followed.remarks,
    }
  if (followed.outcome === 'elsewhere' && isSameHost(followed.read, followed.declared))
    return renamed(followed)
  return { source: 'lost', ...hostingOf(followed, id), ...detailed(followed, id, part) }
}

/**
 * A document whose host vouches for both addresses, though only one answers: it is used, and known
 * by the address where it was read, never by the one it claims.
 */
function renamed(followed: Extract<Followed, { outcome: 'elsewhere' }>): Part {
  const { read, declared, document } = followed
  const remark: Remark = { code: 'idDiffers', detail: { read, declared } }
  return { source: 'hosted', id: read, document: { ...document, id: read }, remarks: [remark] }
}

const HOSTING: Readonly<Record<Exclude<Followed['outcome'], 'document'>, Answer<'hosting'>>> = {
  elsewhere: 'elsewhere',
  contradicts: 'contradicts',
  jws: 'unreachable',
  withdrawn: 'gone',
  gone: 'gone',
  unreachable: 'unreachable',
}

/** The answer to "does the issuer still publish it?" when a document could not be had. */
export function hostingOf(
  followed: Exclude<Followed, { outcome: 'document' }>,
  address: string,
): { readonly answer: Answer<'hosting'>; readonly detail: Detail } {
  const moved = followed.outcome === 'unreachable' && followed.why === 'moved'
  return { answer: moved ? 'moved' : HOSTING[followed.outcome], ...detailed(followed, address) }
}

function detailed(followed: Followed, address: string, part?: string): { readonly detail: Detail } {
  const host = new URL(address).host
  const about = part === undefined ? { address, host } : { address, host, part }
  if (followed.outcome === 'unreachable') return { detail: { ...about, ...whyUnread(followed) } }
  if (followed.outcome === 'gone') return { detail: { ...about, status: followed.status } }
  if (followed.outcome === 'withdrawn') return { detail: { ...about, status: 410 } }
  if (followed.outcome === 'elsewhere' || followed.outcome === 'contradicts')
    return { detail: { ...about, declared: followed.declared } }
  return { detail: about }
}
