/** Takes everything out of a drop or a paste while it can still be read: files, folders opened, and texts. */
import type { HandedTexts } from '#core/importing/handed-texts.ts'

export interface Handed extends HandedTexts {
  readonly files?: Promise<readonly File[]>
}

/** To be called in the event itself: a transfer is empty after the first await. */
export function readTransfer(transfer: DataTransfer): Handed {
  const bringsFiles = transfer.types.includes('Files')
  return {
    ...(bringsFiles && { files: filesOfDrop(transfer) }),
    html: transfer.getData('text/html'),
    list: transfer.getData('text/uri-list'),
    text: transfer.getData('text/plain'),
  }
}

/**
 * Reads the drop at once (its parts die after the first await), then walks the folders. Only what has no type can be
 * a folder: to ask that of each of a thousand pictures would keep the page waiting.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const loose = Array.from(transfer.files)
  const items = Array.from(transfer.items)
  const entries = new Map(
    items.filter(({ type }) => !type).map((item) => [item, item.webkitGetAsEntry()] as const),
  )
  if (![...entries.values()].some((entry) => entry?.isDirectory)) return loose
  const found = items.map(async (item) => {
    const entry = entries.get(item)
    return entry ? filesBelow(entry) : [item.getAsFile() ?? []].flat()
  })
  return (await Promise.all(found)).flat()
}

/** Where each file of a dropped folder lay: a dropped File does not say so itself. */
const paths = new WeakMap<File, string>()

/** Path of a file that came in a folder, such as `badges/2024/a.png`; its name when it came by itself. */
export function pathOf(file: File): string {
  return paths.get(file) ?? (file.webkitRelativePath || file.name)
}

/** Name of the folder directly around a file that came in one; '' for a loose file. */
export function folderOf(file: File): string {
  return pathOf(file).split('/').at(-2) ?? ''
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    const file = await fileOf(entry)
    paths.set(file, entry.fullPath.replace(/^\//, ''))
    return [file]
  }
  if (!isFolder(entry)) return []
  const inside = await allEntries(entry.createReader())
  return (await Promise.all(inside.map(filesBelow))).flat()
}

/** What the browser may not open stands there as an empty file of its name, so that it gets an answer too. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((take) => entry.file(take, () => take(new File([], entry.name))))
}

/** A reader answers at most a hundred entries a time, until it answers none; or fails, and then has no more. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((take) =>
      reader.readEntries(take, () => take([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
