/** Brings in our example badges, which are files of this site, and takes them out again. */
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

/** Fetches them from this very site and keeps them, marked as examples. */
export async function loadExamples(kind: ExampleKind): Promise<void> {
  const base = `${import.meta.env.BASE_URL}${kind}/`
  const index = (await (await fetch(`${base}index.json`)).json()) as ExampleIndex // our own file
  const files = await Promise.all(index.files.map(({ file }) => fetchFile(base, file)))
  await saveIdentities({ id: ANNA, value: ANNA })
  await startImport(files, { example: kind })
}

async function fetchFile(base: string, name: string): Promise<File> {
  const response = await fetch(base + name)
  return new File([await response.blob()], name)
}

/** Removes them for good; undo fetches the eight again. */
export async function removeAllExamples(): Promise<void> {
  for (const kind of ['examples', 'demo'] as const) await removeExamples(kind)
  await removeIdentities(ANNA)
  offerUndo({ what: 'examplesRemoved', count: 2, undo: () => loadExamples('examples') })
}
