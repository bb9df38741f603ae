/** Loads what nearly every badge needs to be judged, before the first one comes. */
import { contextsFor } from './contexts/context-set.ts'
import { USUAL } from './contexts/usual.ts'
import { loadSchemas } from './questions/schema.ts'

/** Nothing is fetched from elsewhere; a later verification loads what is not here yet. */
export async function prepare(): Promise<void> {
  await Promise.all([contextsFor({ '@context': USUAL }), loadSchemas()])
}
