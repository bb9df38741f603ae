/** Keeps a picture or file that the author chose for a block, or says why not. */
import type { FileDigest } from '#core/badge/badge.ts'
import { failed, type Result } from '#core/kernel/result.ts'
import { MOST_OWN_BYTES } from '#core/records/records.ts'
import { type KeepFailure, keepFile } from '#storage/operations/files.ts'

export type OwnFileProblem = KeepFailure | { readonly kind: 'large' | 'notAnImage' }

/** What every browser draws, for the file picker; `accept` only hints, so the file itself is looked at too. */
export const IMAGES = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml'

export async function keepOwnFile(
  picked: File,
  mustBeImage: boolean,
): Promise<Result<FileDigest, OwnFileProblem>> {
  if (picked.size > MOST_OWN_BYTES) return failed({ kind: 'large' })
  if (mustBeImage && !(await isDrawable(picked))) return failed({ kind: 'notAnImage' })
  return keepFile(picked, picked.name, 'evidence')
}

async function isDrawable(file: File): Promise<boolean> {
  if (!IMAGES.split(',').includes(file.type)) return false
  const image = new Image()
  image.src = URL.createObjectURL(file)
  try {
    await image.decode()
    return true
  } catch {
    return false
  } finally {
    URL.revokeObjectURL(image.src)
  }
}
