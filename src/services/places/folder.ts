/** A folder on this computer, by the File System Access API: whatever carries it elsewhere is the learner's own program. */
import { sha256Hex } from '#core/kernel/bytes.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { ownPaths } from '#core/places/own-paths.ts'
import type {
  Content,
  Entry,
  NewContent,
  Place,
  PlaceFailure,
  Receipt,
  Reply,
  Tag,
} from '#core/places/place.ts'

type Folder = FileSystemDirectoryHandle

/** TypeScript's own types do not have it yet. */
interface Permission {
  readonly requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
  readonly queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
}

/** The browser asks again after a while: `refused` when the person says no. */
export async function openFolder(handle: unknown): Reply<Place> {
  if (!(handle instanceof FileSystemDirectoryHandle)) return failed({ kind: 'missing' })
  const state = await (handle as Permission).requestPermission?.({ mode: 'readwrite' })
  return state === 'denied' || state === 'prompt'
    ? failed({ kind: 'refused' })
    : found(placeIn(handle))
}

/** Asks the browser, and not the person. */
export async function isFolderAllowed(handle: unknown): Promise<boolean> {
  if (!(handle instanceof FileSystemDirectoryHandle)) return false
  return (await (handle as Permission).queryPermission?.({ mode: 'readwrite' })) === 'granted'
}

function placeIn(root: Folder): Place {
  return ownPaths({
    host: root.name,
    list: (prefix) => attempted(() => list(root, prefix)),
    read: (path) => attempted(() => read(root, path)),
    put: (path, content) => attempted(() => write(root, path, content)),
    remove: (path) => attempted(() => remove(root, path)),
    publicUrl: () => undefined,
    tidy: (prefix) => attempted(() => tidy(root, prefix)),
  })
}

const KINDS: Readonly<Record<string, PlaceFailure['kind']>> = {
  NotFoundError: 'missing',
  NotAllowedError: 'refused',
  NoModificationAllowedError: 'refused',
  QuotaExceededError: 'full',
  TypeMismatchError: 'unfit',
}

/** What the disk refuses becomes a value; a bug is thrown on. */
async function attempted<T>(work: () => Promise<T>): Promise<Result<T, PlaceFailure>> {
  try {
    return found(await work())
  } catch (error) {
    const kind = error instanceof DOMException ? KINDS[error.name] : undefined
    if (kind === undefined) throw error
    return failed({ kind })
  }
}

async function folderAt(root: Folder, path: string, create: boolean): Promise<Folder> {
  let folder = root
  for (const name of path.split('/').slice(0, -1))
    folder = await folder.getDirectoryHandle(name, { create })
  return folder
}

const nameIn = (path: string) => path.split('/').at(-1) ?? ''

async function read(root: Folder, path: string): Promise<Content> {
  const handle = await (await folderAt(root, path, false)).getFileHandle(nameIn(path))
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
  return { bytes, tag: (await sha256Hex(bytes)) as Tag }
}

/** The browser writes beside the file, and puts it in its place only when it is whole. */
async function write(root: Folder, path: string, { bytes }: NewContent): Promise<Receipt> {
  const folder = await folderAt(root, path, true)
  const handle = await folder.getFileHandle(nameIn(path), { create: true })
  const stream = await handle.createWritable()
  await stream.write(bytes)
  await stream.close()
  return { tag: (await sha256Hex(bytes)) as Tag }
}

async function remove(root: Folder, path: string): Promise<void> {
  await (await folderAt(root, path, false)).removeEntry(nameIn(path))
}

async function list(root: Folder, prefix: string): Promise<readonly Entry[]> {
  try {
    return await entriesIn(await folderAt(root, prefix, false), prefix)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return []
    throw error
  }
}

async function entriesIn(folder: Folder, path: string): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const [name, handle] of folder.entries())
    if (handle.kind === 'file') entries.push({ path: path + name })
    else entries.push(...(await entriesIn(handle, `${path}${name}/`)))
  return entries
}

/** Removes folders in which nothing is left, from the deepest up. */
async function tidy(root: Folder, prefix: string): Promise<void> {
  if ((await list(root, prefix)).length > 0) return
  const parent = prefix.slice(0, -1)
  try {
    await (await folderAt(root, parent, false)).removeEntry(nameIn(parent), { recursive: true })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
  }
}
