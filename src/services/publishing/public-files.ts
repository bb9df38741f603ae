/** The author's own files as a reader may get them: pictures without metadata, nothing under its own name. */
import type { FileDigest } from '#core/badge/badge.ts'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import { barePicture } from '#core/pictures/bare-picture.ts'
import { ownFiles, type PublicPortfolio, redact } from '#core/portfolio/redact.ts'
import { endingOf } from '#core/records/ending.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'
import type { Material } from './package-of.ts'

/** A file that came in as a badge stays as it is: its bytes are its proof. So does what a website showed. */
export async function publicFile(row: FileRecord): Promise<FileRecord> {
  if (row.role === 'original' || row.role === 'capsule') return row
  const whole = new Uint8Array(await row.bytes.arrayBuffer())
  const bare = barePicture(whole)
  const content = bare ?? whole
  const bytes = bare ? new Blob([bare], { type: row.mediaType }) : row.bytes
  const digest = (await sha256Hex(content)) as FileDigest // just computed
  const name = `${digest.slice(0, 8)}.${endingOf(row.mediaType)}`
  return { ...row, digest, bytes, name, size: bytes.size, crc32: crc32(content) }
}

export interface PublicFiles {
  readonly portfolio: PublicPortfolio
  readonly material: Material
}

/** The portfolio with its rows, each own file replaced by the one that leaves and named by that one's digest. */
export async function withPublicFiles(
  portfolio: PublicPortfolio,
  material: Material,
): Promise<PublicFiles> {
  const own = ownFiles(portfolio, material.badges.values())
  const rows = own.flatMap((digest) => material.files.get(digest) ?? [])
  const bare = new Map(
    await Promise.all(rows.map(async (row) => [row.digest, await publicFile(row)] as const)),
  )
  const renamed = <Named extends { readonly file?: string | undefined }>(one: Named): Named => {
    const file = bare.get((one.file ?? '') as FileDigest)?.digest // any other text is not in the map
    return file ? { ...one, file } : one
  }
  const blocks = portfolio.blocks.map((block) => ('file' in block ? renamed(block) : block))
  const badges = [...material.badges].map(([id, badge]): readonly [string, BadgeRecord] => [
    id,
    { ...badge, ownEvidence: badge.ownEvidence.map(renamed) },
  ])
  const added = [...bare.values()].map((row) => [row.digest, row] as const)
  const files = new Map([...material.files, ...added])
  return {
    // eslint-disable-next-line @typescript-eslint/no-misused-spread -- the copy is redacted again, as its type asks
    portfolio: redact({ ...portfolio, blocks }),
    material: { ...material, badges: new Map(badges), files },
  }
}
