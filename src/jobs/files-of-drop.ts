/** Takes every file out of a drop or a picker, folders opened. */

/** Reads the drop at once (its entries die after the first await), then walks the folders. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = Array.from(transfer.files)
  if (!entries.some((entry) => entry.isDirectory)) return loose
  const found = await Promise.all(entries.map(filesBelow))
  return found.flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((take, fail) => entry.file(take, fail))]
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
