/** Reads one file: what it is, which badges are in it, and which badges are inside those. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Credential, Payload } from '#core/badge/credential.ts'
import type { Find, Unbaked, UnbakeFailure } from '#core/baking/carrier.ts'
import { gunzipHead } from '#core/baking/inflate.ts'
import { LIMITS } from '#core/baking/limits.ts'
import { tooLarge } from '#core/baking/payload.ts'
import { unbakeBare } from '#core/baking/unbake-bare.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { readWhole } from '#core/formats/whole.ts'
import { isPdf } from '#core/importing/pdf/is-pdf.ts'
import { asBlob, type FileBytes, fromUtf8, sha256Hex, sizeOf } from '#core/kernel/bytes.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import type { PdfWithoutBadge } from './pdf/read-pdf.ts'
import type { CredentialFind, FileReading } from './protocol.ts'

const ARCHIVE: UnbakeFailure = { kind: 'notABadgeFile', detail: { format: 'ZIP' } }
const UNREAD = { outcome: 'nothing', digest: '' } as const

/** Levels of files in files that are opened: what comes by itself, and once more what is in it. */
const DEEPEST = 2

/**
 * Reads a file without touching the network. Bytes decide what it is; the name only helps to say what went wrong.
 * Of a gzipped file what it holds decides. What holds other files is opened `levels` deep, but for a ZIP that comes by itself: it may be of any size.
 */
export async function readFile(
  file: FileBytes,
  name: string,
  levels = DEEPEST,
): Promise<FileReading> {
  const size = sizeOf(file)
  const isLarge = size > LIMITS.file
  const read = await bytesOf(isLarge ? file.slice(0, HEAD) : file)
  if (read === undefined) return { ...UNREAD, failure: { kind: 'gone' } }
  const container = await containerOf(await gunzipHead(read.subarray(0, HEAD)))
  if (container?.id === 'zip' && levels === DEEPEST) {
    return { ...UNREAD, failure: ARCHIVE, isArchive: true }
  }
  const limit = container?.most ?? LIMITS.file
  if (size > limit) return { ...UNREAD, failure: tooLarge(size, limit) }
  if (container === undefined) return readPlain(file, read, name)
  if (levels === 0) return { ...UNREAD, failure: { kind: 'nested' } }
  const bytes = isLarge ? await bytesOf(file) : read
  if (bytes === undefined) return { ...UNREAD, failure: { kind: 'gone' } }
  const { openContainer } = await import('./open-container.ts')
  return openContainer(container, bytes, name, (inner, as) => readFile(inner, as, levels - 1))
}

/** Most files are a PNG, PDF, JSON or a JWS, and need not know what else there is. */
async function containerOf(head: Uint8Array) {
  if (COMMON.test(String.fromCharCode(...head.subarray(0, 4)))) return undefined
  return (await import('#core/containers/containers.ts')).containerOf(head)
}

const COMMON = /^(\x89PNG|%PDF|\{|eyJ)/
/** First bytes by which every kind is told. */
const HEAD = 4096

/** For a file that comes out of an archive. */
export const readInside = (file: FileBytes, name: string) => readFile(file, name, DEEPEST - 1)

async function readPlain(
  file: FileBytes,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<FileReading> {
  const digest = await sha256Hex(bytes)
  const { unbaked, finds, failure, beside } = await badgesIn(bytes)
  if (beside) return { ...UNREAD, digest, failure, ...beside }
  if (unbaked === undefined) {
    const { lookAgain, linksIn, named } = await import('./look-again.ts') // most files have a badge
    const told = named(failure, bytes)
    const links = isBareText(told) ? linksIn(bytes) : []
    if (links.length > 0) return { outcome: 'opened', container: 'link', files: [], links }
    return { ...UNREAD, digest, failure: told, ...(await lookAgain(asBlob(file), bytes, name)) }
  }
  if (finds.length === 0) {
    return { ...UNREAD, digest, failure, ...(await whomItNames(bytes, name)) }
  }
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

/** What was recognised as another kind of file is no note of somebody's. */
function isBareText({ kind, detail }: UnbakeFailure): boolean {
  return kind === 'notABadgeFile' && detail === undefined
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

/** Plainly read, or else searched for: a badge may be wrapped in what is no badge file, unless that is locked. */
async function badgesIn(bytes: Uint8Array): Promise<Reading> {
  if (isPdf(bytes)) return badgesInPdf(bytes)
  const plain = await plainlyIn(bytes)
  const isResume = plain.finds.some(mayBeResume)
  if ((plain.finds.length > 0 && !isResume) || plain.failure.kind === 'locked') return plain
  const { searchFile } = await import('#core/importing/search.ts') // most files are read plainly
  const searched = searchFile(bytes)
  if (searched !== undefined) return { unbaked: searched, ...(await credentialsIn(searched)) }
  return isResume ? NO_BADGE : plain
}

const NO_BADGE: Reading = {
  unbaked: undefined,
  finds: [],
  failure: { kind: 'notABadgeFile', detail: { format: 'LER-RS' } },
}

/** Somebody's own words wrapped as a credential: whoever searches it can tell. */
function mayBeResume({ credential }: CredentialFind): boolean {
  return credential.payload.text.includes('LER-RSType')
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
  const unbaked = await unbakeBare(bytes)
  if (!unbaked.ok) return { unbaked: undefined, finds: [], failure: unbaked.failure }
  return { unbaked: unbaked.value, ...(await credentialsIn(unbaked.value)) }
}

/** Undefined when the device gives them no more: the file was moved, removed or changed since it was chosen. */
async function bytesOf(file: FileBytes): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (file instanceof Uint8Array) return file
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

/** The list in another backpack's archive is no badge, but says whose the badges are. */
async function whomItNames(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly addresses?: readonly string[] }> {
  const { addressesInList, mayBeList } = await import('#core/importing/badge-list.ts')
  if (!mayBeList(name, bytes.length)) return {}
  const addresses = addressesInList(fromUtf8(bytes) ?? '')
  return addresses.length > 0 ? { addresses } : {}
}

/** Badges that are taken out of one file, records and all: more nobody collected. */
const MOST = 2000

/** All that can be read; the failure is that of the first part that could not. */
async function credentialsIn({ finds }: Unbaked) {
  const read: CredentialFind[] = []
  const failures: UnbakeFailure[] = []
  for (const find of finds) {
    const credentials = await readCredentials(find.payload, readWhole)
    if (!credentials.ok) failures.push(credentials.failure)
    for (const credential of credentials.ok ? credentials.value : []) {
      if (read.length >= MOST) break
      read.push(found(credential, find), ...(await membersOf(credential, MOST - read.length - 1)))
    }
  }
  return { finds: read, failure: failures[0] ?? ({ kind: 'noBadgeData' } as const) }
}

function found(credential: Credential, { keyword, remarks }: Find): CredentialFind {
  return { credential, remarks, ...(keyword !== undefined && { keyword }) }
}

/** What a CLR or presentation carries, one level deep and at most `most`; addresses are left alone until someone asks. */
async function membersOf(parent: Credential, most: number): Promise<CredentialFind[]> {
  const members: CredentialFind[] = []
  for (const { payload } of parent.badge.members) {
    if (members.length >= most) break
    const read = isCarried(payload) ? await readCredentials(payload, readWhole) : undefined
    for (const credential of read?.ok ? read.value : [])
      members.push({ credential, remarks: [], memberOf: parent.id })
  }
  return members.slice(0, most)
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
