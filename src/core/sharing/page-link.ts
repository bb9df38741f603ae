/** The self-contained link: a selection of badges written behind the # of an address, and read back. */
import type { Result } from '../kernel/result.ts'
import { failed } from '../kernel/result.ts'
import { deflate, INFLATE_CAP, type InflateFailure, inflate } from './compression.ts'
import { type FrameFailure, frame, unframe } from './frame.ts'
import type { LinkContent } from './link-content.ts'
import { readContent, writeContent } from './link-content.ts'
import { type SourceFailure, sourceAddress } from './link-source.ts'
import { mendedData, mendedFragment, mendedSource } from './mend.ts'
import { lock, unlock } from './passphrase.ts'

/** Content format inside the frame: raw deflate with dictionary 1. */
const FORMAT = 1

export type LinkFailure = FrameFailure | InflateFailure | 'wrongPassphrase'

/** The fragment `v1.…` of a link, without the `#`. */
export async function linkFragment(content: LinkContent): Promise<string> {
  return `v1.${await wellEnded(content, (text) => frame(FORMAT, deflate(text)))}`
}

/** The fragment `v1p.…` of a link that opens only with the passphrase. */
export async function lockedFragment(
  content: LinkContent,
  passphrase: string,
  random: (size: number) => Uint8Array,
): Promise<string> {
  const locked = async (text: string) =>
    frame(FORMAT, await lock(deflate(text), passphrase, random))
  return `v1p.${await wellEnded(content, locked)}`
}

/** Mail and chat drop a `-` or `_` at the end of a link: then it is made again, with a blank more in its header. */
async function wellEnded(
  content: LinkContent,
  make: (text: string) => Promise<string>,
  blanks = 0,
): Promise<string> {
  const made = await make(writeContent(content, blanks))
  return /[-_]$/.test(made) ? wellEnded(content, make, blanks + 1) : made
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

/** Reads the part of the address behind `/view#`, with or without the `#`, as mail and chat left it. */
export function parseFragment(fragment: string): LinkRequest {
  const text = mendedFragment(fragment)
  if (text.startsWith('src=')) return sourceRequest(mendedSource(text.slice('src='.length)))
  const [, version, data = ''] = /^v(\d+p?)\.(.*)$/s.exec(text) ?? []
  if (version === undefined) return { kind: 'nothing' }
  if (version === '1') return { kind: 'content', data: mendedData(data) }
  return version === '1p' ? { kind: 'locked', data: mendedData(data) } : { kind: 'newer' }
}

function sourceRequest(source: string): LinkRequest {
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
