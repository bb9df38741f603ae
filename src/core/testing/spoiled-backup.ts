/** Spoils a backup as a stranger with any ZIP program could, one thing at a time. */
import JSZip from 'jszip'
import type { Manifest } from '../backup/manifest.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'

/** The backup with anything done to its entries, packed small again. */
export async function repacked(
  backup: Blob,
  change: (zip: JSZip) => void | Promise<void>,
): Promise<Blob> {
  const zip = await JSZip.loadAsync(await backup.arrayBuffer())
  await change(zip)
  const packing = { type: 'arraybuffer', compression: 'DEFLATE', platform: 'UNIX' } as const
  return new Blob([await zip.generateAsync(packing)])
}

/** The backup with the rows of these portions changed, and their digests made right again. */
export function tampered(
  backup: Blob,
  portions: RegExp,
  change: (rows: string) => string | Promise<string>,
): Promise<Blob> {
  return repacked(backup, async (zip) => {
    const manifest = JSON.parse(await textOf(zip, 'manifest.json')) as Manifest // ours, just written
    for (const portion of manifest.portions) {
      if (!portions.test(portion.path)) continue
      const rows = await change(await textOf(zip, portion.path))
      zip.file(portion.path, rows)
      portion.sha256 = await sha256Hex(utf8(rows))
    }
    zip.file('manifest.json', JSON.stringify(manifest))
  })
}

async function textOf(zip: JSZip, path: string): Promise<string> {
  const entry = zip.file(path)
  if (!entry) throw new Error(`the backup has no ${path}`)
  return entry.async('text')
}
