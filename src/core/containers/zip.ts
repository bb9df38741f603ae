/** Opens a ZIP that lies inside another file; one that comes by itself may be larger, and is read by the slice. */
import { type ArchiveFile, openArchive } from '../importing/archive.ts'
import { failed, found } from '../kernel/result.ts'
import { CONTAINER_LIMITS, type Contents, type Open, restFrom } from './container.ts'

export const openZip: Open = async (bytes) => {
  const archive = await openArchive(new Blob([bytes]))
  if (!archive.ok) return failed({ kind: ZIP_FAILURES[archive.failure.kind] })
  const files: Extract<ArchiveFile, { ok: true }>[] = []
  const passed: Contents['passed'][number][] = []
  let left: number = CONTAINER_LIMITS.unpacked
  for await (const file of archive.value.files()) {
    if (files.length >= CONTAINER_LIMITS.files || left < 0) {
      passed.push(restFrom(file.name))
      break
    }
    if (file.ok) files.push(file)
    else passed.push(file)
    left -= file.ok ? file.bytes.length : 0
  }
  return found({ files, passed, addresses: [] })
}

const ZIP_FAILURES = {
  notAnArchive: 'notAnArchive',
  encrypted: 'encrypted',
  tooManyEntries: 'tooManyEntries',
  tooLarge: 'tooLarge',
} as const
