/** The self-contained link: a selection of badges written behind the # of an address, and read back. */
import type { Result } from '../kernel/result.ts'
import { failed } from '../kernel/result.ts'
import { deflate, INFLATE_CAP, type InflateFailure, inflate } from './compression.ts'
import { type FrameFailure, frame, unframe } from './frame.ts'
import type { LinkContent } from './link-content.ts'
import { readContent, writeContent } from './link-content.ts'
import { type SourceFailure, sourceAddress } from './link-source.ts'
import { lock, unlock } from './passphrase.ts'

/** Content format inside the frame: raw deflate with dictionary 1. */
const FORMAT = 1

export type LinkFailure = FrameFailure | InflateFailure | 'wrongPassphrase'

/** The fragment `v1.…` of a link, without the `#`. */
export async function linkFragment(content: LinkContent): Promise<string> {
  return `v1.${await frame(FORMAT, deflate(writeContent(content)))}`
}

/** The fragment `v1p.…` of a link that opens only with the passphrase. */
export async function lockedFragment(
  content: LinkContent,
  passphrase: string,
  random: (size: number) => Uint8Array,
): Promise<string> {
  const locked = await lock(deflate(writeContent(content)), passphrase, random)
  return `v1p.${await frame(FORMAT, locked)}`
}

/** What a fragment asks for, before anything is unpacked or fetched. */
export type LinkRequest =
  | { readonly kind: 'content'; readonly data: string }
  | { readonly kind: 'locked'; readonly data: string }
  /** nothing may be fetched before the reader says so (L-09) */
  | { readonly kind: 'source'; readonly address: URL }
  | { readonly kind: 'refused'; readonly why: SourceFailure; readonly source: string }
  | { readonly kind: 'newer' }
  | { readonly kind: 'nothing' }

/** Reads the part of the address behind `/view#`, with or without the `#`. */
export function parseFragment(fragment: string): LinkRequest {
  const text = fragment.replace(/^#/, '').trim()
  if (text.startsWith('src=')) return sourceRequest(text.slice('src='.length))
  const [, version, data] = /^v(\d+p?)\.(.*)$/s.exec(text) ?? []
  if (version === undefined || data === undefined) return { kind: 'nothing' }
  if (version === '1') return { kind: 'content', data }
  return version === '1p' ? { kind: 'locked', data } : { kind: 'newer' }
}

function sourceRequest(encoded: string): LinkRequest {
  let source = encoded
  try {
    source = decodeURIComponent(encoded)
  } catch {
    // a stray % was typed by hand: the address itself is judged as it stands
  }
  const address = sourceAddress(source)
  return address.ok
    ? { kind: 'source', address: address.value }
    : { kind: 'refused', why: address.failure, source }
}

/** Opens the data of a `v1.` link. */
export async function openLink(data: string): Promise<Result<LinkContent, LinkFailure>> {
  // base64 of an honest link is far shorter than what it unpacks to
  if (data.length > INFLATE_CAP) return failed('bomb')
  const body = await unframe(FORMAT, data)
  return body.ok ? unpack(body.value) : body
}

/** Opens the data of a `v1p.` link. */
export async function openLocked(
  data: string,
  passphrase: string,
): Promise<Result<LinkContent, LinkFailure>> {
  if (data.length > INFLATE_CAP) return failed('bomb')
  const body = await unframe(FORMAT, data)
  if (!body.ok) return body
  const plain = await unlock(body.value, passphrase)
  return plain.ok ? unpack(plain.value) : plain
}

async function unpack(body: Uint8Array): Promise<Result<LinkContent, LinkFailure>> {
  const text = await inflate(body)
  return text.ok ? readContent(text.value) : text
}
