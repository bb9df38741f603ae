/** Brings in our example badges, which are files of this site, and takes them out again. */
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { removeIdentities, saveIdentities } from '#storage/operations/identities.ts'
import { removeExamples } from '#storage/operations/place-badges.ts'
import { startImport } from './importing/import.ts'
import { offerUndo } from './undo.ts'

/** The list of files in `public/examples` and `public/demo`, written by `npm run examples`. */
interface ExampleIndex {
  readonly files: readonly { readonly file: string }[]
}

/** The address most examples are awarded to (scripts/examples): hers while they are here. */
const ANNA = 'anna@voorbeeld.example'

export type ExampleKind = 'examples' | 'demo'

const KINDS: readonly ExampleKind[] = ['examples', 'demo']

/** `unfetched`: this very site could not be reached. */
export type ExamplesFailure = StorageFailure | { readonly kind: 'unfetched' }

/** Fetches them from this very site and keeps them, marked as examples. */
export async function loadExamples(kind: ExampleKind): Promise<Result<void, ExamplesFailure>> {
  const files = await fetchAll(`${import.meta.env.BASE_URL}${kind}/`)
  if (!files.ok) return files
  const saved = await saveIdentities({ id: ANNA, value: ANNA })
  if (!saved.ok) return saved
  await startImport(files.value, { example: kind })
  return found(undefined)
}

async function fetchAll(base: string): Promise<Result<readonly File[], ExamplesFailure>> {
  try {
    const index = (await (await fetch(`${base}index.json`)).json()) as ExampleIndex // our own file
    return found(await Promise.all(index.files.map(({ file }) => fetchFile(base, file))))
  } catch {
    return failed({ kind: 'unfetched' })
  }
}

async function fetchFile(base: string, name: string): Promise<File> {
  const response = await fetch(base + name)
  return new File([await response.blob()], name)
}

/** Removes them for good; undo fetches again the kinds of which any were `here`. */
export async function removeAllExamples(
  here: Readonly<Record<ExampleKind, number>>,
): Promise<Result<void, StorageFailure>> {
  const kinds = KINDS.filter((kind) => here[kind] > 0)
  for (const kind of kinds) {
    const removed = await removeExamples(kind)
    if (!removed.ok) return removed
  }
  const removed = await removeIdentities(ANNA)
  if (!removed.ok) return removed
  offerUndo({ what: 'examplesRemoved', count: 2, undo: () => loadAll(kinds) })
  return found(undefined)
}

async function loadAll(kinds: readonly ExampleKind[]): Promise<Result<void, ExamplesFailure>> {
  for (const kind of kinds) {
    const loaded = await loadExamples(kind)
    if (!loaded.ok) return loaded
  }
  return found(undefined)
}
