/** Connects a folder on this computer, chosen in the browser's own window. */
import { found, type Result } from '#core/kernel/result.ts'
import { probe } from '#core/places/probe.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { type ConnectFailure, freshName, keep } from './connect.ts'
import { openFolder } from './folder.ts'
import { send } from './send.ts'

/** TypeScript's own types do not have it yet. */
interface Asking {
  readonly showDirectoryPicker?: (how: {
    id: string
    mode: 'readwrite'
  }) => Promise<FileSystemDirectoryHandle>
}
export const canChooseFolder = () => (globalThis as Asking).showDirectoryPicker !== undefined

/** The browser's own window to choose a folder in; undefined when the person closed it. */
export async function connectFolder(
  again?: string,
): Promise<Result<PlaceRecord | undefined, ConnectFailure>> {
  const handle = await choose()
  if (handle === undefined) return found(undefined)
  const opened = await openFolder(handle)
  if (!opened.ok) return opened
  const abilities = await probe(opened.value, send, freshName())
  if (!abilities.ok) return abilities
  const asked = { kind: 'folder', entries: {}, secrets: {}, remember: false } as const
  return keep(again === undefined ? asked : { ...asked, again }, {
    entries: {},
    handle,
    abilities: abilities.value,
  })
}

async function choose(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Asking).showDirectoryPicker?.({ id: 'rugzak', mode: 'readwrite' })
  } catch {
    return undefined
  }
}
