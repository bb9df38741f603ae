/** Lists every file below a folder at a place that answers one folder at a time. */
import { found } from '../kernel/result.ts'
import type { Entry, Reply } from './place.ts'

/**
 * @param holds what stands in one folder: files, and folders whose path ends with `/`
 * A folder that is not there holds nothing.
 */
export async function walk(
  folders: readonly string[],
  holds: (folder: string) => Reply<readonly Entry[]>,
): Reply<readonly Entry[]> {
  const files: Entry[] = []
  const open = [...folders]
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const held = await holds(folder)
    if (!held.ok && held.failure.kind !== 'missing') return held
    const some = held.ok ? held.value : []
    files.push(...some.filter(({ path }) => !path.endsWith('/')))
    open.push(...foldersBelow(folder, some))
  }
  return found(files)
}

/** What a place lists elsewhere, or as inside itself, would never end. */
const foldersBelow = (folder: string, some: readonly Entry[]) =>
  some
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/') && path !== folder && path.startsWith(folder))
