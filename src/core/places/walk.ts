/** Lists every file at a place that answers one folder or one page at a time; a list without end means nothing. */
import { failed, found } from '../kernel/result.ts'
import type { Entry, Reply } from './place.ts'

/** Most answers of one list: a hundred thousand files, a hundred a page. */
const MOST_ANSWERS = 1000
const endless = () => failed({ kind: 'unclear' } as const)

/** One page of a list, and what is asked for the one after it. */
export interface Page<Item, At> {
  readonly items: readonly Item[]
  /** absent on the last page */
  readonly next?: At | undefined
}

export async function everyPage<Item, At>(
  first: At,
  ask: (at: At) => Reply<Page<Item, At>>,
): Reply<readonly Item[]> {
  const all: Item[] = []
  let at: At | undefined = first
  for (let asked = 0; at !== undefined; asked += 1) {
    if (asked === MOST_ANSWERS) return endless()
    const page: Awaited<Reply<Page<Item, At>>> = await ask(at)
    if (!page.ok) return page
    all.push(...page.value.items)
    at = page.value.next
  }
  return found(all)
}

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
  let asked = 0
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (asked++ === MOST_ANSWERS) return endless()
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
