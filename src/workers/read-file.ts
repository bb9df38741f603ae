/** Reads one file: what it is, which badges are in it, and which badges are inside those. */

import type { BadgeId } from '#core/badge/badge.ts'
import type { Credential, Payload } from '#core/badge/credential.ts'
import type { Find, Unbaked, UnbakeFailure } from '#core/baking/carrier.ts'
import { LIMITS } from '#core/baking/limits.ts'
import { unbake } from '#core/baking/unbake.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { readWhole } from '#core/formats/whole.ts'
import { isArchive } from '#core/importing/archive.ts'
import { isPdf } from '#core/importing/pdf/is-pdf.ts'
import { addressesInList, mayBeList } from '#core/importing/wallet-exports.ts'
import { fromUtf8, sha256Hex } from '#core/kernel/bytes.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import type { PdfWithoutBadge } from './pdf/read-pdf.ts'
import type { CredentialFind, FileReading } from './protocol.ts'

/** Enough to know an archive, which may be larger than any badge. */
const HEAD = 4
const ARCHIVE: UnbakeFailure = { kind: 'notABadgeFile', detail: { format: 'ZIP' } }

/** Reads a file without touching the network. Bytes decide what it is; the name only helps to say what went wrong. */
export async function readFile(file: Blob, name: string): Promise<FileReading> {
  const unread = { outcome: 'nothing', digest: '' } as const
  const bytes = await bytesOf(file.size > LIMITS.file ? file.slice(0, HEAD) : file)
  if (bytes === undefined) return { ...unread, failure: { kind: 'gone' } }
  if (isArchive(bytes)) return { ...unread, failure: ARCHIVE, isArchive: true }
  if (file.size > LIMITS.file) return { ...unread, failure: tooLarge(file.size) }
  const digest = await sha256Hex(bytes)
  const { unbaked, finds, failure, beside } = await badgesIn(bytes)
  if (beside) return { ...unread, digest, failure, ...beside }
  if (unbaked === undefined) {
    const { lookAgain } = await import('./look-again.ts') // most files have a badge
    return { ...unread, digest, failure, ...(await lookAgain(file, bytes, name)) }
  }
  if (finds.length === 0) return { ...unread, digest, failure, ...whomItNames(bytes, name) }
  const { carrier, mediaType, parts, remarks } = unbaked
  return {
    outcome: 'read',
    digest,
    crc32: crc32(bytes),
    mediaType,
    carrier,
    finds: distinct(finds),
    parts,
    remarks,
  }
}

interface Reading {
  /** undefined when the file is of no kind that holds badges */
  readonly unbaked: Unbaked | undefined
  readonly finds: readonly CredentialFind[]
  /** why there are none, if so */
  readonly failure: UnbakeFailure
  /** of a PDF without a badge: what else is told of it */
  readonly beside?: Omit<PdfWithoutBadge, 'failure'>
}

/** Plainly read, or else searched for: a badge may be wrapped in what is no badge file. */
async function badgesIn(bytes: Uint8Array): Promise<Reading> {
  if (isPdf(bytes)) return badgesInPdf(bytes)
  const plain = await plainlyIn(bytes)
  if (plain.finds.length > 0) return plain
  const { searchFile } = await import('#core/importing/search.ts') // most files are read plainly
  const searched = searchFile(bytes)
  return searched === undefined ? plain : { unbaked: searched, ...(await credentialsIn(searched)) }
}

async function badgesInPdf(bytes: Uint8Array): Promise<Reading> {
  const { readPdf } = await import('./pdf/read-pdf.ts') // most files are none
  const isBadge = async (unbaked: Unbaked) => (await credentialsIn(unbaked)).finds.length > 0
  const pdf = await readPdf(bytes, isBadge)
  if ('finds' in pdf) return { unbaked: pdf, ...(await credentialsIn(pdf)) }
  const { failure, ...beside } = pdf
  return { unbaked: undefined, finds: [], failure, beside }
}

async function plainlyIn(bytes: Uint8Array): Promise<Reading> {
  const unbaked = await unbake(bytes)
  if (!unbaked.ok) return { unbaked: undefined, finds: [], failure: unbaked.failure }
  return { unbaked: unbaked.value, ...(await credentialsIn(unbaked.value)) }
}

/** Undefined when the device gives them no more: the file was moved, removed or changed since it was chosen. */
async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

/** The list in another backpack's archive is no badge, but says whose the badges are. */
function whomItNames(bytes: Uint8Array, name: string): { readonly addresses?: readonly string[] } {
  if (!mayBeList(name, bytes.length)) return {}
  const addresses = addressesInList(fromUtf8(bytes) ?? '')
  return addresses.length > 0 ? { addresses } : {}
}

function tooLarge(size: number): UnbakeFailure {
  return { kind: 'tooLarge', detail: { size, limit: LIMITS.file } }
}

/** All that can be read; the failure is that of the first part that could not. */
async function credentialsIn({ finds }: Unbaked) {
  const read: CredentialFind[] = []
  const failures: UnbakeFailure[] = []
  for (const find of finds) {
    const credentials = await readCredentials(find.payload, readWhole)
    if (!credentials.ok) failures.push(credentials.failure)
    for (const credential of credentials.ok ? credentials.value : []) {
      read.push(found(credential, find), ...(await membersOf(credential)))
    }
  }
  return { finds: read, failure: failures[0] ?? ({ kind: 'noBadgeData' } as const) }
}

function found(credential: Credential, { keyword, remarks }: Find): CredentialFind {
  return { credential, remarks, ...(keyword !== undefined && { keyword }) }
}

/** What a CLR or presentation carries, one level deep; addresses are left alone until someone asks. */
async function membersOf(parent: Credential): Promise<CredentialFind[]> {
  const payloads = parent.badge.members.map((member) => member.payload).filter(isCarried)
  const read = await Promise.all(payloads.map((payload) => readCredentials(payload, readWhole)))
  const credentials = read.flatMap((one) => (one.ok ? one.value : []))
  return credentials.map((credential) => ({ credential, remarks: [], memberOf: parent.id }))
}

function isCarried(payload: Payload): boolean {
  return payload.form !== 'url'
}

/** A badge that was baked in twice is one badge. */
function distinct(finds: readonly CredentialFind[]): CredentialFind[] {
  const byId = new Map<BadgeId, CredentialFind>()
  for (const find of finds) {
    const { id } = find.credential
    if (!byId.has(id)) byId.set(id, find)
  }
  return [...byId.values()]
}
