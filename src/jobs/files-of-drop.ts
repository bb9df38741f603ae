/** Takes everything out of a drop or a paste while it can still be read: files, folders opened, and texts. */

export interface Handed {
  readonly files?: Promise<readonly File[]>
  readonly html: string
  readonly list: string
  readonly text: string
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

/** Reads the drop at once (its entries die after the first await), then walks the folders. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = Array.from(transfer.files)
  if (!entries.some((entry) => entry.isDirectory)) return loose
  const found = await Promise.all(entries.map(filesBelow))
  return found.flat()
}

/** The folder each file of a drop lay in: a dropped File does not say so itself. */
const folders = new WeakMap<File, string>()

/** Name of the folder directly around a file that came in one; '' for a loose file. */
export function folderOf(file: File): string {
  const picked = file.webkitRelativePath.split('/').at(-2)
  return folders.get(file) ?? picked ?? ''
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((take, fail) => entry.file(take, fail))
    folders.set(file, entry.fullPath.split('/').at(-2) ?? '')
    return [file]
  }
  if (!isFolder(entry)) return []
  const inside = await allEntries(entry.createReader())
  return (await Promise.all(inside.map(filesBelow))).flat()
}

/** A reader answers at most a hundred entries a time, until it answers none. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((take, fail) =>
      reader.readEntries(take, fail),
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
