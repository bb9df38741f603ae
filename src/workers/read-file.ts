/** Reads one file whole: what is baked in it, which credentials that is, and what they hold in turn. */
import type { Credential } from '#core/badge/credential.ts'
import type { Find } from '#core/baking/carrier.ts'
import { unbake } from '#core/baking/unbake.ts'
import { readCredentials } from '#core/formats/read-credential.ts'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import type { CredentialFind, FileReading } from './protocol.ts'

/** Never touches the network and never throws for what is in the file. */
export async function readFile(file: Blob): Promise<FileReading> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const digest = await sha256Hex(bytes)
  const unbaked = await unbake(bytes)
  if (!unbaked.ok) return { outcome: 'nothing', digest, failure: unbaked.failure }
  const { carrier, mediaType, parts, remarks, finds } = unbaked.value
  const read = await Promise.all(finds.map(credentialsOf))
  const credentials = read.flatMap((one) => (one.ok ? one.value : []))
  const failure = read.find((one) => !one.ok)
  if (credentials.length === 0) {
    const why = failure?.ok === false ? failure.failure : { kind: 'noBadgeData' as const }
    return { outcome: 'nothing', digest, failure: why }
  }
  return {
    outcome: 'read',
    digest,
    crc32: crc32(bytes),
    mediaType,
    carrier,
    finds: credentials,
    parts,
    remarks,
  }
}

async function credentialsOf({ payload, keyword, remarks }: Find) {
  const read = await readCredentials(payload)
  if (!read.ok) return read
  const found = await Promise.all(read.value.map(withMembers))
  const value = found.flat().map((find) => ({ ...find, remarks, ...(keyword && { keyword }) }))
  return { ok: true as const, value }
}

/** A CLR and its members: each member is a badge of its own, kept as a child of the record. */
async function withMembers(credential: Credential): Promise<Omit<CredentialFind, 'remarks'>[]> {
  const members = credential.badge.members.filter(({ payload }) => payload.form !== 'url')
  const read = await Promise.all(members.map(({ payload }) => readCredentials(payload)))
  const children = read.flatMap((one) => (one.ok ? one.value : []))
  return [
    { credential },
    ...children.map((child) => ({ credential: child, memberOf: credential.id })),
  ]
}
